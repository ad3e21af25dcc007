package org.ithaca.matching.bench;

import com.google.ortools.Loader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.assignment.Assignment;
import org.ithaca.matching.assignment.AssignmentCertificate;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.AssignmentSolver;
import org.ithaca.matching.assignment.LiveAssignment;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;

/**
 * Assignment beside OR-Tools' {@code MinCostFlow} on the five families, 50 candidates each, in one
 * JVM: CPU seconds of the solving thread, the better of two runs for each, building the input left
 * out. Every result is verified and its total must equal the peer's.
 *
 * <p>Arguments: {@code --own} leaves the peer out; {@code million} solves a million people with 20
 * candidates each instead and says the highest use of the heap (run it alone, with {@code
 * -Xmx600m}); {@code live} changes a solved assignment a few thousand times; a family's name or a
 * number of people picks rows; {@code seed=…} takes other instances.
 */
public final class AssignmentBench {
  private static final long SEED = 20_261_122;
  private static final int MILLION = 1_000_000;
  private static final int CHANGES = 2_000;

  private final List<String> arguments;
  private final long seed;

  private AssignmentBench(List<String> arguments) {
    this.arguments = arguments;
    this.seed =
        arguments.stream()
            .filter(word -> word.startsWith("seed="))
            .mapToLong(word -> Long.parseLong(word.substring("seed=".length())))
            .findFirst()
            .orElse(SEED);
  }

  public static void main(String[] arguments) {
    run(Arrays.asList(arguments));
  }

  static void run(List<String> arguments) {
    AssignmentBench bench = new AssignmentBench(arguments);
    if (arguments.contains("million")) {
      bench.million();
    } else if (arguments.contains("live")) {
      bench.live();
    } else {
      bench.families();
    }
  }

  private void families() {
    if (!arguments.contains("--own")) {
      Loader.loadNativeLibraries();
    }
    IO.println("| assignment, 50 candidates | people | engine s | OR-Tools s | ratio | verdict |");
    IO.println("|---|---:|---:|---:|---:|---|");
    double logarithms = 0;
    int rows = 0;
    for (int people : new int[] {10_000, 100_000}) {
      for (AssignmentFamily family : AssignmentFamily.values()) {
        if (isWanted(family, people)) {
          logarithms += Math.log(row(family, people));
          rows++;
        }
      }
    }
    if (rows > 1 && !arguments.contains("--own")) {
      IO.println("geometric mean of the ratios: %.1f".formatted(Math.exp(logarithms / rows)));
    }
  }

  private boolean isWanted(AssignmentFamily family, int people) {
    List<String> names =
        Arrays.stream(AssignmentFamily.values()).map(AssignmentBench::name).toList();
    boolean anyFamily = arguments.stream().noneMatch(names::contains);
    boolean anySize = arguments.stream().noneMatch(word -> word.matches("[0-9]+"));
    return (anyFamily || arguments.contains(name(family)))
        && (anySize || arguments.contains(String.valueOf(people)));
  }

  /** Prints a row and says the ratio, 1 without a peer. */
  private double row(AssignmentFamily family, int people) {
    AssignmentProblem problem = family.problem(people, 50, seed);
    Timed<Outcome<Assignment, AssignmentCertificate>> engine =
        better(() -> new AssignmentSolver().solve(problem));
    if (!(engine.value instanceof Outcome.Optimal(var best, var proof))) {
      throw new IllegalStateException("Nothing is required, so there is an optimum.");
    }
    String verdict = words(Verifier.check(problem, best, proof));
    String row = "| %s | %,d | %.3f | %s | %s | %s |";
    if (arguments.contains("--own")) {
      IO.println(row.formatted(name(family), people, engine.seconds, "", "", verdict));
      return 1;
    }
    Peers.Prepared one = Peers.orTools(problem);
    Timed<Long> peer = timed(one::solve);
    if (peer.seconds < 20) {
      Peers.Prepared two = Peers.orTools(problem);
      Timed<Long> again = timed(two::solve);
      peer = again.seconds < peer.seconds ? again : peer;
    }
    String same = peer.value == best.total() ? "" : ", BUT THE PEER FOUND " + peer.value;
    double ratio = peer.seconds / engine.seconds;
    IO.println(
        row.formatted(
            name(family),
            people,
            engine.seconds,
            "%.2f".formatted(peer.seconds),
            "%.1f×".formatted(ratio),
            verdict + same));
    return ratio;
  }

