package org.ithaca.access.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.ithaca.access.Account;
import org.ithaca.access.domain.Attempts.Kind;
import org.ithaca.common.AccountId;
import org.ithaca.common.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides who may sign in, and who somebody signed in is right now. */
@Component
public class SignIns {

  private final JdbcClient jdbc;
  private final Passwords passwords;
  private final Attempts attempts;
  private final Clock clock;

  SignIns(JdbcClient jdbc, Passwords passwords, Attempts attempts, Clock clock) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.attempts = attempts;
    this.clock = clock;
  }

  /** What a sign-in comes to. */
  public sealed interface Answer {
    record Welcome(AccountId account) implements Answer {}

    /** Wrong e-mail, wrong password, disabled: nobody is told which. */
    record Rejected() implements Answer {}

    record TooMany() implements Answer {}
  }

  private record Credential(AccountId id, @Nullable String passwordHash, boolean disabled) {}

  /**
   * @param address the network address it comes from
   */
  public Answer signIn(String email, String password, String address) {
    var key = Account.normalizedEmail(email);
    boolean allowed =
        attempts.allow(Kind.SIGN_IN_BY_ADDRESS, address)
            && attempts.allow(Kind.SIGN_IN_BY_EMAIL, key);
    if (!allowed) {
      return new Answer.TooMany();
    }
    var credential = findCredential(key);
    var hash = credential.map(Credential::passwordHash).orElse(null);
    boolean matches = password.length() <= Passwords.LONGEST && passwords.matches(password, hash);
    if (!matches || credential.isEmpty() || credential.get().disabled() || hash == null) {
      return new Answer.Rejected();
    }
    attempts.forgive(Kind.SIGN_IN_BY_ADDRESS, address);
    attempts.forget(Kind.SIGN_IN_BY_EMAIL, key);
    var account = credential.get().id();
    remember(account, passwords.outdated(hash) ? passwords.hash(password) : hash, hash);
    return new Answer.Welcome(account);
  }

  /** The password again, before it is changed. */
  public boolean confirms(AccountId account, String password) {
    var hash =
        jdbc.sql("select password_hash from account where id = :id")
            .param("id", account.value())
            .query(String.class)
            .optional()
            .orElse(null);
    return password.length() <= Passwords.LONGEST && passwords.matches(password, hash);
  }

  /** Read at every request, so that a disabled account or a role given or taken counts at once. */
  public Optional<Viewer> findViewer(AccountId account) {
    return jdbc.sql(
            """
            select id as account, name, email, administrator,
              exists (select from program_coordinator where account_id = account.id) as coordinator
            from account where id = :id and disabled_at is null
            """)
        .param("id", account.value())
        .query(Viewer.class)
        .optional();
  }

  private Optional<Credential> findCredential(String email) {
    return jdbc.sql(
            """
            select id, password_hash, disabled_at is not null as disabled
            from account where email = :email
            """)
        .param("email", email)
        .query(Credential.class)
        .optional();
  }

  private void remember(AccountId account, String hash, String before) {
    jdbc.sql(
            """
            update account set last_sign_in_at = :now, password_hash = :hash
            where id = :id and password_hash = :before
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("hash", hash)
        .param("before", before)
        .param("id", account.value())
        .update();
  }
}
