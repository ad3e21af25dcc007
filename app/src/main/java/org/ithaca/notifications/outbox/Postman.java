package org.ithaca.notifications.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what waits in the outbox, if a mail server is set; one message a transaction. */
@Component
class Postman {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final int AT_ONCE = 100;

  private final Outbox outbox;
  private final ObjectProvider<JavaMailSender> sender;
  private final TransactionTemplate transaction;
  private final String from;

  Postman(
      Outbox outbox,
      ObjectProvider<JavaMailSender> sender,
      TransactionTemplate transaction,
      @Value("${ithaca.mail.from}") String from) {
    this.outbox = outbox;
    this.sender = sender;
    this.transaction = transaction;
    this.from = from;
  }

  void deliver() {
    var mail = sender.getIfAvailable();
    if (mail == null) {
      return;
    }
    for (int k = 0; k < AT_ONCE; k++) {
      var more = transaction.execute(status -> deliverOne(mail));
      if (!Boolean.TRUE.equals(more)) {
        return;
      }
    }
  }

  private boolean deliverOne(JavaMailSender mail) {
    var due = outbox.takeDue(1);
    for (var message : due) {
      var letter = new SimpleMailMessage();
      letter.setFrom(from);
      letter.setTo(message.toAddress());
      letter.setSubject(message.subject());
      letter.setText(message.body());
      try {
        mail.send(letter);
        outbox.sent(message.id());
      } catch (MailException e) {
        LOG.warn("Message {} could not be sent and will be tried again", message.id());
        outbox.failed(message, e.getClass().getSimpleName());
      }
    }
    return !due.isEmpty();
  }

  /** Registers the round of the postman with the scheduler. */
  @Configuration(proxyBeanMethods = false)
  static class Registration {

    @Bean
    RecurringTask<Void> deliverMessages(Postman postman) {
      return Tasks.recurring("deliver-messages", FixedDelay.of(Duration.ofSeconds(10)))
          .execute((instance, context) -> postman.deliver());
    }
  }
}
