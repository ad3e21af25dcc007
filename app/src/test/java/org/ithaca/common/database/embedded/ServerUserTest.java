package org.ithaca.common.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerUserTest {

  @TempDir private Path database;

  @Test
  void isNobodyButNeverRoot() throws IOException {
    ServerUser user = ServerUser.of(database, Path.of("/usr/bin/env"));

    String id = Commands.run(database, user.command(List.of("id", "-u"))).output();

    assertThat(id).matches("\\d+").isNotEqualTo("0");
  }

  @Test
  void isTheOwnerOfTheDatabaseFolder() throws IOException {
    int owner = 12345;
    if (ServerUser.isRoot()) {
      Files.setAttribute(database, "unix:uid", owner);
    } else {
      owner = (int) Files.getAttribute(database, "unix:uid");
    }

    ServerUser user = ServerUser.of(database, Path.of("/usr/bin/env"));

    String id = Commands.run(Path.of("/"), user.command(List.of("id", "-u"))).output();
    assertThat(id).isEqualTo(String.valueOf(owner));
  }

  @Test
  void namesTheSettingsOfAnotherDatabaseWhenNoWayIsLeft() {
    assertThatExceptionOfType(EmbeddedPostgresFailure.class)
        .isThrownBy(() -> ServerUser.of(database, Path.of("/nowhere/postgres")))
        .withMessageContaining("cannot run here")
        .satisfies(failure ->
            assertThat(failure.advice())
                .contains(
                    "SPRING_DATASOURCE_URL",
                    "SPRING_DATASOURCE_USERNAME",
                    "SPRING_DATASOURCE_PASSWORD"));
  }
}
