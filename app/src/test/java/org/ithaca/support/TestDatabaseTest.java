package org.ithaca.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("external-database")
class TestDatabaseTest {

  @Test
  void eachIsMigratedAndSeparate() throws SQLException {
    TestDatabase one = TestDatabase.create();
    TestDatabase other = TestDatabase.create();

    assertThat(one.url()).isNotEqualTo(other.url());
    assertThat(appliedMigrations(one)).isPositive();
    assertThat(appliedMigrations(other)).isEqualTo(appliedMigrations(one));
  }

  private static int appliedMigrations(TestDatabase database) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.username(), database.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from flyway_schema_history")) {
      assertThat(rows.next()).isTrue();
      return rows.getInt(1);
    }
  }
}
