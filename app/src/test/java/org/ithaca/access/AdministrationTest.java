package org.ithaca.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.IthacaTest;
import org.ithaca.support.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

@IthacaTest
class AdministrationTest {

  @Autowired GivenAccounts given;
  @Autowired SignedIn signedIn;
  @Autowired Accounts accounts;
  @Autowired Audit audit;
  @Autowired JdbcClient jdbc;

  @Test
  void anAdministratorFindsAnAccountByAPartOfItsNameOrEmail() {
    var visitor = signedIn.as(given.administrator("Zora Zimmermann"));
    var odd = given.participant("Percival 100% Sure_ly");

    assertThat(visitor.get("/accounts?search=PERCIVAL").body()).contains(odd.email());
    assertThat(visitor.get("/accounts?search=100%25+sure_").body()).contains(odd.email());
    assertThat(visitor.get("/accounts?search=100_").body()).doesNotContain(odd.email());
  }

  @Test
  void anAdministratorInvitesSomebodyOnce() {
    var visitor = signedIn.as(given.administrator("Zora"));
    var email = UUID.randomUUID() + "@example.org";

    visitor.post("/accounts", Map.of("email", email, "name", "Newcomer"));
    visitor.post(
        "/accounts", Map.of("email", email.toUpperCase(java.util.Locale.ROOT), "name", "Again"));

    var account = accounts.findByEmail(email).orElseThrow();
    assertThat(account.name()).isEqualTo("Newcomer");
    assertThat(account.activated()).isFalse();
  }

  @Test
  void aFormThatCannotBeSavedComesBackWithWhatWasTyped() {
    var visitor = signedIn.as(given.administrator("Zora"));

    var answer = visitor.post("/accounts", Map.of("email", "no address", "name", "Newcomer"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("no address")
        .contains("Newcomer")
        .contains("ada@example.org");
  }

  @Test
  void nobodyTakesTheirOwnRoleAwaySoThatOneAdministratorRemains() {
    var zora = given.administrator("Zora");
    var visitor = signedIn.as(zora);

    var answer =
        visitor.post("/accounts/" + zora.account() + "/role", Map.of("administrator", "false"));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(accounts.get(zora.account()).administrator()).isTrue();
  }

  @Test
  void whatAnAdministratorDoesIsInTheAuditTrail() {
    var zora = given.administrator("Zora");
    var ada = given.participant("Ada");
    var visitor = signedIn.as(zora);

    visitor.post("/accounts/" + ada.account() + "/role", Map.of("administrator", "true"));
    visitor.post("/accounts/" + ada.account() + "/status", Map.of("disabled", "true"));

    assertThat(actionsOn(ada.account().toString()))
        .containsExactly("access.audit.administrator-made", "access.audit.disabled");
    assertThat(visitor.get("/audit").body()).contains("Disabled an account").contains("Zora");
  }

  @Test
  void theAuditTrailIsWrittenTogetherWithWhatItTellsAbout() {
    assertThatThrownBy(() -> audit.record(null, "access.audit.disabled", "account", "x", Map.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void theAuditTrailCannotBeChangedAfterwards() {
    var ada = given.participant("Ada");
    signedIn
        .as(given.administrator("Zora"))
        .post("/accounts/" + ada.account() + "/status", Map.of("disabled", "true"));

    assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update())
        .hasMessageContaining("only ever added to");
  }

  @Test
  void manyPeopleGetAccountsAtOnceAndKnownOnesKeepTheirs() {
    var ada = given.participant("Ada");

    var ids =
        accounts.getOrCreateAll(
            java.util.List.of(
                new Accounts.NewAccount(ada.email().toUpperCase(java.util.Locale.ROOT), "Other"),
                new Accounts.NewAccount("new." + UUID.randomUUID() + "@example.org", "New")));

    assertThat(ids).hasSize(2).containsEntry(ada.email(), ada.account());
    assertThat(accounts.get(ada.account()).name()).isEqualTo("Ada");
  }

  private java.util.List<String> actionsOn(String subject) {
    return jdbc.sql("select action from audit_entry where subject_id = :subject order by id")
        .param("subject", subject)
        .query(String.class)
        .list();
  }
}
