package org.ithaca.common.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was committed is lost, whatever is killed. */
class EmbeddedPostgresRestartTest {

  private static final Path BINARIES = Path.of("target", "postgres");

  @TempDir private static Path freshHome;

  @TempDir private Path home;

  @BeforeAll
  static void makeAFreshHome() {
    EmbeddedPostgres.start(settings(freshHome)).close();
  }

  @BeforeEach
  void copyTheFreshHome() {
    Commands.Outcome copied =
        Commands.run(home, List.of("cp", "-a", freshHome.resolve("database").toString(), "."));
    assertThat(copied.succeeded()).as(copied.output()).isTrue();
  }

  @Test
  void committedRowsAreThereAfterARestart() throws SQLException {
    try (EmbeddedPostgres postgres = start()) {
      Notes.write(postgres, "before the restart");
    }

    try (EmbeddedPostgres postgres = start()) {
      assertThat(Notes.read(postgres)).containsExactly("before the restart");
    }
  }

  @Test
  void committedRowsAreThereAfterTheServerWasKilled() throws Exception {
    try (EmbeddedPostgres postgres = start()) {
      Notes.write(postgres, "before the kill");
      kill(server());
    }

    try (EmbeddedPostgres postgres = start()) {
      assertThat(Notes.read(postgres)).containsExactly("before the kill");
    }
  }

  @Test
  void aServerLeftBehindByAKilledApplicationIsTakenOver() throws Exception {
    Process application = runCommittingProgram();
    assertThatExceptionOfType(EmbeddedPostgresFailure.class)
        .isThrownBy(this::start)
        .withMessage(
            "Another instance of Ithaca is already using the home folder %s.".formatted(home));
    kill(application);
    ProcessHandle orphan = server();
    assertThat(orphan.isAlive()).isTrue();

    try (EmbeddedPostgres postgres = start()) {
      assertThat(Notes.read(postgres)).containsExactly("from the killed process");
      assertThat(server().pid()).isNotEqualTo(orphan.pid());
    }
  }

  @Test
  void committedRowsAreThereAfterApplicationAndServerWereKilled() throws Exception {
    Process application = runCommittingProgram();
    ProcessHandle orphan = server();
    kill(application);
    kill(orphan);

    try (EmbeddedPostgres postgres = start()) {
      assertThat(Notes.read(postgres)).containsExactly("from the killed process");
    }
  }

  @Test
  void aStrangerThatHasTheNumberOfTheKilledServerIsLeftAlone() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try (EmbeddedPostgres postgres = start()) {
      Notes.write(postgres, "before the kill");
      kill(server());
    }
    List<String> lines = Files.readAllLines(processFile());
    lines.set(0, String.valueOf(stranger.pid()));
    Files.write(processFile(), lines);

    try (EmbeddedPostgres postgres = start()) {
      assertThat(Notes.read(postgres)).containsExactly("before the kill");
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroy();
    }
  }

  @Test
  void anEmptyProcessFileOfACrashedSystemIsNoHindrance() throws Exception {
    try (EmbeddedPostgres postgres = start()) {
      Notes.write(postgres, "before the crash");
      kill(server());
    }
    Files.writeString(processFile(), "");

    try (EmbeddedPostgres postgres = start()) {
      assertThat(Notes.read(postgres)).containsExactly("before the crash");
    }
  }

  @Test
  void aStartThatWasKilledWhileItMadeTheDataFolderIsMadeGood() throws Exception {
    Files.move(home.resolve("database/cluster"), home.resolve("database/partial"));
    Files.delete(home.resolve("database/partial/PG_VERSION"));

    try (EmbeddedPostgres postgres = start()) {
      Notes.write(postgres, "works");
      assertThat(home.resolve("database/partial")).doesNotExist();
    }
  }

  @Test
  void dataOfAnotherMajorVersionIsRefused() throws IOException {
    Files.writeString(home.resolve("database/cluster/PG_VERSION"), "17\n");

    assertThatExceptionOfType(EmbeddedPostgresFailure.class)
        .isThrownBy(this::start)
        .withMessageContaining("was written by PostgreSQL 17")
        .satisfies(failure -> assertThat(failure.advice()).contains("ITHACA_HOME"));
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(settings(home));
  }

  /** What a killed process has written is safe without waiting for the disk. */
  private static EmbeddedPostgresSettings settings(Path home) {
    return EmbeddedPostgresSettings.in(home).sharingBinaries(BINARIES).withoutDurability();
  }

  private Process runCommittingProgram() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CommittingProgram.class.getName(),
                home.toString(),
                BINARIES.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    while (line != null && !line.equals(CommittingProgram.COMMITTED)) {
      line = output.readLine();
    }
    assertThat(line).isEqualTo(CommittingProgram.COMMITTED);
    return process;
  }

  private static void kill(Process application) throws InterruptedException {
    application.destroyForcibly().waitFor();
  }

  private static void kill(ProcessHandle server) {
    assertThat(server.destroyForcibly()).isTrue();
  }

  private ProcessHandle server() throws IOException {
    String number = Files.readAllLines(processFile()).getFirst().strip();
    return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
  }

  private Path processFile() {
    return home.resolve("database/cluster/postmaster.pid");
  }
}
