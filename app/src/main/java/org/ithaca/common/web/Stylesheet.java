package org.ithaca.common.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The look as one file: {@code static/css/ithaca.css} with every import put in its place, the kit
 * from its WebJar included. One request, and one address that changes with every build.
 */
@Component
class Stylesheet {

  private static final Pattern IMPORT =
      Pattern.compile("@import url\\(\"([^\"]+)\"\\) layer\\((\\w+)\\);");
  private static final String CSS = "classpath:static/css/";

  private final PathMatchingResourcePatternResolver resources =
      new PathMatchingResourcePatternResolver();
  private final String text;

  Stylesheet() throws IOException {
    this.text = IMPORT.matcher(read(CSS + "ithaca.css")).replaceAll(this::inPlace);
  }

  String text() {
    return text;
  }

  private String inPlace(MatchResult imported) {
    var file = imported.group(1);
    var location =
        file.startsWith("../webjars/")
            ? "classpath*:META-INF/resources/webjars/"
                + file.substring("../webjars/".length()).replaceFirst("/", "/*/")
            : CSS + file;
    try {
      var layer = "@layer %s {\n%s\n}".formatted(imported.group(2), read(location));
      return Matcher.quoteReplacement(layer);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ", imported by ithaca.css", e);
    }
  }

  private String read(String location) throws IOException {
    var found = resources.getResources(location);
    if (found.length != 1) {
      throw new IOException(location + " is there " + found.length + " times, not once");
    }
    return found[0].getContentAsString(StandardCharsets.UTF_8).replace("@charset \"UTF-8\";", "");
  }
}
