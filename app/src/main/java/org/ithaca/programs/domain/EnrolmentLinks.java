package org.ithaca.programs.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ithaca.common.Ids;
import org.ithaca.programs.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Links by which people join. A link is shown once and only its hash is kept; a program may have
 * several, so that a new one does not spoil those already handed out.
 */
@Repository
public class EnrolmentLinks {

  private static final int BYTES = 24;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  EnrolmentLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param joined how many places were asked for through it
   */
  public record EnrolmentLink(UUID id, Instant createdAt, int joined) {}

  /**
   * @return the secret part of the link
   */
  public String create(ProgramId program) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            """
            insert into enrolment_link (id, program_id, token_hash, created_at)
            values (:id, :program, :hash, :now)
            """)
        .param("id", Ids.next(clock))
        .param("program", program.value())
        .param("hash", hash(token))
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return token;
  }

  /** The program a working link leads to. */
  public Optional<ProgramId> findProgram(String token) {
    return jdbc.sql(
            "select program_id from enrolment_link where token_hash = :hash and stopped_at is null")
        .param("hash", hash(token))
        .query(UUID.class)
        .optional()
        .map(ProgramId::new);
  }

  /** The working ones, the newest first. */
  public List<EnrolmentLink> listOf(ProgramId program) {
    return jdbc.sql(
            """
            select id, created_at, joined from enrolment_link
            where program_id = :program and stopped_at is null order by created_at desc
            """)
        .param("program", program.value())
        .query(EnrolmentLink.class)
        .list();
  }

  public void stop(ProgramId program, UUID link) {
    jdbc.sql(
            """
            update enrolment_link set stopped_at = :now
            where program_id = :program and id = :id and stopped_at is null
            """)
        .param("program", program.value())
        .param("id", link)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Lets a stopped link work again. */
  public void resume(ProgramId program, UUID link) {
    jdbc.sql("update enrolment_link set stopped_at = null where program_id = :program and id = :id")
        .param("program", program.value())
        .param("id", link)
        .update();
  }

  public void countJoined(String token) {
    jdbc.sql("update enrolment_link set joined = joined + 1 where token_hash = :hash")
        .param("hash", hash(token))
        .update();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
