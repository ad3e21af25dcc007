package org.ithaca.common.database.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL in a home folder, ended by {@link #close()}.
 *
 * <p>The server is a process of its own. If this one is killed it goes on; the next start in the
 * same home ends it cleanly and starts it anew. If both are killed, PostgreSQL recovers from its
 * write-ahead log. A lock on the home folder, which the system releases with the process that holds
 * it, keeps a second instance away.
 *
 * <p>The application signs in as a role that owns one database and nothing else.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

  /** The application's database, and the role that owns it. */
  private static final String APPLICATION = "ithaca";

  private static final int ATTEMPTS = 10;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(300);

  private final FileChannel lock;
  private final PostgresCluster cluster;
  private final int port;
  private final String password;

  private EmbeddedPostgres(FileChannel lock, PostgresCluster cluster, int port, String password) {
    this.lock = lock;
    this.cluster = cluster;
    this.port = port;
    this.password = password;
  }

  /** Starts the server and returns when it takes connections. */
  public static EmbeddedPostgres start(EmbeddedPostgresSettings settings) {
    FileChannel lock = lock(settings.home());
    EmbeddedPostgres started = null;
    try {
      started = start(settings, lock);
      return started;
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure(
          "The embedded PostgreSQL cannot use %s: %s".formatted(settings.home(), e),
          "Make the folder writable, or name another one with ITHACA_HOME.",
          e);
    } finally {
      if (started == null) {
        release(lock);
      }
    }
  }

  private static EmbeddedPostgres start(EmbeddedPostgresSettings settings, FileChannel lock)
      throws IOException {
    Path installation = PostgresBinaries.unpackedIn(settings.binaries());
    PostgresCluster cluster =
        PostgresCluster.in(settings.home().resolve("database"), installation, settings.durable());
    cluster.stopOrphan();
    int port = startServer(cluster);
    EmbeddedPostgres postgres = new EmbeddedPostgres(lock, cluster, port, cluster.password());
    try {
      postgres.provideDatabase();
    } catch (SQLException e) {
      cluster.stop();
      throw new IOException(e);
    }
    log.info("PostgreSQL is running on 127.0.0.1:{} with its data in {}", port, settings.home());
    return postgres;
  }

  private static FileChannel lock(Path home) {
    FileChannel channel = null;
    FileLock lock = null;
    try {
      Files.createDirectories(home);
      channel = FileChannel.open(home.resolve("lock"), CREATE, WRITE);
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      log.debug("This process has locked {} already", home, e);
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure(
          "The home folder %s cannot be written: %s".formatted(home, e),
          "Make it writable for this user, or name another one with ITHACA_HOME.",
          e);
    } finally {
      if (lock == null) {
        release(channel);
      }
    }
    if (channel == null || lock == null) {
      throw new EmbeddedPostgresFailure(
          "Another instance of Ithaca is already using the home folder %s.".formatted(home),
          "Stop it first, or name another folder with ITHACA_HOME. Several instances can work"
              + " side by side on one external PostgreSQL.");
    }
    return channel;
  }

  private static void release(@Nullable FileChannel lock) {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      log.warn("The lock on the home folder could not be released", e);
    }
  }

  /**
   * A free port may be taken by another program before the server has it, and the workers of a
   * killed server take a moment to go: both are worth another attempt.
   */
  private static int startServer(PostgresCluster cluster) throws IOException {
    Commands.Outcome outcome = new Commands.Outcome(-1, "");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = freePort();
      outcome = cluster.start(port);
      if (outcome.succeeded()) {
        return port;
      }
      pause();
    }
    throw new EmbeddedPostgresFailure(
        "The embedded PostgreSQL does not start: " + outcome.output(),
        "Correct that, or: " + EmbeddedPostgresFailure.USE_ANOTHER_DATABASE);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_ATTEMPTS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes the application's role and database if they are missing. */
  private void provideDatabase() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url("postgres"), PostgresCluster.SUPERUSER, password);
        Statement statement = connection.createStatement()) {
      if (isMissing(statement, "select 1 from pg_roles where rolname = '" + APPLICATION + "'")) {
        connection.setAutoCommit(false);
        statement.execute("create role " + APPLICATION + " login");
        connection
            .unwrap(PGConnection.class)
            .alterUserPassword(APPLICATION, password.toCharArray(), "scram-sha-256");
        connection.commit();
        connection.setAutoCommit(true);
      }
      if (isMissing(statement, "select 1 from pg_database where datname = '" + APPLICATION + "'")) {
        statement.execute("create database " + APPLICATION + " owner " + APPLICATION);
      }
    }
  }

  private static boolean isMissing(Statement statement, String query) throws SQLException {
    try (ResultSet found = statement.executeQuery(query)) {
      return !found.next();
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  public String url() {
    return url(APPLICATION);
  }

  public String username() {
    return APPLICATION;
  }

  public String password() {
    return password;
  }

  /** For tests, which make databases: the database and the role that may do everything. */
  public String administrationUrl() {
    return url("postgres");
  }

  public String administrator() {
    return PostgresCluster.SUPERUSER;
  }

  /** Stops the server and gives the home folder free. */
  @Override
  public void close() {
    if (!lock.isOpen()) {
      return;
    }
    Commands.Outcome stopped = cluster.stop();
    if (!stopped.succeeded()) {
      log.warn("PostgreSQL did not stop: {}", stopped.output());
    }
    release(lock);
  }
}
