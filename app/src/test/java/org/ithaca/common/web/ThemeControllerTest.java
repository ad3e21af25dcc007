package org.ithaca.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ThemeControllerTest {

  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void theChoiceIsKeptAndTheReaderStaysOnThePage() {
    var reply = choose("dark", "https://ithaca.example/people?page=2");

    assertThat(reply).isEqualTo(Redirect.to("/people?page=2"));
    assertThat(response.getHeader("Set-Cookie")).startsWith("theme=dark;").contains("HttpOnly");
  }

  @Test
  void anUnknownChoiceIsAsTheDeviceHasIt() {
    choose("purple\r\nSet-Cookie: x=y", null);

    assertThat(response.getHeader("Set-Cookie")).startsWith("theme=auto;");
  }

  @Test
  void theWayBackNeverLeadsToAnotherSite() {
    assertThat(choose("light", null)).isEqualTo(Redirect.to("/"));
    assertThat(choose("light", "https://ithaca.example//evil.example/"))
        .isEqualTo(Redirect.to("/"));
    assertThat(choose("light", "not an address")).isEqualTo(Redirect.to("/"));
    assertThat(choose("light", "mailto:somebody@example.org")).isEqualTo(Redirect.to("/"));
  }

  private Reply choose(String theme, @Nullable String referrer) {
    var request = new MockHttpServletRequest("POST", "/theme");
    if (referrer != null) {
      request.addHeader("Referer", referrer);
    }
    return new ThemeController().update(theme, request, response);
  }
}
