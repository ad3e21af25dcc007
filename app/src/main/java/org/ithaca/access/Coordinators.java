package org.ithaca.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ithaca.common.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who coordinates which program. */
@Repository
public class Coordinators {

  private final JdbcClient jdbc;
  private final Clock clock;

  Coordinators(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void appoint(UUID program, AccountId account) {
    jdbc.sql(
            """
            insert into program_coordinator (account_id, program_id, appointed_at)
            values (:account, :program, :now) on conflict do nothing
            """)
        .param("account", account.value())
        .param("program", program)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  public void dismiss(UUID program, AccountId account) {
    jdbc.sql(
            "delete from program_coordinator where program_id = :program and account_id = :account")
        .param("program", program)
        .param("account", account.value())
        .update();
  }

  public List<UUID> programsOf(AccountId account) {
    return jdbc.sql(
            "select program_id from program_coordinator where account_id = :account order by 1")
        .param("account", account.value())
        .query(UUID.class)
        .list();
  }

  /** By name. */
  public List<AccountId> of(UUID program) {
    return jdbc
        .sql(
            """
            select a.id from program_coordinator c join account a on a.id = c.account_id
            where c.program_id = :program order by lower(a.name), a.id
            """)
        .param("program", program)
        .query(UUID.class)
        .list()
        .stream()
        .map(AccountId::new)
        .toList();
  }

  public boolean coordinates(AccountId account, UUID program) {
    return jdbc.sql(
            """
            select exists (select from program_coordinator
              where account_id = :account and program_id = :program)
            """)
        .param("account", account.value())
        .param("program", program)
        .query(Boolean.class)
        .single();
  }
}
