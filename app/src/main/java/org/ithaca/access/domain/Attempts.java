package org.ithaca.access.domain;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts attempts within a window, in the database, so that all nodes count together. What is
 * counted (an e-mail or a network address) is kept as a digest only.
 */
@Repository
public class Attempts {

  /** What is limited, and to how many in which time. */
  public enum Kind {
    SIGN_IN_BY_EMAIL(10, Duration.ofMinutes(15)),
    SIGN_IN_BY_ADDRESS(100, Duration.ofMinutes(15)),
    RESET_BY_EMAIL(3, Duration.ofHours(1)),
    RESET_BY_ADDRESS(30, Duration.ofHours(1)),
    LINK_BY_ADDRESS(50, Duration.ofMinutes(15));

    private final int limit;
    private final Duration window;

    Kind(int limit, Duration window) {
      this.limit = limit;
      this.window = window;
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  Attempts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Counts one more and says whether it is within the limit. */
  public boolean allow(Kind kind, String key) {
    var now = clock.instant();
    int attempts =
        jdbc.sql(
                """
                insert into attempt_window as w (kind, key_hash, ends_at, attempts)
                values (:kind, :key, :ends, 1)
                on conflict (kind, key_hash) do update set
                  attempts = case when w.ends_at <= :now then 1 else w.attempts + 1 end,
                  ends_at = case when w.ends_at <= :now then :ends else w.ends_at end
                returning attempts
                """)
            .param("kind", kind.name())
            .param("key", hash(key))
            .param("now", Timestamp.from(now))
            .param("ends", Timestamp.from(now.plus(kind.window)))
            .query(Integer.class)
            .single();
    return attempts <= kind.limit;
  }

  /** It was the right person after all: takes one attempt back. */
  public void forgive(Kind kind, String key) {
    jdbc.sql(
            """
            update attempt_window set attempts = greatest(0, attempts - 1)
            where kind = :kind and key_hash = :key
            """)
        .param("kind", kind.name())
        .param("key", hash(key))
        .update();
  }

  /** Starts from zero. */
  public void forget(Kind kind, String key) {
    jdbc.sql("delete from attempt_window where kind = :kind and key_hash = :key")
        .param("kind", kind.name())
        .param("key", hash(key))
        .update();
  }

  /** Removes windows that are over. */
  public int forgetExpired() {
    return jdbc.sql("delete from attempt_window where ends_at < :now")
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private static byte[] hash(String key) {
    return Sha256.of(key.getBytes(StandardCharsets.UTF_8));
  }
}
