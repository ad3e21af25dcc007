package org.ithaca.access.domain;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.ithaca.access.Accounts;
import org.ithaca.access.Audit;
import org.ithaca.access.PasswordResetRequested;
import org.ithaca.access.domain.Tokens.Purpose;
import org.ithaca.common.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Choosing, changing and forgetting a password. Every change signs the account out everywhere. */
@Component
public class Credentials {

  private static final Duration RESET_LIFE = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Tokens tokens;
  private final OpenSessions sessions;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Credentials(
      JdbcClient jdbc,
      Accounts accounts,
      Passwords passwords,
      Tokens tokens,
      OpenSessions sessions,
      Audit audit,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.passwords = passwords;
    this.tokens = tokens;
    this.sessions = sessions;
    this.audit = audit;
    this.events = events;
  }

  /** Sends a link if there is such an account in use; who asks is not told. */
  @Transactional
  public void requestReset(String email) {
    accounts
        .findByEmail(email)
        .filter(account -> account.activated() && !account.disabled())
        .ifPresent(account ->
            events.publishEvent(
                new PasswordResetRequested(
                    account.id(),
                    account.email(),
                    account.name(),
                    account.locale(),
                    "/password-resets/"
                        + tokens.issue(account.id(), Purpose.PASSWORD_RESET, RESET_LIFE))));
  }

  /** Empty when the link was used meanwhile or is too old. */
  @Transactional
  public Optional<AccountId> choose(String token, Purpose purpose, String password) {
    var account = tokens.use(token, purpose);
    account.ifPresent(id -> set(id, password, purpose));
    return account;
  }

  @Transactional
  public void change(AccountId account, String password) {
    write(account, password);
    audit.record(account, "access.audit.password-changed", "account", account, Map.of());
  }

  private void set(AccountId account, String password, Purpose purpose) {
    write(account, password);
    audit.record(
        account,
        purpose == Purpose.INVITATION
            ? "access.audit.invitation-accepted"
            : "access.audit.password-reset",
        "account",
        account,
        Map.of());
  }

  private void write(AccountId account, String password) {
    jdbc.sql("update account set password_hash = :hash where id = :id")
        .param("hash", passwords.hash(password))
        .param("id", account.value())
        .update();
    tokens.voidAll(account);
    sessions.endAll(account);
  }
}
