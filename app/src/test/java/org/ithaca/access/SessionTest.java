package org.ithaca.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.IthacaTest;
import org.ithaca.support.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IthacaTest
class SessionTest {

  @Autowired GivenAccounts given;
  @Autowired SignedIn signedIn;
  @Autowired JdbcClient jdbc;

  @Test
  void sessionsLiveInTheDatabaseSoThatEveryNodeKnowsThem() {
    var ada = given.participant("Ada");
    signedIn.as(ada);

    assertThat(sessionsOf(ada.account().toString())).isEqualTo(1);
  }

  @Test
  void theSessionCookieIsOutOfReachForScriptsAndOtherSites() {
    var visitor = signedIn.nobody();

    var cookie = visitor.get("/sign-in").header("Set-Cookie").orElseThrow();

    assertThat(cookie).startsWith("ithaca=").contains("HttpOnly").contains("SameSite=Lax");
  }

  @Test
  void theCookieIsSentBackOverHttpsAloneOnceItCameThatWay() {
    var answer =
        signedIn
            .nobody()
            .send(
                "GET",
                "/sign-in",
                java.net.http.HttpRequest.BodyPublishers.noBody(),
                request -> request.header("X-Forwarded-Proto", "https"));

    assertThat(answer.header("Set-Cookie").orElseThrow()).contains("Secure");
    assertThat(answer.header("Strict-Transport-Security")).isPresent();
  }

  @Test
  void signingInStartsANewSessionSoThatAPlantedOneIsWorthless() {
    var ada = given.participant("Ada");
    var visitor = signedIn.nobody();
    visitor.get("/sign-in");
    var before = visitor.cookie("ithaca").orElseThrow().getValue();

    visitor.post("/sign-in", Map.of("email", ada.email(), "password", GivenAccounts.PASSWORD));

    assertThat(visitor.cookie("ithaca").orElseThrow().getValue()).isNotEqualTo(before);
  }

  @Test
  void signingOutEverywhereEndsTheSessionsOfAllDevices() {
    var ada = given.participant("Ada");
    var phone = signedIn.as(ada);
    var desk = signedIn.as(ada);

    phone.post("/account/sign-outs", Map.of());

    assertThat(phone.isSignedIn()).isFalse();
    assertThat(desk.isSignedIn()).isFalse();
  }

  @Test
  void changingThePasswordKeepsThisDeviceAndSignsOutTheOthers() {
    var ada = given.participant("Ada");
    var phone = signedIn.as(ada);
    var desk = signedIn.as(ada);

    var answer =
        desk.post(
            "/account/password",
            Map.of("current", GivenAccounts.PASSWORD, "password", "a different long password"));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(desk.isSignedIn()).isTrue();
    assertThat(phone.isSignedIn()).isFalse();
  }

  @Test
  void thePasswordIsNotChangedByWhoDoesNotKnowIt() {
    var visitor = signedIn.as(given.participant("Ada"));

    var answer =
        visitor.post(
            "/account/password",
            Map.of("current", "a guess", "password", "a different long password"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("not your current password");
  }

  private int sessionsOf(String account) {
    return jdbc.sql("select count(*) from spring_session where principal_name = :account")
        .param("account", account)
        .query(Integer.class)
        .single();
  }
}
