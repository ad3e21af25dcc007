package org.ithaca.formats.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ithaca.formats.About;
import org.ithaca.formats.Aim;
import org.ithaca.formats.Criterion;
import org.ithaca.formats.Format;
import org.ithaca.formats.HardRule;
import org.ithaca.formats.Span;
import org.ithaca.formats.Term;
import org.ithaca.formats.files.FieldType.Field;
import org.ithaca.formats.files.FieldType.Keyed;
import org.ithaca.formats.files.FieldType.Many;
import org.ithaca.formats.files.FieldType.Maybe;
import org.ithaca.formats.files.FieldType.OneOf;
import org.ithaca.formats.files.FieldType.Section;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Writes the documentation of the schema from the records, with examples from a real file. */
final class SchemaPage {

  private final StringBuilder page = new StringBuilder();
  private final Map<String, Section> waiting = new LinkedHashMap<>();
  private final Map<Class<?>, String> described = new LinkedHashMap<>();
  private final Map<String, JsonNode> examples = new LinkedHashMap<>();
  private final Map<String, OneOf> vocabularies = new LinkedHashMap<>();

  private SchemaPage() {}

  static String of(Format example) {
    SchemaPage schema = new SchemaPage();
    schema.write(TreeWriter.tree(Schema.FORMAT, example), example);
    return schema.page.toString();
  }

  private void write(JsonNode example, Format format) {
    line("# The format file");
    line("");
    line(
        "A format of mentoring is one YAML file (JSON works as well). The product reads its own from");
    line(
        "`app/src/main/resources/formats` and yours from the folder that the setting `ithaca.formats`");
    line(
        "names. Every field is needed; there are no hidden defaults. A field nobody knows is a mistake.");
    line("The start names every mistake in every file and stops. The file is called like its key.");
    line("");
    line(
        "This page is made from the records in `org.ithaca.formats`, and a test compares the two; to");
    line("write it again after a change: `mvn -pl app -am test -Dtest=SchemaPageTest \\");
    line(
        "-Dsurefire.failIfNoSpecifiedTests=false -Dithaca.docs.write=true`. The examples are those of");
    line("`" + format.key() + ".yaml`.");
    section("Fields", "", Schema.FORMAT, example);
    while (!waiting.isEmpty()) {
      String path = waiting.keySet().iterator().next();
      Section section = Objects.requireNonNull(waiting.remove(path));
      JsonNode found = examples.getOrDefault(path, MissingNode.getInstance());
      section("`" + path + "`", path, section, found);
    }
    vocabularies();
    derived();
  }

  private void section(String title, String path, Section section, JsonNode example) {
    line("");
    line("## " + title);
    line("");
    line("| field | meaning | it must be | example |");
    line("|---|---|---|---|");
    for (Field field : section.fields()) {
      String inner = path.isEmpty() ? field.name() : path + "." + field.name();
      JsonNode value = example.path(field.name());
      line(
          "| `%s` | %s | %s | %s |"
              .formatted(
                  field.name(),
                  field.about().value(),
                  allowed(field, field.type(), inner, value),
                  shown(value)));
    }
  }

  private String allowed(Field field, FieldType type, String path, JsonNode example) {
    return switch (type) {
      case Section section -> {
        String first = described.putIfAbsent(section.type(), path);
        if (first != null) {
          yield "the same fields as `" + first + "`";
        }
        waiting.put(path, section);
        examples.put(path, example);
        yield "the fields of `" + path + "`";
      }
      case Many many -> {
        String inner = allowed(field, many.type(), path + "[]", example.path(0));
        yield many.allowed() + ": each " + inner;
      }
      case Keyed keyed -> {
        JsonNode first = example.isEmpty() ? example : example.values().iterator().next();
        yield "by name: each " + allowed(field, keyed.type(), path + ".*", first);
      }
      case OneOf oneOf -> {
        String name = vocabulary(oneOf);
        vocabularies.put(name, oneOf);
        yield "one of the words of [" + name + "](#" + name.replace(' ', '-') + ")";
      }
      case Maybe maybe ->
          allowed(field, maybe.type(), path, example) + ", or `" + maybe.none() + "`";
      default -> type.allowed();
    };
  }

  private static String shown(JsonNode value) {
    if (value.isMissingNode()
        || value.isObject()
        || (value.isArray() && value.path(0).isObject())) {
      return "";
    }
    if (value.isArray()) {
      List<String> words = new ArrayList<>();
      value.forEach(each -> words.add(each.asString()));
      return "`[" + String.join(", ", words) + "]`";
    }
    return "`" + value.asString() + "`";
  }

  private void vocabularies() {
    line("");
    line("# Words");
    vocabularies.forEach((name, oneOf) -> {
      line("");
      line("## " + name);
      line("");
      line("| word | meaning |");
      line("|---|---|");
      for (Term term : oneOf.terms()) {
        String note = term instanceof Criterion criterion ? aims(criterion) : "";
        line("| `" + term.key() + "` | " + meaning(term) + note + " |");
      }
    });
    line("");
    line("## length of time");
    line("");
    List<String> units = new ArrayList<>();
    for (Span.Unit unit : Span.Unit.values()) {
      units.add(unit.key());
    }
    line("A whole number and one of " + String.join(", ", units) + ": `60 minutes`, `1 month`.");
  }

  private void derived() {
    line("");
    line("# What follows from the fields");
    line("");
    line(
        "The **matching problem** follows from `intake`, `shape`, `size` and the main tie: a pair whose");
    line("main tie joins two roles is an assignment, a pair of one role a pairing, and so on.");
    line("");
    line("The **hard rules** follow from the fields and are never listed: ");
    List<String> rules = new ArrayList<>();
    for (HardRule rule : HardRule.values()) {
      rules.add("`" + rule.key() + "`");
    }
    line(String.join(", ", rules) + ".");
    line("");
    line(
        "**Texts** name the keys that the rest of the file introduces: each role, tie, criterion, part,");
    line(
        "session, step, measure, section of the agreement and next step has its words in each language");
    line("of the file, and nothing else has.");
  }

  private static String aims(Criterion criterion) {
    List<String> aims = criterion.aims().stream().map(Aim::key).toList();
    return " (aim: " + String.join(", ", aims) + ")";
  }

  private static String vocabulary(OneOf oneOf) {
    String name = oneOf.terms().getFirst().getClass().getSimpleName();
    return name.replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private static String meaning(Term term) {
    try {
      About about = term.getClass().getField(term.name()).getAnnotation(About.class);
      if (about == null) {
        throw new IllegalStateException(term.getClass() + "." + term.name() + " needs @About");
      }
      return about.value();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  private void line(String text) {
    page.append(text.stripTrailing()).append('\n');
  }
}