  private void million() {
    for (AssignmentFamily family : AssignmentFamily.values()) {
      if (isWanted(family, MILLION)) {
        AssignmentProblem problem = family.problem(MILLION, 20, seed);
        var engine = timed(() -> new AssignmentSolver().solve(problem));
        if (!(engine.value instanceof Outcome.Optimal(var best, var proof))) {
          throw new IllegalStateException("Nothing is required, so there is an optimum.");
        }
        IO.println(
            "%s, %,d people, 20 candidates: %.2f s, heap at its highest %,d MB, %s"
                .formatted(
                    name(family),
                    MILLION,
                    engine.seconds,
                    highestHeap() >> 20,
                    words(Verifier.check(problem, best, proof))));
      }
    }
  }

  private static long highestHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  /** People who come, leave and change, one after another. */
  private void live() {
    for (AssignmentFamily family : AssignmentFamily.values()) {
      for (int people : new int[] {10_000, 100_000, MILLION}) {
        if (isWanted(family, people)) {
          AssignmentProblem problem = family.problem(people, 20, seed);
          LiveAssignment live = LiveAssignment.of(problem);
          double[] seconds = changes(live, problem);
          var optimum = live.optimum();
          Verdict verdict =
              Verifier.check(live.problem(), optimum.solution(), optimum.certificate());
          IO.println(
              "%s, %,d people, a change: median %.3f ms, 99 %% %.3f ms, longest %.3f ms, %s"
                  .formatted(
                      name(family),
                      people,
                      1e3 * seconds[CHANGES / 2],
                      1e3 * seconds[CHANGES * 99 / 100],
                      1e3 * seconds[CHANGES - 1],
                      words(verdict)));
        }
      }
    }
  }

  private static double[] changes(LiveAssignment live, AssignmentProblem problem) {
    SplittableRandom random = new SplittableRandom(SEED);
    int receivers = problem.scores().receivers();
    int givers = problem.scores().givers();
    double[] seconds = new double[CHANGES];
    for (int k = -CHANGES; k < CHANGES; k++) { // the first half warms up
      int receiver = random.nextInt(receivers);
      int giver = random.nextInt(givers);
      int places = random.nextInt(1, 6);
      long score = random.nextLong(problem.ceiling() + 1);
      int[] some = random.ints(20, 0, givers).distinct().toArray();
      int[] many = random.ints(60, 0, receivers).distinct().toArray();
      Runnable change =
          switch (Math.floorMod(k, 6)) {
            case 0 -> () -> live.setReceiverCapacity(receiver, 0);
            case 1 -> () -> live.addReceiver(1, some, scores(some, problem, random));
            case 2 -> () -> live.setGiverCapacity(giver, 0);
            case 3 -> () -> live.addGiver(places, many, scores(many, problem, random));
            case 4 -> () -> live.setGiverCapacity(giver, places);
            default -> () -> live.setScore(receiver, giver, score);
          };
      double took = timed(() -> runOf(change)).seconds;
      if (k >= 0) {
        seconds[k] = took;
      }
    }
    Arrays.sort(seconds);
    return seconds;
  }

  private static boolean runOf(Runnable change) {
    change.run();
    return true;
  }

  private static long[] scores(int[] others, AssignmentProblem problem, SplittableRandom random) {
    return random.longs(others.length, 0, problem.ceiling() + 1).toArray();
  }

  private static String name(AssignmentFamily family) {
    return family.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String words(Verdict verdict) {
    return verdict instanceof Verdict.Proven ? "proven" : verdict.toString();
  }

  private record Timed<T>(T value, double seconds) {}

  private static <T> Timed<T> better(Supplier<T> run) {
    Timed<T> one = timed(run);
    Timed<T> other = timed(run);
    return one.seconds <= other.seconds ? one : other;
  }

  private static <T> Timed<T> timed(Supplier<T> run) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    T value = run.get();
    return new Timed<>(value, (threads.getCurrentThreadCpuTime() - start) / 1e9);
  }
}
