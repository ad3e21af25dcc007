package org.ithaca.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ithaca.bench.Visitor.Field;

/**
 * Starts the product on an empty home and measures it from outside, as a browser sees it, with
 * people it makes up. Run by {@code bin/bench-product}, which explains the arguments; needs the JDK
 * alone.
 */
public final class ProductBench {

  private static final Pattern INVITATION =
      Pattern.compile("href=\"(/invitations/[^\"?]+)\\?next=([^\"]+)\"");
  private static final int MOST_LETTERS = 1_000;

  private final Path folder;
  private final Path root;
  private final Path jar;
  private final Map<String, List<String>> arguments = new HashMap<>();
  private final List<String> javaOptions;
  private final List<String> table = new ArrayList<>();

  private ProductBench(Path root, String[] arguments) throws IOException {
    for (int k = 1; k + 1 < arguments.length; k += 2) {
      this.arguments.computeIfAbsent(arguments[k], key -> new ArrayList<>()).add(arguments[k + 1]);
    }
    this.root = root;
    this.jar = root.resolve("app/target/ithaca.jar");
    this.javaOptions = List.of(argument("--java-options", "-Xmx1g").split(" "));
    this.folder =
        this.arguments.containsKey("--folder")
            ? Files.createDirectories(paths("--folder").getFirst())
            : Files.createTempDirectory("ithaca-bench");
  }

  public static void main(String[] arguments) throws Exception {
    var bench = new ProductBench(Path.of(arguments[0]), arguments);
    try {
      bench.run();
    } finally {
      if (!bench.arguments.containsKey("--folder")) {
        remove(bench.folder);
      }
    }
    System.exit(0);
  }

  private void run() throws Exception {
    row("| what | time | notes |");
    row("|---|---:|---|");
    startUps();
    List<String> pages;
    try (var product =
        RunningProduct.start(jar, Files.createDirectory(folder.resolve("home")), javaOptions)) {
      row("first start, empty home: database made and migrated", product.startUp, "");
      pages = measure(product);
    }
    try (var again = RunningProduct.start(jar, folder.resolve("home"), javaOptions)) {
      row("start with all of this in the database", again.startUp, "");
    }
    IO.println("");
    machine().forEach(IO::println);
    IO.println("");
    table.forEach(IO::println);
    IO.println("");
    pages.forEach(IO::println);
  }

  private void startUps() throws Exception {
    var home = Files.createDirectory(folder.resolve("demo"));
    try (var demo = RunningProduct.start(jar, home, javaOptions, "--ithaca.demo=true")) {
      row(
          "first start with the demo organisation: 400 people, four programs, two of them matched",
          demo.startUp,
          "");
    }
    try (var demo = RunningProduct.start(jar, home, javaOptions, "--ithaca.demo=true")) {
      row("second start of it", demo.startUp, "");
    }
  }

  private List<String> measure(RunningProduct product) throws IOException {
    var coordinator = new Coordinator(product.visitor());
    if (arguments.containsKey("--esco")) {
      esco(coordinator, product);
    }
    journey(coordinator, product, "1,000 people", sheet("small.example", 1_000));
    if (arguments.containsKey("--sheet")) {
      journey(coordinator, product, "the given sheets", paths("--sheet"));
    }
    var large = journey(coordinator, product, "10,000 people", sheet("large.example", 10_000));
    product.peak();
    var brought = coordinator.bringIn("", sheet("crowd.example", 100_000));
    tell(product, "100,000 rows", brought);

    var pages = new PageTimes();
    MainPages.addCoordinators(
        coordinator.visitor, pages, large.program(), large.run(), brought.path());
    var couple = couple(coordinator.visitor);
    var participant = product.visitor();
    for (var invitation : couple.invitations()) {
      participant = product.visitor();
      participant.see(invitation);
      participant.post(invitation, new Field("password", RunningProduct.PASSWORD));
      participant.see(couple.proposal());
      participant.post(couple.proposal() + "/acceptance");
    }
    MainPages.addParticipants(participant, pages, large.program(), couple.proposal());
    return pages.measure();
  }

