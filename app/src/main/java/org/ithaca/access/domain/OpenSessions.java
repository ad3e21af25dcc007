package org.ithaca.access.domain;

import org.ithaca.common.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of an account on all nodes and devices; they carry its id as principal name. */
@Repository
public class OpenSessions {

  private final JdbcClient jdbc;

  OpenSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void endAll(AccountId account) {
    jdbc.sql("delete from spring_session where principal_name = :account")
        .param("account", account.toString())
        .update();
  }
}
