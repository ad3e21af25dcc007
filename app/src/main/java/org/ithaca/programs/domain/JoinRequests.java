package org.ithaca.programs.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.ithaca.access.Accounts;
import org.ithaca.access.Invitations;
import org.ithaca.common.AccountId;
import org.ithaca.programs.JoinRequested;
import org.ithaca.programs.Program;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who are not signed in ask to join. They have a message with a link first, so that nobody
 * enrols somebody else; what they see is the same whether we know their address or not.
 */
@Component
public class JoinRequests {

  /** A second message to the same person is sent only after this time. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Messages a program may cause in an hour, far above what any real link does. */
  private static final int MOST_AN_HOUR = 2000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Accounts accounts;
  private final Invitations invitations;
  private final ApplicationEventPublisher events;

  JoinRequests(
      JdbcClient jdbc,
      Clock clock,
      Accounts accounts,
      Invitations invitations,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.accounts = accounts;
    this.invitations = invitations;
    this.events = events;
  }

  /**
   * @param path where the person goes on once we know who they are
   */
  @Transactional
  public void create(Program program, String email, String name, Locale locale, String path) {
    if (recently(program) >= MOST_AN_HOUR) {
      return;
    }
    var account = accounts.get(accounts.getOrCreate(email, name));
    if (account.disabled() || !isFirstForAWhile(program, account.id())) {
      return;
    }
    events.publishEvent(
        new JoinRequested(
            account.id(),
            account.email(),
            account.name(),
            locale,
            program.id(),
            program.name(),
            invitations.linkFor(account.id(), path)));
  }

  private int recently(Program program) {
    return jdbc.sql(
            "select count(*) from join_request where program_id = :program and requested_at > :hour")
        .param("program", program.id().value())
        .param("hour", Timestamp.from(clock.instant().minus(Duration.ofHours(1))))
        .query(Integer.class)
        .single();
  }

  private boolean isFirstForAWhile(Program program, AccountId account) {
    var now = clock.instant();
    return jdbc.sql(
                """
                insert into join_request as r (program_id, account_id, requested_at)
                values (:program, :account, :now)
                on conflict (program_id, account_id) do update set requested_at = :now
                where r.requested_at < :before
                """)
            .params(
                Map.of(
                    "program", program.id().value(),
                    "account", account.value(),
                    "now", Timestamp.from(now),
                    "before", Timestamp.from(now.minus(PATIENCE))))
            .update()
        == 1;
  }
}
