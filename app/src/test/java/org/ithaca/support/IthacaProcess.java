package org.ithaca.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.ithaca.Ithaca;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The product in a process of its own with the embedded database, as people run it; made to be
 * killed and started again on the same home folder and address.
 */
public final class IthacaProcess implements AutoCloseable {

  private static final String ADMINISTRATOR = "first.administrator@example.org";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path home;
  private final int port;
  private Process process;

  private IthacaProcess(Path home, int port) throws IOException {
    this.home = home;
    this.port = port;
    this.process = launch();
  }

  public static IthacaProcess in(Path home) throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    var started = new IthacaProcess(home, port);
    started.waitUntilReady();
    return started;
  }

  private Process launch() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx600m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", // short lives are not worth more
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            Ithaca.class.getName(),
            "--ithaca.home=" + home,
            "--ithaca.admin.email=" + ADMINISTRATOR,
            "--ithaca.admin.password=" + GivenAccounts.PASSWORD,
            "--server.address=127.0.0.1",
            "--server.port=" + port)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  private Path log() {
    return home.resolveSibling(home.getFileName() + ".log");
  }

  private void waitUntilReady() {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions()
        .failFast("The process is alive", this::assertAlive)
        .until(() -> visitor().get("/sign-in").status() == 200);
  }

  private void assertAlive() throws IOException {
    if (!process.isAlive()) {
      throw new AssertionError("The process has ended: " + Files.readString(log()));
    }
  }

  /** Starts it again after it was killed. */
  public void startAgain() throws IOException {
    process = launch();
    waitUntilReady();
  }

  /** Kills the product; the server of its database goes on alone. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Kills the product and the server of its database with all its workers. */
  public void killWithDatabase() throws IOException {
    var server = ProcessHandle.of(Long.parseLong(postmaster().getFirst().strip())).orElseThrow();
    var all = new ArrayList<>(server.descendants().toList());
    all.add(server);
    kill();
    all.forEach(ProcessHandle::destroyForcibly);
  }

  private List<String> postmaster() throws IOException {
    return Files.readAllLines(home.resolve("database/cluster/postmaster.pid"));
  }

  /** Nobody yet. */
  public Visitor visitor() {
    return new Visitor("http://127.0.0.1:" + port);
  }

  /** The first administrator. */
  public Visitor administrator() {
    var visitor = visitor();
    visitor.post("/sign-in", Map.of("email", ADMINISTRATOR, "password", GivenAccounts.PASSWORD));
    return visitor;
  }

  /** The database as it is now, beside the product. */
  public JdbcClient database() throws IOException {
    var url = "jdbc:postgresql://127.0.0.1:%s/ithaca".formatted(postmaster().get(3).strip());
    var account = new Properties();
    account.put("user", "ithaca");
    account.put("password", Files.readString(home.resolve("database/password")).strip());
    return JdbcClient.create(new DriverManagerDataSource(url, account));
  }

  /** Waits until a question to the database is answered with yes. */
  public void waitUntil(String question) throws IOException {
    var database = database();
    Awaitility.await(question)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(() ->
            Objects.requireNonNullElse(
                database.sql(question).query(Boolean.class).single(), false));
  }

  /** Ends it as an operator does, so that the database ends as well. */
  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().join();
    Files.deleteIfExists(log());
  }
}
