package org.ithaca.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.ithaca.access.domain.Tokens;
import org.ithaca.access.domain.Tokens.Purpose;
import org.ithaca.common.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in who have an account but no password yet. */
@Component
public class Invitations {

  private static final Duration LIFE = Duration.ofDays(14);

  private final Accounts accounts;
  private final Tokens tokens;
  private final ApplicationEventPublisher events;

  Invitations(Accounts accounts, Tokens tokens, ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.events = events;
  }

  /** The account of this person, invited if it is new. */
  @Transactional
  public AccountId getOrInvite(String email, String name, String reason) {
    var known = accounts.findByEmail(email);
    if (known.isPresent()) {
      return known.get().id();
    }
    var account = accounts.getOrCreate(email, name);
    invite(account, reason);
    return account;
  }

  /**
   * Sends a one-time link to choose a password.
   *
   * @param reason a sentence in the reader's language for the message, maybe empty
   */
  @Transactional
  public void invite(AccountId id, String reason) {
    var account = accounts.get(id);
    events.publishEvent(
        new InvitationIssued(
            id, account.email(), account.name(), account.locale(), newLink(id), reason));
  }

  /**
   * The path to put into a message to this person: {@code path} itself, or for people without a
   * password a one-time link which leads there after a password was chosen.
   */
  @Transactional
  public String linkFor(AccountId id, String path) {
    var account = accounts.get(id);
    return account.activated() || account.disabled() ? path : withNext(newLink(id), path);
  }

  private static String withNext(String link, String path) {
    return link + "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  private String newLink(AccountId id) {
    return "/invitations/" + tokens.issue(id, Purpose.INVITATION, LIFE);
  }
}
