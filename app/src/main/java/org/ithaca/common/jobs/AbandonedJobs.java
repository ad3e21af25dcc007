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
public final class AbandonedJobs implements InitializingBean {

  private static final Logger LOG = LoggerFactory.getLogger(AbandonedJobs.class);

  private final JdbcClient jdbc;

  public AbandonedJobs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void afterPropertiesSet() {
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
