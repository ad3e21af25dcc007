package org.ithaca.access;

import org.ithaca.access.domain.Passwords;
import org.ithaca.common.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an account its first password without an invitation; for installations that show. */
@Service
public class Activations {

  private final JdbcClient jdbc;
  private final Passwords passwords;

  Activations(JdbcClient jdbc, Passwords passwords) {
    this.jdbc = jdbc;
    this.passwords = passwords;
  }

  /** Does nothing to an account that has a password already. */
  @Transactional
  public void activate(AccountId account, String password) {
    jdbc.sql("update account set password_hash = :hash where id = :id and password_hash is null")
        .param("hash", passwords.hash(password))
        .param("id", account.value())
        .update();
  }
}
