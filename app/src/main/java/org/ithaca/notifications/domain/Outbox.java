package org.ithaca.notifications.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ithaca.common.Ids;
import org.ithaca.common.database.Like;
import org.ithaca.common.web.Paging;
import org.ithaca.common.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All messages, written in the transaction of what they tell about, sent afterwards. */
@Repository
public class Outbox {

  static final int MOST_ATTEMPTS = 20; // about four days, then a person has to look

  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  private final JdbcClient jdbc;
  private final Texts texts;
  private final Clock clock;

  Outbox(JdbcClient jdbc, Texts texts, Clock clock) {
    this.jdbc = jdbc;
    this.texts = texts;
    this.clock = clock;
  }

  public UUID add(Letter letter) {
    var id = Ids.next(clock);
    jdbc.sql(
            """
            insert into outbox_message (id, to_address, to_name, subject, body, link, link_label,
              secret_link, created_at, next_attempt_at)
            values (:id, :address, :name, :subject, :body, :link, :label, :secret, :now, :now)
            """)
        .param("id", id)
        .param("address", letter.address())
        .param("name", letter.name())
        .param("subject", text(letter, ".subject"))
        .param("body", text(letter, ".body"))
        .param("link", letter.link())
        .param("label", letter.link() == null ? null : text(letter, ".link"))
        .param("secret", letter.secretLink())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  private String text(Letter letter, String part) {
    return texts.text(letter.locale(), letter.key() + part, letter.arguments().toArray()).strip();
  }

  /**
   * Latest first.
   *
   * @param to part of the name or address of whom it is for; empty for everybody
   */
  public Paging<Message> list(String to, int page) {
    var rows =
        jdbc.sql(
                """
                select * from outbox_message %s
                order by created_at desc, id desc limit :limit offset :offset
                """
                    .formatted(
                        to.isBlank()
                            ? ""
                            : "where lower(to_name || ' ' || to_address) like :pattern"))
            .param("pattern", Like.containing(to))
            .param("limit", Paging.SIZE + 1)
            .param("offset", Paging.offset(page, Paging.SIZE))
            .query(Message.class)
            .list();
    return Paging.of(rows, page, Paging.SIZE);
  }

  List<UUID> listDue() {
    return jdbc.sql(
            """
            select id from outbox_message where next_attempt_at <= :now
            order by next_attempt_at limit 200
            """)
        .param("now", Timestamp.from(clock.instant()))
        .query(UUID.class)
        .list();
  }

  /**
   * Takes a message that is due for sending, at the same moment planning the next attempt in case
   * this one fails or the node ends. Whoever comes second finds it not due any more, so that two
   * nodes never send the same message.
   */
  Optional<Message> take(UUID id) {
    var now = clock.instant();
    return jdbc.sql(
            """
            update outbox_message set attempts = attempts + 1,
              next_attempt_at = cast(:now as timestamptz) +
                least(interval '1 second' * :longest, interval '1 minute' * power(2, attempts))
            where id = :id and next_attempt_at <= :now
            returning *
            """)
        .param("id", id)
        .param("now", Timestamp.from(now))
        .param("longest", LONGEST_PAUSE.toSeconds())
        .query(Message.class)
        .optional();
  }

  void sent(UUID id) {
    jdbc.sql(
            """
            update outbox_message set sent_at = :now, next_attempt_at = null, last_error = null,
              link = case when secret_link then null else link end
            where id = :id
            """)
        .param("id", id)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void failed(UUID id, String error) {
    jdbc.sql(
            """
            update outbox_message set last_error = :error,
              next_attempt_at = case when attempts >= :most then null else next_attempt_at end
            where id = :id
            """)
        .param("id", id)
        .param("error", error)
        .param("most", MOST_ATTEMPTS)
        .update();
  }

  /** Tries again what was given up or waits for its next attempt. */
  public boolean retry(UUID id) {
    return jdbc.sql(
                """
                update outbox_message set attempts = 0, next_attempt_at = :now
                where id = :id and sent_at is null
                """)
            .param("id", id)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        > 0;
  }

  /** Messages are no archive: what was sent is forgotten after a while. */
  int forgetSentBefore(Duration age) {
    return jdbc.sql("delete from outbox_message where sent_at < :before")
        .param("before", Timestamp.from(clock.instant().minus(age)))
        .update();
  }
}
