package org.ithaca.access.domain;

import java.time.Duration;
import org.ithaca.access.Account;
import org.ithaca.access.Accounts;
import org.ithaca.access.domain.Tokens.Purpose;
import org.ithaca.common.AccountId;
import org.ithaca.common.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes sure that somebody can set up a new installation. As long as no administrator has a
 * password, every start makes the one named in the settings, with the password given there or with
 * a one-time link in the log. Demo installations bring their own.
 */
@Component
public class FirstAdministrator implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final Duration LINK_LIFE = Duration.ofDays(1);

  private final Accounts accounts;
  private final Passwords passwords;
  private final Tokens tokens;
  private final Installation installation;
  private final JdbcClient jdbc;
  private final String email;
  private final String password;

  FirstAdministrator(
      Accounts accounts,
      Passwords passwords,
      Tokens tokens,
      Installation installation,
      JdbcClient jdbc,
      @Value("${ithaca.admin.email}") String email,
      @Value("${ithaca.admin.password}") String password) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.tokens = tokens;
    this.installation = installation;
    this.jdbc = jdbc;
    this.email = email;
    this.password = password;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    boolean settled =
        accounts.listAdministrators().stream().anyMatch(a -> a.activated() && !a.disabled());
    if (settled || installation.demo()) {
      return;
    }
    var account = accounts.getOrCreate(email, email);
    accounts.makeAdministrator(account, true);
    if (password.isEmpty()) {
      LOG.warn(
          "Nobody administers this installation yet. Open this link once, within a day, to choose"
              + " the password of {}: {}",
          email,
          installation.address(
              "/invitations/" + tokens.issue(account, Purpose.INVITATION, LINK_LIFE)));
    } else {
      setPassword(account);
      LOG.info("{} administers this installation, with the password from the settings", email);
    }
  }

  private void setPassword(AccountId account) {
    var rejection = Passwords.rejection(password, Account.normalizedEmail(email));
    if (rejection.isPresent()) {
      throw new IllegalStateException(
          "The setting ithaca.admin.password is too easy to guess. Choose one with at least %d characters of at least four kinds, without the e-mail address."
              .formatted(Passwords.SHORTEST));
    }
    jdbc.sql("update account set password_hash = :hash where id = :id and password_hash is null")
        .param("hash", passwords.hash(password))
        .param("id", account.value())
        .update();
  }
}
