package org.ithaca.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class StylesheetTest {

  @Test
  void everythingIsInOneFileAndNothingIsFetchedAfterwards() throws IOException {
    var css = new Stylesheet().text();

    assertThat(css).doesNotContain("@import").doesNotContain("@charset");
    assertThat(css).contains("--pico-spacing", "--light-mark", ".match-people");
  }

  @Test
  void theOrderOfLayersComesFirstSoThatOurRulesWinOverTheKit() throws IOException {
    var css = new Stylesheet().text();

    assertThat(css.indexOf("@layer kit, tokens, base, components;"))
        .isNotNegative()
        .isLessThan(css.indexOf("@layer kit {"));
  }

  @Test
  void ourOwnPartNamesNoColourOutsideTheTokens() throws IOException {
    var own = new Stylesheet().text();
    own = own.substring(own.indexOf("@layer base {"));

    assertThat(own.lines().filter(line -> line.matches(".*#[0-9a-fA-F]{3,8}\\b.*"))).isEmpty();
  }
}
