package org.ithaca.formats.files;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ithaca.formats.Consistent;
import org.ithaca.formats.Key;
import org.ithaca.formats.Span;
import org.ithaca.formats.Term;
import org.ithaca.formats.files.FieldType.Field;
import org.ithaca.formats.files.FieldType.Flag;
import org.ithaca.formats.files.FieldType.Keyed;
import org.ithaca.formats.files.FieldType.Length;
import org.ithaca.formats.files.FieldType.Many;
import org.ithaca.formats.files.FieldType.Maybe;
import org.ithaca.formats.files.FieldType.Name;
import org.ithaca.formats.files.FieldType.OneOf;
import org.ithaca.formats.files.FieldType.Section;
import org.ithaca.formats.files.FieldType.Text;
import org.ithaca.formats.files.FieldType.Whole;
import tools.jackson.databind.JsonNode;

/**
 * Reads a tree into records. Nothing stops the reading: each problem is noted and a blank value
 * takes the place of what could not be read, so that one pass finds every problem.
 */
final class TreeReader {

  private final Findings findings;

  TreeReader(Findings findings) {
    this.findings = findings;
  }

  Object read(Section section, JsonNode node) {
    return section(section, node, "");
  }

  private Object value(FieldType type, JsonNode node, String path) {
    return switch (type) {
      case Text text -> text(text, node, path);
      case Name name -> name(name, node, path);
      case Whole whole -> whole(whole, node, path);
      case Flag flag -> node.isBoolean() ? node.booleanValue() : blank(flag, node, path);
      case OneOf oneOf -> oneOf(oneOf, node, path);
      case Length length -> length(length, node, path);
      case Maybe maybe ->
          node.isString() && node.stringValue().equals(maybe.none())
              ? Optional.empty()
              : Optional.of(present(maybe, node, path));
      case Many many -> many(many, node, path);
      case Keyed keyed -> keyed(keyed, node, path);
      case Section section -> section(section, node, path);
    };
  }

  private String text(Text type, JsonNode node, String path) {
    if (node.isString() && node.stringValue().isBlank()) {
      findings.note(path, "is empty; it must be text");
      return "";
    }
    return node.isString() ? node.stringValue().strip() : (String) blank(type, node, path);
  }

  private Object name(Name type, JsonNode node, String path) {
    if (!node.isString() || !Key.PATTERN.matcher(node.stringValue()).matches()) {
      return blank(type, node, path);
    }
    return Blank.name(type, node.stringValue());
  }

  private Object whole(Whole type, JsonNode node, String path) {
    if (type.open() && node.isString() && node.stringValue().equals(Whole.ANY)) {
      return OptionalInt.empty();
    }
    if (!node.isInt()) {
      return blank(type, node, path);
    }
    int number = node.intValue();
    if (number < type.min()) {
      findings.note(path, "is " + number + "; it must be at least " + type.min());
    } else if (number > type.max()) {
      findings.note(path, "is " + number + "; it must be at most " + type.max());
    }
    return type.open() ? OptionalInt.of(number) : number;
  }

  private Object oneOf(OneOf type, JsonNode node, String path) {
    if (!node.isString()) {
      return blank(type, node, path);
    }
    String word = node.stringValue();
    for (Term term : type.terms()) {
      if (term.key().equals(word)) {
        return term;
      }
    }
    findings.note(
        path,
        "is " + word + "; it must be " + type.allowed() + Spelling.suggestion(word, type.keys()));
    return Blank.of(type);
  }

  private Object length(Length type, JsonNode node, String path) {
    Optional<Span> span = node.isString() ? Span.find(node.stringValue()) : Optional.empty();
    return span.isPresent() ? span.get() : blank(type, node, path);
  }

  private Object present(Maybe type, JsonNode node, String path) {
    int before = findings.count();
    Object value = value(type.type(), node, path);
    if (findings.count() > before) {
      findings.forgetFrom(before);
      findings.note(path, wrong(node, type));
    }
    return value;
  }

  private List<Object> many(Many type, JsonNode node, String path) {
    if (!node.isArray()) {
      findings.note(path, wrong(node, type));
      return List.of();
    }
    if (node.size() < type.min()) {
      findings.note(path, "has " + node.size() + " entries; it must be " + type.allowed());
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      values.add(value(type.type(), node.get(i), path + "[" + i + "]"));
    }
    return Collections.unmodifiableList(values);
  }

  private Map<String, Object> keyed(Keyed type, JsonNode node, String path) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (!node.isObject()) {
      findings.note(path, wrong(node, type));
    } else {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        values.put(
            entry.getKey(), value(type.type(), entry.getValue(), path + "." + entry.getKey()));
      }
    }
    return Collections.unmodifiableMap(values);
  }

  private Object section(Section section, JsonNode node, String path) {
    int before = findings.count();
    if (!node.isObject()) {
      findings.note(path, wrong(node, section));
      return Blank.of(section);
    }
    List<String> misspelt = unknownFields(section, node, path);
    Object[] values = new Object[section.fields().size()];
    for (int i = 0; i < values.length; i++) {
      Field field = section.fields().get(i);
      JsonNode child = node.path(field.name());
      String childPath = path.isEmpty() ? field.name() : path + "." + field.name();
      values[i] =
          child.isMissingNode() && misspelt.contains(field.name())
              ? Blank.of(field.type())
              : value(field.type(), child, childPath);
    }
    Object made = make(section, values);
    if (made instanceof Consistent consistent && findings.count() == before) {
      consistent
          .findFault()
          .ifPresent(fault -> findings.note(path + "." + fault.field(), fault.message()));
    }
    return made;
  }

  /** Notes the fields nobody knows; gives back the missing ones they were probably meant to be. */
  private List<String> unknownFields(Section section, JsonNode node, String path) {
    List<String> known = section.names();
    List<String> missing = known.stream().filter(name -> !node.has(name)).toList();
    List<String> misspelt = new ArrayList<>();
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        Optional<String> meant = Spelling.nearest(name, missing);
        meant.ifPresent(misspelt::add);
        findings.note(
            path.isEmpty() ? name : path + "." + name,
            "is not a known field; "
                + meant
                    .map(each -> "did you mean " + each + "?")
                    .orElse("the fields here are " + String.join(", ", known)));
      }
    }
    return misspelt;
  }

  static Object make(Section section, Object[] values) {
    try {
      return section.constructor().newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("cannot make " + section.type(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + section.type(), e);
    }
  }

  private Object blank(FieldType type, JsonNode node, String path) {
    findings.note(path, wrong(node, type));
    return Blank.of(type);
  }

  private static String wrong(JsonNode node, FieldType type) {
    return (node.isMissingNode() ? "is missing" : "is " + shown(node))
        + "; it must be "
        + type.allowed();
  }

  private static String shown(JsonNode node) {
    if (node.isObject()) {
      return "a group";
    }
    if (node.isArray()) {
      return "a list";
    }
    return node.isNull() ? "empty" : node.asString();
  }
}
