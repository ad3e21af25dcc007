package org.ithaca.notifications;

import java.util.Locale;
import org.ithaca.access.Accounts;
import org.ithaca.access.Invitations;
import org.ithaca.common.AccountId;
import org.ithaca.notifications.domain.Letter;
import org.ithaca.notifications.domain.Outbox;
import org.ithaca.people.Person;
import org.springframework.stereotype.Component;

/** Writes to people who have an e-mail address; who has no account yet gets one by the link. */
@Component
class Correspondence {

  private final Outbox outbox;
  private final Accounts accounts;
  private final Invitations invitations;

  Correspondence(Outbox outbox, Accounts accounts, Invitations invitations) {
    this.outbox = outbox;
    this.accounts = accounts;
    this.invitations = invitations;
  }

  /**
   * @param path where the letter leads, over choosing a password where there is none yet
   * @param particulars arguments of the text after the person's name
   */
  void write(Person person, String key, String path, Object... particulars) {
    var email = person.email();
    if (email == null) {
      return;
    }
    var arguments = new Object[particulars.length + 1];
    arguments[0] = person.name();
    System.arraycopy(particulars, 0, arguments, 1, particulars.length);
    outbox.add(
        Letter.to(email, person.name(), locale(person))
            .saying(key, arguments)
            .withSecretLink(invitations.linkFor(account(person, email), path)));
  }

  Locale locale(Person person) {
    var account = person.account();
    return account == null ? Locale.ENGLISH : accounts.get(account).locale();
  }

  private AccountId account(Person person, String email) {
    var account = person.account();
    return account == null ? accounts.getOrCreate(email, person.name()) : account;
  }
}
