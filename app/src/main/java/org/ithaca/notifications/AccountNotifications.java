package org.ithaca.notifications;

import org.ithaca.access.InvitationIssued;
import org.ithaca.access.PasswordResetRequested;
import org.ithaca.notifications.domain.Letter;
import org.ithaca.notifications.domain.Outbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What people hear about their accounts. */
@Component
class AccountNotifications {

  private final Outbox outbox;

  AccountNotifications(Outbox outbox) {
    this.outbox = outbox;
  }

  @ApplicationModuleListener
  void on(InvitationIssued event) {
    outbox.add(
        Letter.to(event.email(), event.name(), event.locale())
            .saying("notifications.invitation-issued", event.name(), event.reason())
            .withSecretLink(event.path()));
  }

  @ApplicationModuleListener
  void on(PasswordResetRequested event) {
    outbox.add(
        Letter.to(event.email(), event.name(), event.locale())
            .saying("notifications.password-reset-requested", event.name())
            .withSecretLink(event.path()));
  }
}
