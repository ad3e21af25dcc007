package org.ithaca.common.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The icons in use as one SVG sprite; app/pom.xml lists which ones are packed. */
@Component
class Icons {

  private static final Pattern CONTENT = Pattern.compile("(?s)<svg[^>]*>(.*)</svg>");

  private final String sprite;
  private final Set<String> names;

  Icons() throws IOException {
    var symbols = new TreeMap<String, String>();
    var files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:icons/**/outline/*.svg");
    for (var file : files) {
      var name = String.valueOf(file.getFilename()).replace(".svg", "");
      var content = CONTENT.matcher(file.getContentAsString(StandardCharsets.UTF_8));
      if (content.find()) {
        symbols.put(
            name,
            "<symbol id=\"%s\" viewBox=\"0 0 24 24\">%s</symbol>"
                .formatted(name, content.group(1).strip()));
      }
    }
    this.names = Set.copyOf(symbols.keySet());
    this.sprite =
        "<svg xmlns=\"http://www.w3.org/2000/svg\">" + String.join("", symbols.values()) + "</svg>";
  }

  String sprite() {
    return sprite;
  }

  /** A reference to a symbol; decorative, so it has no name of its own. */
  String reference(String name, String version) {
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "No icon '" + name + "'. Maybe add it to the list of icons in app/pom.xml.");
    }
    return "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"/icons.svg?v="
        + version
        + "#"
        + name
        + "\"></use></svg>";
  }
}
