package org.ithaca.notifications;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.ithaca.notifications.domain.Message;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people find in their mail; letters are written a moment after what they tell about. */
record Mailbox(JdbcClient jdbc) {

  Message messageTo(String email) {
    return messageTo(email, "");
  }

  Message messageTo(String email, String subject) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                messagesTo(email).stream()
                    .filter(message -> message.subject().contains(subject))
                    .toList(),
            found -> !found.isEmpty())
        .getFirst();
  }

  List<Message> messagesTo(String email) {
    return jdbc.sql("select * from outbox_message where to_address = :email order by id")
        .param("email", email)
        .query(Message.class)
        .list();
  }
}
