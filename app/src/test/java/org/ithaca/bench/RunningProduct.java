package org.ithaca.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product as a process of its own, on a free port of this machine. */
final class RunningProduct implements AutoCloseable {

  static final String EMAIL = "administrator@bench.example";
  static final String PASSWORD = "a long way home";

  private static final Pattern COLLECTION =
      Pattern.compile("GC\\(\\d+\\) Pause .* (\\d+)M->(\\d+)M\\(");

  private final Process process;
  private final URI address;
  private final Path collections;

  /** From the start of the process to the first page answered. */
  final Duration startUp;

  private volatile long residentPeak;

  private RunningProduct(Process process, URI address, Path collections) throws Exception {
    this.process = process;
    this.address = address;
    this.collections = collections;
    long began = System.nanoTime();
    while (!answers()) {
      if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("The product ended while it started; see its log.");
      }
    }
    this.startUp = Duration.ofNanos(System.nanoTime() - began);
    Thread.ofVirtual().start(this::watchMemory);
  }

  static RunningProduct start(Path jar, Path home, List<String> javaOptions, String... settings)
      throws Exception {
    int port = freePort();
    var collections = Files.createTempFile(home.getParent(), "collections", ".log");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.add("-Xlog:gc:file=" + collections);
    command.addAll(List.of("-jar", jar.toString(), "--ithaca.home=" + home));
    command.add("--server.port=" + port);
    command.add("--ithaca.admin.email=" + EMAIL);
    command.add("--ithaca.admin.password=" + PASSWORD);
    command.addAll(List.of(settings));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(home.resolveSibling("product.log").toFile()))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new RunningProduct(process, URI.create("http://127.0.0.1:" + port), collections);
  }

  Visitor visitor() {
    return new Visitor(address);
  }

  private boolean answers() {
    try {
      return visitor().open("/sign-in").status() == 200;
    } catch (Visitor.NoAnswer e) {
      return false;
    }
  }

  /**
   * Memory at its highest since the last time this was asked.
   *
   * @param heap before a collection, in MB
   * @param live what was left after one, in MB
   * @param resident of the whole process as the system sees it, in MB; without the database
   */
  record Peak(long heap, long live, long resident) {

    @Override
    public String toString() {
      return "heap %,d MB (%,d MB after collection), process %,d MB"
          .formatted(heap, live, resident);
    }
  }

  private int seen;

  Peak peak() throws IOException {
    var lines = Files.readAllLines(collections);
    long heap = 0;
    long live = 0;
    for (var line : lines.subList(seen, lines.size())) {
      Matcher matcher = COLLECTION.matcher(line);
      if (matcher.find()) {
        heap = Math.max(heap, Long.parseLong(matcher.group(1)));
        live = Math.max(live, Long.parseLong(matcher.group(2)));
      }
    }
    seen = lines.size();
    var peak = new Peak(heap, live, residentPeak / 1024);
    residentPeak = 0;
    return peak;
  }

  private void watchMemory() {
    try {
      do {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
        var kilobytes =
            new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!kilobytes.isEmpty()) {
          residentPeak = Math.max(residentPeak, Long.parseLong(kilobytes));
        }
      } while (!process.waitFor(500, TimeUnit.MILLISECONDS));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("The memory of the product cannot be read", e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
