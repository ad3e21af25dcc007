package org.ithaca.people.skills.taxonomy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.ithaca.people.skills.index.SkillIndex;
import org.ithaca.people.skills.index.Taxonomy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the taxonomy of the database in memory. Nodes agree because each compares the version it
 * holds with the one in the database. Reading happens in a transaction of its own, so that what
 * somebody has not committed yet is never kept.
 */
@Component
public class SkillIndexes {

  private static final long PATIENCE = Duration.ofSeconds(15).toNanos();

  private final Skills skills;
  private final TransactionTemplate reading;
  private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());
  private volatile SkillIndex index = new SkillIndex(Taxonomy.EMPTY);
  private SkillIndex newest = index;

  SkillIndexes(Skills skills, PlatformTransactionManager transactions) {
    this.skills = skills;
    reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * At once, and at most some seconds old. That is enough to resolve texts, too: whatever was typed
   * in between gets the same id again.
   */
  public SkillIndex current() {
    long before = lookedAt.get();
    long now = System.nanoTime();
    if (now - before > PATIENCE && lookedAt.compareAndSet(before, now)) {
      Thread.ofVirtual().name("skill-index").start(this::refresh);
    }
    return index;
  }

  /** As the database has it, read again where it changed: for matching, not for searching. */
  public synchronized SkillIndex latest() {
    newest =
        reading.execute(status ->
            skills.version() == newest.version() ? newest : new SkillIndex(skills.read()));
    return newest;
  }

  /** Makes the latest the current one, once it can be searched. */
  public void refresh() {
    lookedAt.set(System.nanoTime());
    var read = latest();
    read.prepareSearch();
    synchronized (this) {
      index = read.version() < index.version() ? index : read;
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(TaxonomyChanged change) {
    refresh();
  }
}
