package org.ithaca.support;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.ithaca.access.Accounts;
import org.ithaca.access.Coordinators;
import org.ithaca.access.domain.Passwords;
import org.ithaca.common.AccountId;
import org.ithaca.common.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts for tests, each with an e-mail address of its own and all with the same password. */
public class GivenAccounts {

  public static final String PASSWORD = "correct horse battery staple";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Accounts accounts;
  private final Coordinators coordinators;
  private final JdbcClient jdbc;
  private final String hash;

  GivenAccounts(
      Accounts accounts, Coordinators coordinators, Passwords passwords, JdbcClient jdbc) {
    this.accounts = accounts;
    this.coordinators = coordinators;
    this.jdbc = jdbc;
    this.hash = passwords.hash(PASSWORD);
  }

  public Viewer participant(String name) {
    return viewer(activated(name), false);
  }

  public Viewer coordinator(String name, UUID program) {
    var account = activated(name);
    coordinators.appoint(program, account);
    return viewer(account, true);
  }

  public Viewer administrator(String name) {
    var account = activated(name);
    accounts.makeAdministrator(account, true);
    return viewer(account, false);
  }

  /** Somebody who has not chosen a password yet. */
  public Viewer invited(String name) {
    return viewer(accounts.getOrCreate(newEmail(name), name), false);
  }

  /** Lets the person of an account that exists sign in with {@link #PASSWORD}. */
  public Viewer activated(AccountId account) {
    jdbc.sql("update account set password_hash = :hash where id = :id")
        .param("hash", hash)
        .param("id", account.value())
        .update();
    return viewer(account, !coordinators.programsOf(account).isEmpty());
  }

  private AccountId activated(String name) {
    return activated(accounts.getOrCreate(newEmail(name), name)).account();
  }

  private Viewer viewer(AccountId id, boolean coordinator) {
    var account = accounts.get(id);
    return new Viewer(id, account.name(), account.email(), account.administrator(), coordinator);
  }

  private static String newEmail(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", ".")
        + "."
        + COUNT.incrementAndGet()
        + "@example.org";
  }
}
