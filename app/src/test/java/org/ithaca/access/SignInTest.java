package org.ithaca.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.ithaca.common.Viewer;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.IthacaTest;
import org.ithaca.support.SignedIn;
import org.ithaca.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IthacaTest
class SignInTest {

  @Autowired GivenAccounts given;
  @Autowired SignedIn signedIn;
  @Autowired Accounts accounts;

  @Test
  void theRightPasswordOpensTheAccount() {
    var ada = given.participant("Ada");

    var visitor = signedIn.as(ada);

    assertThat(visitor.get("/account").body()).contains("Ada").contains(ada.email());
    assertThat(accounts.get(ada.account()).lastSignInAt()).isNotNull();
  }

  @Test
  void theEmailMayBeTypedInCapitalsAndWithSpaces() {
    var ada = given.participant("Ada");

    var answer = signIn(signedIn.nobody(), " " + ada.email().toUpperCase(java.util.Locale.ROOT));

    assertThat(answer.status()).isEqualTo(303);
  }

  @Test
  void aWrongPasswordAndAnUnknownEmailAreAnsweredAlikeAndKeepWhatWasTyped() {
    var ada = given.participant("Ada");

    var wrong = signedIn.nobody().post("/sign-in", typed(ada.email(), "not her password"));
    var unknown = signedIn.nobody().post("/sign-in", typed("nobody@example.org", "whatever"));

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("do not belong together").contains(ada.email());
    assertThat(unknown.body()).contains("do not belong together").contains("nobody@example.org");
    assertThat(wrong.body()).doesNotContain("not her password");
  }

  @Test
  void somebodyInvitedWithoutAPasswordCannotSignIn() {
    var ben = given.invited("Ben");

    assertThat(signIn(signedIn.nobody(), ben.email()).status()).isEqualTo(422);
  }

  @Test
  void aPageThatNeedsSigningInComesAfterIt() {
    var ada = given.participant("Ada");
    var visitor = signedIn.nobody();

    var refused = visitor.get("/account?tab=password");
    assertThat(refused.status()).isEqualTo(303);
    assertThat(refused.location()).isEqualTo("/sign-in?next=%2Faccount%3Ftab%3Dpassword");
    assertThat(visitor.get(refused.location()).body()).contains("/account?tab=password");

    var answer =
        visitor.post(
            "/sign-in",
            Map.of(
                "email",
                ada.email(),
                "password",
                GivenAccounts.PASSWORD,
                "next",
                "/account?tab=password"));
    assertThat(answer.location()).isEqualTo("/account?tab=password");
  }

  @Test
  void nobodyIsSentToAnotherSiteAfterSigningIn() {
    var ada = given.participant("Ada");

    for (var elsewhere :
        new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil"}) {
      var answer =
          signedIn
              .nobody()
              .post(
                  "/sign-in",
                  Map.of(
                      "email", ada.email(), "password", GivenAccounts.PASSWORD, "next", elsewhere));
      assertThat(answer.location()).as(elsewhere).isEqualTo("/");
    }
  }

  @Test
  void partOfAPageAskedForAfterTheSessionEndedReloadsTheWholePage() {
    var answer =
        signedIn
            .nobody()
            .send(
                "GET",
                "/account",
                java.net.http.HttpRequest.BodyPublishers.noBody(),
                request -> request.header("HX-Request", "true"));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("HX-Refresh")).contains("true");
  }

  @Test
  void signingOutEndsTheSession() {
    var visitor = signedIn.as(given.participant("Ada"));

    var answer = visitor.post("/sign-out", Map.of());

    assertThat(answer.location()).isEqualTo("/sign-in");
    assertThat(visitor.get("/sign-in").body()).contains("You are signed out");
    assertThat(visitor.isSignedIn()).isFalse();
  }

  @Test
  void aDisabledAccountIsSignedOutAtOnceAndCannotComeBack() {
    var ada = given.participant("Ada");
    var visitor = signedIn.as(ada);

    accounts.disable(ada.account(), true);

    assertThat(visitor.isSignedIn()).isFalse();
    assertThat(signIn(signedIn.nobody(), ada.email()).status()).isEqualTo(422);
  }

  @Test
  void aRoleGivenOrTakenCountsAtTheNextRequest() {
    var ada = given.participant("Ada");
    var visitor = signedIn.as(ada);
    assertThat(visitor.get("/accounts").status()).isEqualTo(404);

    accounts.makeAdministrator(ada.account(), true);
    assertThat(visitor.get("/accounts").status()).isEqualTo(200);

    accounts.makeAdministrator(ada.account(), false);
    assertThat(visitor.get("/accounts").status()).isEqualTo(404);
  }

  @Test
  void tooManyTriesForOneAccountHaveToWaitEvenWithTheRightPassword() {
    var ada = given.participant("Ada");
    for (int attempt = 0; attempt < 10; attempt++) {
      assertThat(attemptFrom(ada, "198.51.100." + attempt, "wrong").status()).isEqualTo(422);
    }

    var answer = attemptFrom(ada, "198.51.100.99", GivenAccounts.PASSWORD);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.body()).contains("Too many attempts");
  }

  @Test
  void tooManyTriesFromOneAddressHaveToWait() {
    var visitor = signedIn.nobody();
    var token = visitor.csrfToken();
    int status = 422;
    for (int attempt = 0; attempt <= 100; attempt++) {
      status =
          attempt(visitor, token, UUID.randomUUID() + "@example.org", "203.0.113.7", "").status();
    }
    assertThat(status).isEqualTo(429);
  }

  private Visitor.Answer attemptFrom(Viewer viewer, String address, String password) {
    var visitor = signedIn.nobody();
    return attempt(visitor, visitor.csrfToken(), viewer.email(), address, password);
  }

  /** As a proxy in front of the application passes it on. */
  private static Visitor.Answer attempt(
      Visitor visitor, String token, String email, String address, String password) {
    return visitor.send(
        "POST",
        "/sign-in",
        java.net.http.HttpRequest.BodyPublishers.ofString(
            "_csrf=" + token + "&email=" + email + "&password=" + password.replace(' ', '+')),
        request ->
            request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", address));
  }

  private static Visitor.Answer signIn(Visitor visitor, String email) {
    return visitor.post("/sign-in", typed(email, GivenAccounts.PASSWORD));
  }

  private static Map<String, String> typed(String email, String password) {
    return Map.of("email", email, "password", password);
  }
}
