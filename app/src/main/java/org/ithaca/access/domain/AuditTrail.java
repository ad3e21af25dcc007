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
   * @param details JSON text
   */
  public record Entry(
      UUID id,
      Instant at,
      @Nullable String actor,
      String action,
      String subjectType,
      String subjectId,
      String details) {}

  private final JdbcClient jdbc;

  AuditTrail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Paging<Entry> list(int page) {
    var rows =
        jdbc.sql(
                """
                select e.id, e.at, a.name as actor, e.action, e.subject_type, e.subject_id,
                  e.details::text as details
                from audit_entry e left join account a on a.id = e.account_id
                order by e.at desc, e.id desc limit :limit offset :offset
                """)
            .param("limit", Paging.SIZE + 1)
            .param("offset", Paging.offset(page, Paging.SIZE))
            .query(Entry.class)
            .list();
    return Paging.of(rows, page, Paging.SIZE);
  }
}
