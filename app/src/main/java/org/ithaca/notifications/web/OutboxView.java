package org.ithaca.notifications.web;

import org.ithaca.common.web.Paging;
import org.ithaca.notifications.domain.Message;

/**
 * Messages that were sent or wait.
 *
 * @param query part of the name or address of whom they are for
 * @param sending whether an SMTP server is set
 */
public record OutboxView(Paging<Message> messages, String query, boolean sending) {

  /** With an SMTP server only who gets the message sees a link that opens an account. */
  public boolean showsLink(Message message) {
    return message.link() != null && !(sending && message.secretLink());
  }
}
