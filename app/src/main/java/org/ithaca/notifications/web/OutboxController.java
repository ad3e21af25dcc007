package org.ithaca.notifications.web;

import org.ithaca.common.Installation;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.Paging;
import org.ithaca.common.web.View;
import org.ithaca.notifications.outbox.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What was written to people. Links in it open other people's accounts, so only administrators see
 * it; in a demo, coordinators too.
 */
@Controller
@Access(Access.Audience.COORDINATOR)
public class OutboxController {

  private final Outbox outbox;
  private final Installation installation;
  private final boolean sending;

  OutboxController(
      Outbox outbox, Installation installation, ObjectProvider<JavaMailSender> sender) {
    this.outbox = outbox;
    this.installation = installation;
    this.sending = sender.getIfAvailable() != null;
  }

  /**
   * Page data.
   *
   * @param sending whether a mail server is set
   */
  public record OutboxView(Paging<Outbox.Message> messages, String query, boolean sending) {}

  @GetMapping("/outbox")
  View list(
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "1") int page,
      Viewer viewer) {
    if (!viewer.administrator() && !installation.demo()) {
      throw new NotFound();
    }
    return View.of(
        "notifications/outbox", new OutboxView(outbox.list(query, page), query, sending));
  }
}
