package org.ithaca.access.domain;

import java.util.Map;
import org.ithaca.access.Account;
import org.ithaca.access.Accounts;
import org.ithaca.access.Audit;
import org.ithaca.access.Invitations;
import org.ithaca.common.AccountId;
import org.ithaca.common.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do to accounts, each step in the audit trail. Nobody does it to their own
 * account, so that one administrator always remains.
 */
@Component
public class Administration {

  private static final String SUBJECT = "account";

  private final Accounts accounts;
  private final Invitations invitations;
  private final OpenSessions sessions;
  private final Audit audit;

  Administration(Accounts accounts, Invitations invitations, OpenSessions sessions, Audit audit) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.sessions = sessions;
    this.audit = audit;
  }

  @Transactional
  public AccountId invite(Viewer viewer, String email, String name) {
    var id = invitations.getOrInvite(email, name, "");
    audit.record(viewer.account(), "access.audit.invited", SUBJECT, id, Map.of());
    return id;
  }

  @Transactional
  public void inviteAgain(Viewer viewer, Account account) {
    if (account.activated() || account.disabled()) {
      return; // meanwhile there is nothing to invite to
    }
    invitations.invite(account.id(), "");
    audit.record(viewer.account(), "access.audit.invited", SUBJECT, account.id(), Map.of());
  }

  @Transactional
  public void makeAdministrator(Viewer viewer, Account account, boolean administrator) {
    requireOther(viewer, account);
    accounts.makeAdministrator(account.id(), administrator);
    audit.record(
        viewer.account(),
        administrator ? "access.audit.administrator-made" : "access.audit.administrator-dismissed",
        SUBJECT,
        account.id(),
        Map.of());
  }

  @Transactional
  public void disable(Viewer viewer, Account account, boolean disabled) {
    requireOther(viewer, account);
    accounts.disable(account.id(), disabled);
    if (disabled) {
      sessions.endAll(account.id());
    }
    audit.record(
        viewer.account(),
        disabled ? "access.audit.disabled" : "access.audit.enabled",
        SUBJECT,
        account.id(),
        Map.of());
  }

  public static boolean mayChange(Viewer viewer, Account account) {
    return !viewer.account().equals(account.id());
  }

  private static void requireOther(Viewer viewer, Account account) {
    if (!mayChange(viewer, account)) {
      throw new IllegalArgumentException(
          "Account %s may not change its own role or state. Check Administration.mayChange first."
              .formatted(account.id()));
    }
  }
}
