package org.ithaca.people.profiles;

import java.util.Collection;
import java.util.Map;
import org.ithaca.access.Accounts;
import org.ithaca.access.Audit;
import org.ithaca.access.Invitations;
import org.ithaca.common.AccountId;
import org.ithaca.common.Viewer;
import org.ithaca.people.People;
import org.ithaca.people.PeopleWriter;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done to profiles by hand; what somebody does to another person's is in the audit trail.
 */
@Component
public class ProfileDesk {

  private final People people;
  private final PeopleWriter writer;
  private final Accounts accounts;
  private final Invitations invitations;
  private final Audit audit;

  ProfileDesk(
      People people, PeopleWriter writer, Accounts accounts, Invitations invitations, Audit audit) {
    this.people = people;
    this.writer = writer;
    this.accounts = accounts;
    this.invitations = invitations;
    this.audit = audit;
  }

  @Transactional
  public void add(Viewer viewer, Person person) {
    writer.save(person);
    record(viewer, "profiles.audit.added", person);
  }

  @Transactional
  public void change(Viewer viewer, Person changed) {
    save(changed);
    if (!viewer.account().equals(changed.account())) {
      record(viewer, "profiles.audit.changed", changed);
    }
  }

  /** What only the person may change comes with it. */
  @Transactional
  public void changeOwn(Person changed, Collection<PersonId> avoided) {
    save(changed);
    writer.saveAvoidances(changed.id(), avoided);
  }

  /** How an invitation ended. */
  public enum Invited {
    /** A message with a link is on its way. */
    SENT,
    /** The account was there and in use; now it knows the person. */
    LINKED,
    /** The account of this e-mail belongs to another person. */
    TAKEN,
    /** There is no e-mail to write to. */
    NO_EMAIL
  }

  /** Lets a person sign in, and sends the link again to who has not used it yet. */
  @Transactional
  public Invited invite(Viewer viewer, Person person) {
    if (person.email() == null) {
      return Invited.NO_EMAIL;
    }
    var known = person.account();
    if (known == null) {
      var other = accounts.findByEmail(person.email());
      if (other
          .flatMap(account -> people.findByAccount(account.id()))
          .filter(id -> !id.equals(person.id()))
          .isPresent()) {
        return Invited.TAKEN;
      }
      var account = invitations.getOrInvite(person.email(), person.name(), "");
      writer.link(person.id(), account);
      record(viewer, "profiles.audit.invited", person);
      return other.isPresent() ? Invited.LINKED : Invited.SENT;
    }
    if (isWaiting(known)) {
      invitations.invite(known, "");
      record(viewer, "profiles.audit.invited", person);
      return Invited.SENT;
    }
    return Invited.LINKED;
  }

  /** Invited, and has not chosen a password yet. */
  public boolean isWaiting(AccountId account) {
    return accounts.find(account).filter(each -> !each.activated() && !each.disabled()).isPresent();
  }

  @Transactional
  public void noteExport(Viewer viewer, String type) {
    audit.record(
        viewer.account(), "profiles.audit.exported", "people", "all", Map.of("type", type));
  }

  private void save(Person changed) {
    writer.save(changed);
    if (changed.account() != null) {
      accounts.rename(changed.account(), changed.name());
    }
  }

  private void record(Viewer viewer, String action, Person person) {
    audit.record(viewer.account(), action, "person", person.id(), Map.of("name", person.name()));
  }
}
