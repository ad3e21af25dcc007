package org.ithaca.common.jobs;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.util.Optional;
import org.ithaca.common.database.embedded.EmbeddedPostgres;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a job has to know is kept as JSON, so that a job planned by one version runs in the next.
 */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

  /** The home folder is locked by this process, so whoever was at a job before is dead. */
  @Bean
  AbandonedJobs abandonedJobs(JdbcClient jdbc, ObjectProvider<EmbeddedPostgres> own) {
    return new AbandonedJobs(jdbc, own.getIfAvailable() != null);
  }

  @Bean
  DbSchedulerCustomizer jobDataAsJson() {
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<Serializer> serializer() {
        return Optional.of(new Jackson3Serializer());
      }
    };
  }
}
