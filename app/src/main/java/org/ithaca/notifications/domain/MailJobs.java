package org.ithaca.notifications.domain;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends every few seconds and tidies up once a day, each on one node at a time. */
@Configuration(proxyBeanMethods = false)
class MailJobs {

  private static final Duration KEPT = Duration.ofDays(90);

  @Bean
  RecurringTask<Void> sendMail(MailDelivery delivery) {
    return Tasks.recurring("send-mail", FixedDelay.ofSeconds(5))
        .execute((_, _) -> delivery.sendDue());
  }

  @Bean
  RecurringTask<Void> forgetSentMail(Outbox outbox) {
    return Tasks.recurring("forget-sent-mail", FixedDelay.ofHours(24))
        .execute((_, _) -> outbox.forgetSentBefore(KEPT));
  }
}
