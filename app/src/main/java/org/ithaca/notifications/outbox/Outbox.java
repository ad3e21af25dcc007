package org.ithaca.notifications.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ithaca.common.Ids;
import org.ithaca.common.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All messages. A message is written in the transaction of what it tells, so none is lost. */
@Repository
public class Outbox {

  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  private final JdbcClient jdbc;
  private final Clock clock;

  Outbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public record Message(
      UUID id,
      String toAddress,
      String toName,
      String subject,
      String body,
      Instant createdAt,
      @Nullable Instant sentAt,
      int attempts,
      @Nullable String lastError) {}

  public void add(String toAddress, String toName, String subject, String body) {
    var now = Timestamp.from(clock.instant());
    jdbc.sql(
            """
            insert into outbox_message (id, to_address, to_name, subject, body, created_at,
              next_attempt_at)
            values (:id, :address, :name, :subject, :body, :now, :now)
            """)
        .param("id", Ids.next(clock))
        .param("address", toAddress)
        .param("name", toName)
        .param("subject", subject)
        .param("body", body)
        .param("now", now)
        .update();
  }

  /** Newest first; {@code text} is part of an address or a subject, empty for all. */
  public Paging<Message> list(String text, int page) {
    var read =
        jdbc.sql(
                """
                select * from outbox_message
                where :text = '' or position(lower(:text) in lower(to_address || ' ' || subject)) > 0
                order by created_at desc, id limit :limit offset :offset
                """)
            .param("text", text.strip())
            .param("limit", Paging.SIZE + 1)
            .param("offset", Paging.offset(page, Paging.SIZE))
            .query(Message.class)
            .list();
    return Paging.of(read, page, Paging.SIZE);
  }

  /** Messages to send now, kept from other nodes until the transaction ends. */
  public List<Message> takeDue(int most) {
    return jdbc.sql(
            """
            select * from outbox_message where sent_at is null and next_attempt_at <= :now
            order by next_attempt_at limit :most for update skip locked
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("most", most)
        .query(Message.class)
        .list();
  }

  public void sent(UUID id) {
    jdbc.sql(
            """
            update outbox_message set sent_at = :now, attempts = attempts + 1, last_error = null
            where id = :id
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .update();
  }

  /** Tried again after a minute, two, four … and at last every six hours. */
  public void failed(Message message, String error) {
    var pause = Duration.ofMinutes(1L << Math.min(message.attempts(), 10));
    var next = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    jdbc.sql(
            """
            update outbox_message set attempts = attempts + 1, next_attempt_at = :next,
              last_error = :error
            where id = :id
            """)
        .param("next", Timestamp.from(next))
        .param("error", error)
        .param("id", message.id())
        .update();
  }
}
