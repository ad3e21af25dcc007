package org.ithaca.notifications.web;

import java.util.UUID;
import org.ithaca.common.Installation;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.View;
import org.ithaca.notifications.domain.MailDelivery;
import org.ithaca.notifications.domain.Outbox;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** E-mails of this installation: for administrators, and in a demo for coordinators too. */
@Controller
@Access(Access.Audience.COORDINATOR)
class OutboxController {

  private final Outbox outbox;
  private final MailDelivery delivery;
  private final Installation installation;

  OutboxController(Outbox outbox, MailDelivery delivery, Installation installation) {
    this.outbox = outbox;
    this.delivery = delivery;
    this.installation = installation;
  }

  @GetMapping("/outbox")
  View list(
      Viewer viewer,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "1") int page) {
    if (!viewer.administrator() && !installation.demo()) {
      throw new NotFound();
    }
    return View.of(
        "notifications/outbox",
        new OutboxView(outbox.list(query, page), query, delivery.possible()));
  }

  @PostMapping("/outbox/{id}/attempts")
  @Access(Access.Audience.ADMINISTRATOR)
  Redirect create(@PathVariable UUID id) {
    if (!outbox.retry(id)) {
      throw new NotFound();
    }
    return Redirect.to("/outbox").saying("notifications.outbox.retried");
  }
}
