package org.ithaca.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.ithaca.common.Installation;
import org.ithaca.support.IthacaTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@IthacaTest
class MailDeliveryTest {

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final String address = UUID.randomUUID() + "@example.org";

  private int port;

  @Autowired Outbox outbox;
  @Autowired Installation installation;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void startServer() {
    server.start();
    port = server.getSmtp().getPort();
  }

  @AfterEach
  void stopServer() {
    server.stop();
    jdbc.sql("delete from outbox_message where to_address = :address")
        .param("address", address)
        .update();
  }

  @Test
  void aMessageArrivesAsTextAndAsHtmlWithTheFullLink() throws MessagingException {
    outbox.add(letter("Ada <b>"));

    delivery().sendDue();

    var mail = received().getFirst();
    var content = GreenMailUtil.getWholeMessage(mail);
    assertThat(mail.getSubject()).isEqualTo("Your account at Ithaca");
    assertThat(mail.getFrom()[0]).hasToString("ithaca@localhost");
    assertThat(content)
        .contains("Hello Ada <b>,")
        .contains("Hello Ada &lt;b&gt;,")
        .contains(installation.address("/invitations/secret"));
  }

  @Test
  void whatWasSentIsNotSentAgainAndForgetsItsSecretLink() {
    var id = outbox.add(letter("Ada"));

    delivery().sendDue();
    delivery().sendDue();

    assertThat(received()).hasSize(1);
    assertThat(message(id).state()).isEqualTo(Message.State.SENT);
    assertThat(message(id).link()).isNull();
  }

  @Test
  void twoNodesAtTheSameMomentSendAMessageOnce() throws Exception {
    for (int i = 0; i < 20; i++) {
      outbox.add(letter("Ada"));
    }

    Callable<Void> node =
        () -> {
          delivery().sendDue();
          return null;
        };
    try (var nodes = Executors.newFixedThreadPool(2)) {
      for (var done : nodes.invokeAll(List.of(node, node))) {
        done.get();
      }
    }

    assertThat(received()).hasSize(20);
  }

  @Test
  void aMessageThatFailsWaitsLongerEachTimeAndKeepsTheReason() {
    var id = outbox.add(letter("Ada"));
    server.stop();

    delivery().sendDue();

    assertThat(message(id).state()).isEqualTo(Message.State.RETRYING);
    assertThat(message(id).lastError()).contains("Connect");
    assertThat(message(id).nextAttemptAt()).isAfter(message(id).createdAt().plusSeconds(30));
    assertThat(outbox.listDue()).doesNotContain(id);
  }

  @Test
  void aMessageThatFailsTooOftenIsGivenUpUntilSomebodyTriesAgain() {
    var id = outbox.add(letter("Ada"));
    for (int attempt = 0; attempt < Outbox.MOST_ATTEMPTS; attempt++) {
      jdbc.sql("update outbox_message set next_attempt_at = created_at where id = :id")
          .param("id", id)
          .update();
      outbox.take(id);
      outbox.failed(id, "no such host");
    }
    assertThat(message(id).state()).isEqualTo(Message.State.FAILED);

    outbox.retry(id);
    delivery().sendDue();

    assertThat(message(id).state()).isEqualTo(Message.State.SENT);
  }

  private Letter letter(String name) {
    return Letter.to(address, name, Locale.ENGLISH)
        .saying("notifications.invitation-issued", name, "")
        .withSecretLink("/invitations/secret");
  }

  private MailDelivery delivery() {
    var smtp = new JavaMailSenderImpl();
    smtp.setHost("127.0.0.1");
    smtp.setPort(port);
    return new MailDelivery(outbox, installation, "ithaca@localhost", smtp);
  }

  /** Others may be sent by the way, since tests share one outbox. */
  private List<MimeMessage> received() {
    return Arrays.stream(server.getReceivedMessages())
        .filter(mail -> GreenMailUtil.getHeaders(mail).contains(address))
        .toList();
  }

  private Message message(UUID id) {
    return jdbc.sql("select * from outbox_message where id = :id")
        .param("id", id)
        .query(Message.class)
        .single();
  }
}
