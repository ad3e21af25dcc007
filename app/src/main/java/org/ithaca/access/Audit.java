package org.ithaca.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.ithaca.common.AccountId;
import org.ithaca.common.Ids;
import org.ithaca.common.database.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the audit trail, in the transaction of what it tells about. */
@Component
public class Audit {

  private final JdbcClient jdbc;
  private final Json json;
  private final Clock clock;

  Audit(JdbcClient jdbc, Json json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param actor null when the product itself acted
   * @param action key of a product text that says what was done, such as {@code
   *     rounds.audit.published}; the details are not its arguments
   * @param subjectType what it was done to, such as {@code round}
   * @param details values that explain; never secrets or what a person keeps private
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      @Nullable AccountId actor,
      String action,
      String subjectType,
      Object subjectId,
      Map<String, ?> details) {
    jdbc.sql(
            """
            insert into audit_entry (id, at, account_id, action, subject_type, subject_id, details)
            values (:id, :at, :account, :action, :subjectType, :subjectId, :details)
            """)
        .param("id", Ids.next(clock))
        .param("at", Timestamp.from(clock.instant()))
        .param("account", actor == null ? null : actor.value())
        .param("action", action)
        .param("subjectType", subjectType)
        .param("subjectId", subjectId.toString())
        .param("details", json.of(details))
        .update();
  }
}
