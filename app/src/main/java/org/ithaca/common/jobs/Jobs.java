package org.ithaca.common.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Starts work that goes on after the page answered. */
@Component
public class Jobs {

  private final Scheduler scheduler;
  private final Clock clock;

  Jobs(Scheduler scheduler, Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /**
   * Begins as soon as the caller's transaction is committed, and not before: only then can a node
   * see what it is to work on. Nothing happens where the same work waits already.
   *
   * @param name of the task that is registered with the scheduler
   * @param on the id of what it works on
   */
  public void start(String name, Object on) {
    scheduler.scheduleIfNotExists(new TaskInstance<Void>(name, on.toString()), clock.instant());
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              scheduler.triggerCheckForDueExecutions();
            }
          });
    }
  }
}
