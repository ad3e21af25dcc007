package org.ithaca.common.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Frees, before the first job starts, what a killed process was at, so that it begins again at once
 * and not when the missing heartbeats are noticed. Only for a process that has its database to
 * itself: among several nodes another may well be at work.
 */
final class AbandonedJobs implements InitializingBean {

  private static final Logger LOG = LoggerFactory.getLogger(AbandonedJobs.class);

  private final JdbcClient jdbc;
  private final boolean alone;

  /**
   * @param alone whether nobody else works on this database
   */
  AbandonedJobs(JdbcClient jdbc, boolean alone) {
    this.jdbc = jdbc;
    this.alone = alone;
  }

  @Override
  public void afterPropertiesSet() {
    if (!alone) {
      return;
    }
    int freed =
        jdbc.sql(
                """
                update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,
                  version = version + 1
                where picked
                """)
            .update();
    if (freed > 0) {
      LOG.info("Jobs that were interrupted and begin again: {}", freed);
    }
  }
}
