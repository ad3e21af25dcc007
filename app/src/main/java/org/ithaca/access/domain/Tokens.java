package org.ithaca.access.domain;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.ithaca.common.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One-time links. A token has 256 random bits; the table keeps only its SHA-256, which is enough
 * for values nobody can guess, so that a copy of the database opens no account.
 */
@Repository
public class Tokens {

  /** What a token is good for. */
  public enum Purpose {
    INVITATION,
    PASSWORD_RESET
  }

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Clock clock;

  Tokens(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public String issue(AccountId account, Purpose purpose, Duration life) {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = clock.instant();
    jdbc.sql(
            """
            insert into account_token (token_hash, account_id, purpose, created_at, expires_at)
            values (:hash, :account, :purpose, :now, :expires)
            """)
        .param("hash", hash(token))
        .param("account", account.value())
        .param("purpose", purpose.name())
        .param("now", Timestamp.from(now))
        .param("expires", Timestamp.from(now.plus(life)))
        .update();
    return token;
  }

  /** Whose token this is, as long as it may be used. */
  public Optional<AccountId> findAccount(String token, Purpose purpose) {
    return jdbc.sql(
            """
            select account_id from account_token join account on account.id = account_id
            where token_hash = :hash and purpose = :purpose and used_at is null
              and expires_at > :now and disabled_at is null
            """)
        .param("hash", hash(token))
        .param("purpose", purpose.name())
        .param("now", Timestamp.from(clock.instant()))
        .query(UUID.class)
        .optional()
        .map(AccountId::new);
  }

  /** As {@link #findAccount}, and never again, also when two try at the same moment. */
  Optional<AccountId> use(String token, Purpose purpose) {
    return jdbc.sql(
            """
            update account_token set used_at = :now from account
            where account.id = account_id and token_hash = :hash and purpose = :purpose
              and used_at is null and expires_at > :now and disabled_at is null
            returning account_id
            """)
        .param("hash", hash(token))
        .param("purpose", purpose.name())
        .param("now", Timestamp.from(clock.instant()))
        .query(UUID.class)
        .optional()
        .map(AccountId::new);
  }

  /** A password was chosen: links that wait in old messages are void. */
  void voidAll(AccountId account) {
    jdbc.sql(
            "update account_token set used_at = :now where account_id = :account and used_at is null")
        .param("account", account.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Removes what can never be used again. */
  public int forgetExpired() {
    return jdbc.sql("delete from account_token where expires_at < :before")
        .param("before", Timestamp.from(clock.instant().minus(Duration.ofDays(30))))
        .update();
  }

  static byte[] hash(String token) {
    return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
  }
}
