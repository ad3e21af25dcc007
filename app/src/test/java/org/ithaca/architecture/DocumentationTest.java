package org.ithaca.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentationTest {

  private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\]\\(<?([^)\\s>]+)>?[^)]*\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+(.+?)\\s*$");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");

  @Test
  void everyLinkLeadsSomewhere() {
    var dead = new ArrayList<String>();
    for (var file : documents()) {
      var links = LINK.matcher(CODE.matcher(Sources.text(file)).replaceAll(""));
      while (links.find()) {
        var link = links.group(1);
        if (!link.matches("(https?|mailto):.*") && !leadsSomewhere(file, link)) {
          dead.add(Sources.name(file) + " → " + link);
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  private static List<Path> documents() {
    return Stream.of(
            Sources.files(Sources.DOCS, ".md"),
            Sources.files(Sources.ROOT.resolve("matching"), ".md"),
            Sources.files(Sources.ROOT.resolve("matching-bench"), ".md"),
            topLevel())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Path> topLevel() {
    return Sources.files(Sources.ROOT, ".md").stream()
        .filter(file -> Sources.ROOT.equals(file.getParent()))
        .toList();
  }

  private static boolean leadsSomewhere(Path from, String link) {
    var parts = link.split("#", 2);
    var target = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return parts.length == 1
        || !target.toString().endsWith(".md")
        || HEADING
            .matcher(Sources.text(target))
            .results()
            .anyMatch(h -> anchor(h.group(1)).equals(parts[1]));
  }

  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }
}
