package org.ithaca.common.database.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/**
 * The files of one database server and the programs that work on them: {@code cluster} is
 * PostgreSQL's own folder, {@code password} is that of every role, {@code server.log} is what the
 * running server says.
 */
final class PostgresCluster {

  static final String SUPERUSER = "postgres";

  /** No process has this number: it is above every system's limit. */
  private static final String NO_PROCESS = "99999999";

  private final Path database;
  private final Path programs;
  private final boolean durable;
  private final ServerUser user;

  private PostgresCluster(Path database, Path programs, boolean durable, ServerUser user) {
    this.database = database;
    this.programs = programs;
    this.durable = durable;
    this.user = user;
  }

  /** The cluster in a folder, made if there is none yet. */
  static PostgresCluster in(Path database, Path installation, boolean durable) throws IOException {
    Files.createDirectories(database);
    Path programs = installation.resolve("bin");
    ServerUser user = ServerUser.of(database, programs.resolve("postgres"));
    Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rwx------"));
    PostgresCluster cluster = new PostgresCluster(database, programs, durable, user);
    if (Files.notExists(cluster.folder())) {
      cluster.create();
    }
    cluster.refuseOtherMajorVersion();
    return cluster;
  }

  String password() throws IOException {
    return Files.readString(database.resolve("password")).strip();
  }

  private Path folder() {
    return database.resolve("cluster");
  }

  private Path log() {
    return database.resolve("server.log");
  }

  private void create() throws IOException {
    Path partial = database.resolve("partial");
    FileSystemUtils.deleteRecursively(partial);
    List<String> words =
        new ArrayList<>(
            List.of(
                "--pgdata=" + partial,
                "--username=" + SUPERUSER,
                "--pwfile=" + newPassword(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
    if (!durable) {
      words.add("--no-sync");
    }
    Commands.Outcome made = run("initdb", words);
    if (!made.succeeded()) {
      throw new EmbeddedPostgresFailure(
          "The embedded PostgreSQL could not make its data folder in %s: %s"
              .formatted(database, made.output()),
          "Correct that, or: " + EmbeddedPostgresFailure.USE_ANOTHER_DATABASE);
    }
    Files.move(partial, folder(), ATOMIC_MOVE);
  }

  private Path newPassword() throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Path file = database.resolve("password");
    Files.deleteIfExists(file);
    var onlyOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (FileChannel channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), onlyOwner)) {
      channel.write(UTF_8.encode(Base64.getUrlEncoder().withoutPadding().encodeToString(random)));
      channel.force(true);
    }
    user.own(file);
    return file;
  }

  private void refuseOtherMajorVersion() throws IOException {
    String stored = Files.readString(folder().resolve("PG_VERSION")).strip();
    String version = run("postgres", List.of("--version")).output();
    if (!version.matches(".*\\s%s[.\\D].*".formatted(stored))) {
      throw new EmbeddedPostgresFailure(
          "The data in %s was written by PostgreSQL %s, but this build of Ithaca holds %s."
              .formatted(folder(), stored, version),
          "Start the build of Ithaca that wrote it and export the data, or give this one another"
              + " home folder with ITHACA_HOME.");
    }
  }

  /** Starts the server, in a session of its own so that Ctrl-C does not reach it. */
  Commands.Outcome start(int port) throws IOException {
    Files.deleteIfExists(log());
    String disk = durable ? "on" : "off";
    List<String> settings =
        List.of(
            "port=" + port,
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=" + disk,
            "full_page_writes=" + disk,
            "max_connections=200",
            "timezone=UTC",
            "log_timezone=UTC",
            // What people entered does not belong in a log.
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            // Made for spinning disks and very small machines: reading by index is cheap here,
            // pages are many and short, and an import writes much at once.
            "shared_buffers=256MB",
            "work_mem=16MB",
            "random_page_cost=1.1",
            "effective_io_concurrency=16",
            "max_parallel_workers_per_gather=0",
            "jit=off",
            "max_wal_size=2GB");
    String options = "-c " + String.join(" -c ", settings);
    Commands.Outcome started =
        control("start", "--wait", "--timeout=120", "--log=" + log(), "--options=" + options);
    return started.succeeded()
        ? started
        : new Commands.Outcome(started.status(), started.output() + "\n" + logged());
  }

  private String logged() throws IOException {
    return Files.exists(log()) ? Files.readString(log()).strip() : "";
  }

  /** Ends the server: sessions are cut, what was committed is safe. */
  Commands.Outcome stop() {
    Commands.Outcome stopped = control("stop", "--wait", "--mode=fast", "--timeout=30");
    return stopped.succeeded()
        ? stopped
        : control("stop", "--wait", "--mode=immediate", "--timeout=30");
  }

  /**
   * Ends the server a killed application left behind. Only such a server can be running, because
   * the caller holds the lock on the home folder.
   */
  void stopOrphan() throws IOException {
    Path file = folder().resolve("postmaster.pid");
    if (Files.notExists(file)) {
      return;
    }
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    if (lines.isEmpty()) {
      // Left by a crash of the system; PostgreSQL would not start over it.
      Files.delete(file);
      return;
    }
    if (isServer(lines.getFirst().strip())) {
      stop();
    }
    if (Files.exists(file)) {
      // Killed. The number may by now be a stranger's, whom PostgreSQL would take for itself. The
      // rest of the file stays: by its shared memory key the server sees whether a worker is left.
      lines.set(0, NO_PROCESS);
      Files.write(file, lines);
    }
  }

  private boolean isServer(String process) throws IOException {
    if (!process.matches("\\d{1,9}")) {
      return false;
    }
    Path linux = Path.of("/proc", process, "cmdline");
    String words =
        Files.exists(linux)
            ? new String(Files.readAllBytes(linux), UTF_8)
            : ProcessHandle.of(Long.parseLong(process))
                .flatMap(running -> running.info().commandLine())
                .orElse("");
    return words.contains(folder().toString());
  }

  private Commands.Outcome control(String action, String... options) {
    List<String> words = new ArrayList<>(List.of(action, "--pgdata=" + folder()));
    words.addAll(List.of(options));
    return run("pg_ctl", words);
  }

  private Commands.Outcome run(String program, List<String> words) {
    List<String> command = new ArrayList<>(List.of(programs.resolve(program).toString()));
    command.addAll(words);
    return Commands.run(database, user.command(command));
  }
}
