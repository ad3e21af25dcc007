package org.ithaca.common.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running server is like. */
class EmbeddedPostgresTest {

  @TempDir private static Path home;

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() {
    postgres = EmbeddedPostgres.start(settings());
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void oneProcessDoesNotUseAHomeFolderTwice() {
    assertThatExceptionOfType(EmbeddedPostgresFailure.class)
        .isThrownBy(() -> EmbeddedPostgres.start(settings()))
        .withMessageStartingWith("Another instance of Ithaca is already using");
    assertThat(postgres.url()).startsWith("jdbc:postgresql://127.0.0.1:");
  }

  @Test
  void thePasswordIsInAFileForTheOwnerAloneAndNowhereElse() throws IOException {
    Path password = home.resolve("database/password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
        .isEqualTo("rw-------");
    assertThat(postgres.password()).hasSize(32);
    assertThat(Files.readString(home.resolve("database/server.log")))
        .doesNotContain(postgres.password());
  }

  @Test
  void theApplicationOwnsItsDatabaseAndIsNoAdministrator() throws SQLException {
    try (Connection connection = Notes.connect(postgres);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select rolsuper or rolcreaterole or rolcreatedb, rolname
                from pg_database join pg_roles on pg_roles.oid = datdba
                where datname = current_database()
                """)) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getBoolean(1)).isFalse();
      assertThat(rows.getString(2)).isEqualTo("ithaca");
    }
  }

  @Test
  void namesSortByLanguageAndTrigramsAreAtHand() throws SQLException {
    try (Connection connection = Notes.connect(postgres);
        var statement = connection.createStatement()) {
      statement.execute("create extension pg_trgm");
      statement.execute("create extension unaccent");
      try (var rows =
          statement.executeQuery(
              "select 'Ärzte' < 'Zoo' collate \"de-x-icu\", lower('ÄÖ'), version()")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getBoolean(1)).isTrue();
        assertThat(rows.getString(2)).isEqualTo("äö");
      }
    }
  }

  private static EmbeddedPostgresSettings settings() {
    return EmbeddedPostgresSettings.in(home)
        .sharingBinaries(Path.of("target", "postgres"))
        .withoutDurability();
  }
}
