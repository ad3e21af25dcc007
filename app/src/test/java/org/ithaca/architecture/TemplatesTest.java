package org.ithaca.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The content security policy refuses anything inline; here it is refused before it runs. */
class TemplatesTest {

  private static final Pattern INLINE =
      Pattern.compile(
          "\\sstyle\\s*=|<style\\b|\\son[a-z]+\\s*=\\s*[\"'{]|\\bhx-on|<script(?![^>]*\\bsrc=)|javascript:");

  private static final Pattern POSTING_FORM =
      Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL);

  private static final Pattern UNESCAPED = Pattern.compile("\\$unsafe\\{");

  @Test
  void nothingIsInline() {
    assertThat(
            templates()
                .filter(file -> INLINE.matcher(withoutComments(file)).find())
                .map(Sources::name))
        .as("templates with inline style, script or handler")
        .isEmpty();
  }

  @Test
  void everythingIsEscaped() {
    assertThat(
            templates()
                .filter(file -> UNESCAPED.matcher(withoutComments(file)).find())
                .map(Sources::name))
        .isEmpty();
  }

  @Test
  void everyFormThatPostsCarriesTheForgeryToken() {
    var without =
        templates()
            .filter(file ->
                POSTING_FORM
                    .matcher(withoutComments(file))
                    .results()
                    .anyMatch(form -> !form.group(1).contains("page.csrf()")));

    assertThat(without.map(Sources::name)).isEmpty();
  }

  private static Stream<Path> templates() {
    return List.copyOf(Sources.files(Sources.TEMPLATES, ".jte")).stream();
  }

  private static String withoutComments(Path file) {
    return Sources.text(file).replaceAll("(?s)<%--.*?--%>", "");
  }
}
