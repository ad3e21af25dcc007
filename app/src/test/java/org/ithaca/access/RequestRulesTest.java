package org.ithaca.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.IthacaTest;
import org.ithaca.support.SignedIn;
import org.ithaca.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IthacaTest
class RequestRulesTest {

  @Autowired GivenAccounts given;
  @Autowired SignedIn signedIn;

  @Test
  void aPageRunsScriptsAndShowsStylesOfOursAlone() {
    var policy = signedIn.nobody().get("/sign-in").header("Content-Security-Policy").orElseThrow();

    assertThat(policy)
        .contains("default-src 'none'")
        .contains("script-src 'self';")
        .contains("style-src 'self';")
        .contains("frame-ancestors 'none'")
        .contains("form-action 'self'")
        .contains("base-uri 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void pagesTellBrowsersNotToGuessToFrameOrToTellOthers() {
    var answer = signedIn.nobody().get("/sign-in");

    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.header("X-Frame-Options")).contains("DENY");
    assertThat(answer.header("Referrer-Policy")).contains("same-origin");
  }

  @Test
  void pagesAreNeverKeptByBrowsers() {
    var visitor = signedIn.as(given.participant("Ada"));

    assertThat(visitor.get("/account").header("Cache-Control").orElseThrow()).contains("no-store");
  }

  @Test
  void filesThatAreTheSameForEverybodyAreKeptLongAndOpenNoSession() {
    var icons = signedIn.nobody().get("/icons.svg");
    var script = signedIn.nobody().get("/webjars/htmx.org/2.0.10/dist/htmx.min.js");

    for (Visitor.Answer answer : new Visitor.Answer[] {icons, script}) {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Cache-Control").orElseThrow()).contains("max-age=31536000");
      assertThat(answer.header("Set-Cookie")).isEmpty();
      assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    }
  }

  @Test
  void aFormSentByAnotherSiteChangesNothing() {
    var ada = given.participant("Ada");
    var visitor = signedIn.as(ada);

    var answer = visitor.postWithoutToken("/account", Map.of("name", "Mallory"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(visitor.get("/account").body()).contains("Ada").doesNotContain("Mallory");
  }

  @Test
  void aRequestOfAScriptOfOursCarriesTheTokenInAHeader() {
    var ada = given.participant("Ada");
    var visitor = signedIn.as(ada);
    var token = visitor.csrfToken();

    var answer =
        visitor.send(
            "POST",
            "/account",
            BodyPublishers.ofString("name=Augusta"),
            request ->
                request
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-CSRF-TOKEN", token));

    assertThat(answer.status()).isEqualTo(303);
  }

  @Test
  void nothingAboutTheInsideIsAnsweredExceptThatItIsHealthy() {
    assertThat(signedIn.nobody().get("/actuator/health").body()).contains("UP");
    assertThat(signedIn.nobody().get("/actuator/env").status()).isNotEqualTo(200);
  }

  @Test
  void whatIsNotThereIsAPlainPageAndNotATrace() {
    var answer = signedIn.as(given.participant("Ada")).get("/no/such/page");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("This page is not here").doesNotContain("Exception");
  }
}
