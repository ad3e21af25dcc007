package org.ithaca.access.domain;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once an hour, on one node, forgets what is over: old links and counted attempts. */
@Configuration(proxyBeanMethods = false)
class Housekeeping {

  @Bean
  RecurringTask<Void> accessHousekeeping(Tokens tokens, Attempts attempts) {
    return Tasks.recurring("access-housekeeping", FixedDelay.ofHours(1))
        .execute((_, _) -> {
          tokens.forgetExpired();
          attempts.forgetExpired();
        });
  }
}