  /** A program with its people matched, and the matches published. */
  private record Journey(String program, String run) {}

  private Journey journey(
      Coordinator coordinator, RunningProduct product, String what, List<Path> sheets)
      throws IOException {
    var program = coordinator.newProgram("traditional", "With " + what);
    product.peak();
    tell(product, what, coordinator.bringIn(program, sheets));
    var matched = coordinator.match(program);
    row(what + ": click to proven proposal", matched.whole(), notes(matched, product));
    var published = coordinator.publish(matched.path());
    row(what + ": publishing the matches", published, product.peak().toString());
    return new Journey(program, matched.path());
  }

  private static String notes(Coordinator.Matched matched, RunningProduct product)
      throws IOException {
    var phases =
        matched.phases().entrySet().stream()
            .map(phase -> phase.getKey() + " " + seconds(phase.getValue()))
            .collect(Collectors.joining(", "));
    return "%s matched; %s; %s"
        .formatted(matched.review().figures().getFirst(), phases, product.peak());
  }

  private void tell(RunningProduct product, String what, Coordinator.Brought brought)
      throws IOException {
    row(what + ": upload to preview", brought.look(), "");
    row(
        what + ": start of the import to its result",
        brought.work(),
        brought.done().figures().getFirst() + " added; " + product.peak());
  }

  private void esco(Coordinator coordinator, RunningProduct product) throws IOException {
    List<Path> files;
    try (var all = Files.list(paths("--esco").getFirst())) {
      files = all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
    coordinator.visitor.see("/skills/imports");
    long began = System.nanoTime();
    var done = coordinator.visitor.upload("/skills/imports", "files", files);
    row(
        "ESCO: upload to result",
        Coordinator.since(began),
        done.figures().getFirst() + " skills; " + product.peak());
  }

  /**
   * Two people who were proposed to each other.
   *
   * @param invitations one-time links from their letters
   */
  private record Couple(String proposal, List<String> invitations) {}

  private static Couple couple(Visitor visitor) {
    var invited = new HashMap<String, List<String>>();
    for (int page = 1; page < MOST_LETTERS; page++) {
      var links = INVITATION.matcher(visitor.see("/outbox?page=" + page).text());
      while (links.find()) {
        var proposal = URLDecoder.decode(links.group(2), StandardCharsets.UTF_8);
        var both = invited.computeIfAbsent(proposal, key -> new ArrayList<>());
        both.add(links.group(1));
        if (both.size() == 2) {
          return new Couple(proposal, both);
        }
      }
    }
    throw new IllegalStateException("No two letters of one proposal are in the outbox.");
  }

  private List<Path> sheet(String domain, int size) throws IOException {
    return List.of(
        MadeUpSheet.write(
            folder, domain, size, root.resolve("app/src/main/resources/skills/starter.txt")));
  }

  private List<Path> paths(String argument) {
    return arguments.get(argument).stream().map(Path::of).toList();
  }

  private void row(String what, Duration time, String notes) {
    row("| %s | %s | %s |".formatted(what, seconds(time), notes));
  }

  private void row(String text) {
    IO.println(text);
    table.add(text);
  }

  private static String seconds(Duration time) {
    return time.toMillis() < 1000
        ? "%d ms".formatted(time.toMillis())
        : "%.1f s".formatted(time.toMillis() / 1000.0);
  }

  private String argument(String name, String otherwise) {
    return arguments.containsKey(name) ? arguments.get(name).getLast() : otherwise;
  }

  private static void remove(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private List<String> machine() throws IOException {
    var system = ManagementFactory.getOperatingSystemMXBean();
    var processor =
        Files.exists(Path.of("/proc/cpuinfo"))
            ? Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*: ", ""))
                .findFirst()
                .orElse("?")
            : System.getProperty("os.arch");
    return List.of(
        "- %s, %d cores; load average at the end %.1f; %s"
            .formatted(
                processor,
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                System.getProperty("os.name")),
        "- JDK %s, the product with %s"
            .formatted(System.getProperty("java.version"), String.join(" ", javaOptions)));
  }
}
