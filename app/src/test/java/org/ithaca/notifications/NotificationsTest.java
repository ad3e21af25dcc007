package org.ithaca.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.ithaca.access.Accounts;
import org.ithaca.access.Invitations;
import org.ithaca.notifications.domain.Message;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.IthacaTest;
import org.ithaca.support.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IthacaTest
class NotificationsTest {

  private static final String NEW_PASSWORD = "seven quiet harbours at dusk";

  @Autowired GivenAccounts given;
  @Autowired SignedIn signedIn;
  @Autowired Accounts accounts;
  @Autowired Invitations invitations;
  @Autowired JdbcClient jdbc;

  @Test
  void somebodyInvitedChoosesAPasswordBehindTheLinkAndIsIn() {
    var email = UUID.randomUUID() + "@example.org";
    signedIn
        .as(given.administrator("Zora"))
        .post("/accounts", Map.of("email", email, "name", "Noor"));
    var message = messageTo(email);
    var visitor = signedIn.nobody();

    assertThat(message.subject()).isEqualTo("Your account at Ithaca");
    assertThat(visitor.get(linkOf(message)).body()).contains("Welcome, Noor").contains(email);
    var answer = visitor.post(linkOf(message), Map.of("password", NEW_PASSWORD));

    assertThat(answer.location()).isEqualTo("/");
    assertThat(visitor.get("/account").body()).contains("Noor");
    assertThat(accounts.findByEmail(email).orElseThrow().activated()).isTrue();
  }

  @Test
  void aLinkOpensOnceOnly() {
    var ben = given.invited("Ben");
    invitations.invite(ben.account(), "");
    var link = linkOf(messageTo(ben.email()));
    signedIn.nobody().post(link, Map.of("password", NEW_PASSWORD));

    var again = signedIn.nobody().get(link);

    assertThat(again.status()).isEqualTo(404);
    assertThat(again.body()).contains("does not open any more");
  }

  @Test
  void aPasswordThatIsEasyToGuessIsRefusedAndTheLinkStaysGood() {
    var ben = given.invited("Ben");
    invitations.invite(ben.account(), "");
    var link = linkOf(messageTo(ben.email()));
    var visitor = signedIn.nobody();

    assertThat(visitor.post(link, Map.of("password", "short")).body()).contains("too short");
    assertThat(visitor.post(link, Map.of("password", "aaaaaaaaaaaaaaa")).body())
        .contains("easy to guess");
    assertThat(visitor.post(link, Map.of("password", "x" + ben.email())).status()).isEqualTo(422);
    assertThat(visitor.post(link, Map.of("password", NEW_PASSWORD)).status()).isEqualTo(303);
  }

  @Test
  void theLinkForAMessageLeadsPeopleWithoutAPasswordThroughChoosingOne() {
    var ben = given.invited("Ben");
    var ada = given.participant("Ada");

    var link = invitations.linkFor(ben.account(), "/relationships/7?tab=why");
    var answer = signedIn.nobody().post(link, Map.of("password", NEW_PASSWORD));

    assertThat(answer.location()).isEqualTo("/relationships/7?tab=why");
    assertThat(invitations.linkFor(ada.account(), "/relationships/7"))
        .isEqualTo("/relationships/7");
  }

  @Test
  void whoForgotThePasswordChoosesANewOneAndIsSignedOutEverywhere() {
    var ada = given.participant("Ada");
    var phone = signedIn.as(ada);
    var visitor = signedIn.nobody();

    visitor.post("/password-resets", Map.of("email", ada.email()));
    var answer = visitor.post(linkOf(messageTo(ada.email())), Map.of("password", NEW_PASSWORD));

    assertThat(answer.location()).isEqualTo("/sign-in");
    assertThat(phone.isSignedIn()).isFalse();
    assertThat(
            visitor
                .post("/sign-in", Map.of("email", ada.email(), "password", NEW_PASSWORD))
                .status())
        .isEqualTo(303);
  }

  @Test
  void askingForANewPasswordTellsNobodyWhetherTheAccountExists() {
    var known = given.participant("Ada");

    var forKnown = signedIn.nobody().post("/password-resets", Map.of("email", known.email()));
    var forUnknown =
        signedIn.nobody().post("/password-resets", Map.of("email", "unknown@example.org"));

    assertThat(forUnknown.status()).isEqualTo(forKnown.status());
    assertThat(forUnknown.location()).isEqualTo(forKnown.location());
    assertThat(messagesTo("unknown@example.org")).isEmpty();
  }

  @Test
  void aPersonIsNotFloodedWithLinks() {
    var ada = given.participant("Ada");
    for (int attempt = 0; attempt < 5; attempt++) {
      signedIn.nobody().post("/password-resets", Map.of("email", ada.email()));
    }
    Awaitility.await().until(() -> messagesTo(ada.email()).size() == 3);
  }

  @Test
  void aTokenThatSomebodyMakesUpOpensNothing() {
    var made = "/password-resets/" + "A".repeat(43);

    assertThat(signedIn.nobody().get(made).status()).isEqualTo(404);
    assertThat(signedIn.nobody().post(made, Map.of("password", NEW_PASSWORD)).status())
        .isEqualTo(404);
  }

  @Test
  void theDatabaseKeepsNoTokenThatOpensAnAccount() {
    var ben = given.invited("Ben");
    invitations.invite(ben.account(), "");
    var token = linkOf(messageTo(ben.email())).replace("/invitations/", "");

    var kept =
        jdbc.sql("select encode(token_hash, 'escape') from account_token where account_id = :id")
            .param("id", ben.account().value())
            .query(String.class)
            .list();

    assertThat(kept).hasSize(1).noneMatch(hash -> hash.contains(token));
  }

  @Test
  void withoutAMailServerAdministratorsReadMessagesInTheOutboxAndNobodyElseDoes() {
    var ben = given.invited("Ben");
    invitations.invite(ben.account(), "You are proposed for the program Tides.");
    var message = messageTo(ben.email());

    var page = signedIn.as(given.administrator("Zora")).get("/outbox").body();

    assertThat(page).contains(ben.email()).contains("program Tides").contains(linkOf(message));
    assertThat(signedIn.as(given.coordinator("Cleo", UUID.randomUUID())).get("/outbox").status())
        .isEqualTo(404);
    assertThat(signedIn.as(given.participant("Ada")).get("/outbox").status()).isEqualTo(404);
  }

  private Message messageTo(String email) {
    return new Mailbox(jdbc).messageTo(email);
  }

  private List<Message> messagesTo(String email) {
    return new Mailbox(jdbc).messagesTo(email);
  }

  private static String linkOf(Message message) {
    assertThat(message.link())
        .matches(Pattern.compile("/(invitations|password-resets)/[\\w-]{43}"));
    return String.valueOf(message.link());
  }
}
