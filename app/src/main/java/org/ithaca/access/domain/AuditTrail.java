package org.ithaca.access.domain;

import java.time.Instant;
import java.util.UUID;
import org.ithaca.common.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the audit trail, latest first. */
@Repository
public class AuditTrail {

  /**
   * @param actor name of who did it, null when the product itself did
   * @param subject name of the account it was done to, otherwise null
   * @param details what explains it, ready to be read
   */
  public record Entry(
      UUID id,
      Instant at,
      @Nullable String actor,
      String action,
      String subjectType,
      String subjectId,
      @Nullable String subject,
      @Nullable String details) {

    /** Where the subject is looked at; null where it has no page of its own. */
    public @Nullable String href() {
      return switch (subjectType) {
        case "program" -> "/programs/" + subjectId;
        case "round" -> "/rounds/" + subjectId;
        case "person" -> "/people/" + subjectId;
        case "import" -> "/imports/" + subjectId;
        default -> null;
      };
    }
  }

  private final JdbcClient jdbc;

  AuditTrail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Paging<Entry> list(int page) {
    var rows =
        jdbc.sql(
                """
                select e.id, e.at, a.name as actor, e.action, e.subject_type, e.subject_id,
                  s.name as subject,
                  (select string_agg(value, ', ' order by key)
                    from jsonb_each_text(e.details)) as details
                from audit_entry e
                left join account a on a.id = e.account_id
                left join account s on e.subject_type = 'account' and s.id::text = e.subject_id
                order by e.at desc, e.id desc limit :limit offset :offset
                """)
            .param("limit", Paging.SIZE + 1)
            .param("offset", Paging.offset(page, Paging.SIZE))
            .query(Entry.class)
            .list();
    return Paging.of(rows, page, Paging.SIZE);
  }
}
