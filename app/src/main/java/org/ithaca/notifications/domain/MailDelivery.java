package org.ithaca.notifications.domain;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ithaca.common.Installation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Sends what is due through SMTP; without an SMTP server messages wait and are read on a page. */
@Component
public class MailDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

  private final Outbox outbox;
  private final Installation installation;
  private final String from;
  private final @Nullable JavaMailSender smtp;

  @Autowired
  MailDelivery(
      Outbox outbox,
      Installation installation,
      @Value("${ithaca.mail.from}") String from,
      ObjectProvider<JavaMailSender> smtp) {
    this(outbox, installation, from, smtp.getIfAvailable());
  }

  MailDelivery(
      Outbox outbox, Installation installation, String from, @Nullable JavaMailSender smtp) {
    this.outbox = outbox;
    this.installation = installation;
    this.from = from;
    this.smtp = smtp;
  }

  /** Whether messages leave this installation. */
  public boolean possible() {
    return smtp != null;
  }

  /** Each message by itself, so that one that fails keeps nobody else waiting. */
  void sendDue() {
    if (smtp == null) {
      return;
    }
    List<UUID> due = outbox.listDue();
    while (!due.isEmpty()) {
      due.forEach(id -> outbox.take(id).ifPresent(message -> send(smtp, message)));
      due = outbox.listDue();
    }
  }

  private void send(JavaMailSender sender, Message message) {
    try {
      sender.send(mail(sender, message));
      outbox.sent(message.id());
    } catch (MailException | MessagingException | UnsupportedEncodingException e) {
      var reason = NestedReason.of(e);
      LOG.warn("Message {} was not sent, attempt {}: {}", message.id(), message.attempts(), reason);
      outbox.failed(message.id(), reason);
    }
  }

  private MimeMessage mail(JavaMailSender sender, Message message)
      throws MessagingException, UnsupportedEncodingException {
    var mail = sender.createMimeMessage();
    var parts = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
    parts.setFrom(from);
    parts.setTo(
        new InternetAddress(message.toAddress(), message.toName(), StandardCharsets.UTF_8.name()));
    parts.setSubject(message.subject());
    parts.setText(text(message), html(message));
    mail.setHeader("Auto-Submitted", "auto-generated");
    return mail;
  }

  private String text(Message message) {
    var body = String.join("\n\n", message.paragraphs());
    return message.link() == null
        ? body
        : body + "\n\n" + message.linkLabel() + ":\n" + installation.address(message.link());
  }

  private String html(Message message) {
    var body =
        message.paragraphs().stream()
            .map(paragraph -> "<p>" + HtmlUtils.htmlEscape(paragraph) + "</p>\n")
            .collect(Collectors.joining());
    if (message.link() != null) {
      body +=
          "<p><a href=\"%s\">%s</a></p>\n"
              .formatted(
                  HtmlUtils.htmlEscape(installation.address(message.link())),
                  HtmlUtils.htmlEscape(String.valueOf(message.linkLabel())));
    }
    return "<!DOCTYPE html>\n<html><body>\n" + body + "</body></html>\n";
  }
}
