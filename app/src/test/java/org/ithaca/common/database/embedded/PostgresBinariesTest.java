package org.ithaca.common.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, /postgres-linux-x86_64.txz",
    "Linux, aarch64, /postgres-linux-arm_64.txz",
    "Mac OS X, aarch64, /postgres-darwin-arm_64.txz",
    "Mac OS X, x86_64, /postgres-darwin-x86_64.txz"
  })
  void areChosenByPlatform(String system, String processor, String resource) {
    assertThat(PostgresBinaries.resourceFor(system, processor)).isEqualTo(resource);
  }

  @Test
  void whatAKilledProcessLeftHalfUnpackedIsReplaced() throws IOException {
    Path leftover = folder.resolve("partial/bin/postgres");
    Files.createDirectories(folder.resolve("partial/bin"));
    Files.writeString(leftover, "half");

    Path installation = PostgresBinaries.unpackedIn(folder);

    assertThat(leftover).doesNotExist();
    assertThat(installation.resolve("bin/postgres")).isExecutable();
    assertThat(installation.resolve("lib/libpq.so.5")).isSymbolicLink();
    assertThat(PostgresBinaries.unpackedIn(folder)).isEqualTo(installation);
  }
}
