package org.ithaca.people.skills.taxonomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ithaca.people.skills.index.SkillSource;
import org.ithaca.people.skills.index.Taxonomy;
import org.ithaca.people.skills.index.Taxonomy.Kind;
import org.ithaca.people.skills.index.Taxonomy.Label;
import org.ithaca.people.skills.index.Taxonomy.Relation;
import org.ithaca.people.skills.index.Taxonomy.Skill;

/** Reads the starter taxonomy; its format is explained at the top of the file itself. */
final class StarterFile {

  private static final Pattern LINE = Pattern.compile("( *)([a-z0-9-]+): ([^~]+?)(?: ~ (.+))?");
  private static final String LANGUAGE = "en";

  private final List<Skill> skills = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Deque<String> above = new ArrayDeque<>();
  private final Map<String, List<String>> related = new LinkedHashMap<>();

  private StarterFile() {}

  static String packed() {
    try (var file = StarterFile.class.getResourceAsStream("/skills/starter.txt")) {
      if (file == null) {
        throw new IllegalStateException("skills/starter.txt is missing from the application");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String hash(String content) {
    try {
      var digest = java.security.MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static Taxonomy parse(String content) {
    var file = new StarterFile();
    var all = content.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      var line = all.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        file.read(line, i + 1);
      }
    }
    file.relate();
    return new Taxonomy(0, List.copyOf(file.skills), List.copyOf(file.relations));
  }

  private void read(String line, int number) {
    var parts = LINE.matcher(line);
    if (!parts.matches() || parts.group(1).length() % 2 != 0) {
      throw wrong(number, "expected 'code: Label | synonym ~ related', indented by two spaces");
    }
    int depth = parts.group(1).length() / 2;
    var code = parts.group(2);
    if (depth > above.size()) {
      throw wrong(number, "indented deeper than one level below the line above");
    }
    if (lines.putIfAbsent(code, number) != null) {
      throw wrong(number, "code '%s' is used in line %d too".formatted(code, lines.get(code)));
    }
    while (above.size() > depth) {
      above.pop();
    }
    skills.add(new Skill(id(code), SkillSource.STARTER, code, depth == 0, labels(parts.group(3))));
    if (depth > 0) {
      relations.add(new Relation(id(code), id(above.element()), Kind.BROADER));
    }
    above.push(code);
    if (parts.group(4) != null) {
      related.put(code, Arrays.asList(parts.group(4).split(", *")));
    }
  }

  private static List<Label> labels(String text) {
    var names = Arrays.stream(text.split("\\|")).map(String::strip).distinct().toList();
    var labels = new ArrayList<Label>();
    for (var name : names) {
      labels.add(new Label(LANGUAGE, name, labels.isEmpty()));
    }
    return List.copyOf(labels);
  }

  private void relate() {
    related.forEach((code, others) -> {
      for (var other : others) {
        if (!lines.containsKey(other)) {
          throw wrong(lines.getOrDefault(code, 0), "no skill has the code '" + other + "'");
        }
        relations.add(new Relation(id(code), id(other), Kind.RELATED));
      }
    });
  }

  private static java.util.UUID id(String code) {
    return SkillSource.STARTER.id(code);
  }

  private static IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException("skills/starter.txt, line " + line + ": " + what);
  }
}
