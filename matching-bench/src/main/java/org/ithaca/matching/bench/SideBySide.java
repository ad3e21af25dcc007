package org.ithaca.matching.bench;

import com.google.ortools.Loader;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.AssignmentSolver;
import org.ithaca.matching.scoring.Candidates;
import org.ithaca.matching.scoring.CompiledCriteria;
import org.ithaca.matching.scoring.PricedProof;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;

/**
 * Runs the engine and its peers on the same instances in one JVM and prints a table. Times are CPU
 * seconds of the solving thread, the better of two runs for each; building the input is left out
 * for everybody. Every result of the engine is verified, and its total must equal the peer's.
 *
 * <p>Arguments: {@code --long} adds the instances that take a peer minutes, {@code --own} leaves
 * the peers out.
 */
public final class SideBySide {
  private static final long SEED = 20_261_122;
  private static final String ROW = "| %s | %,d | %.2f | %s | %s | %s |";

  private final List<String> arguments;
  private final boolean isLong;
  private final boolean own;

  private SideBySide(List<String> arguments) {
    this.arguments = arguments;
    this.isLong = arguments.contains("--long");
    this.own = arguments.contains("--own");
  }

  public static void main(String[] arguments) {
    SideBySide run = new SideBySide(Arrays.asList(arguments));
    if (!run.own) {
      Loader.loadNativeLibraries();
    }
    IO.println("| problem | people | engine s | peer s | ratio | verdict |");
    IO.println("|---|---:|---:|---:|---:|---|");
    for (AssignmentFamily family : AssignmentFamily.values()) {
      run.assignment(family, 10_000);
    }
    run.assignment(AssignmentFamily.SLACK, 100_000);
    run.assignment(AssignmentFamily.TIGHT, 100_000);
    if (run.isLong) {
      run.assignment(AssignmentFamily.STRUCTURED, 100_000);
      run.assignment(AssignmentFamily.BALANCED, 100_000);
      run.assignment(AssignmentFamily.SAME_WISH, 100_000);
    }
    run.scoring(8_000, 2_000);
    PairingBench.run(run.arguments);
  }

  /**
   * No peer does this part, so it stands alone; CPU seconds of the whole process, all cores added.
   */
  private void scoring(int receivers, int givers) {
    String name = "scoring %,d × %,d and proof over all pairs".formatted(receivers, givers);
    if (!isWanted(name)) {
      return;
    }
    int[] receiving = IntStream.range(0, receivers).toArray();
    int[] giving = IntStream.range(receivers, receivers + givers).toArray();
    CompiledCriteria criteria = People.criteria(receivers + givers, SEED);
    double start = processSeconds();
    Scores scores = Candidates.topK(criteria, receiving, giving, 50);
    double scored = processSeconds() - start;
    int[] capacities = new int[givers];
    Arrays.fill(capacities, 3);
    var proven =
        PricedProof.assignment(
            criteria,
            receiving,
            giving,
            AssignmentProblem.of(scores)
                .withGiverCapacities(capacities)
                .withObjective(Objective.MOST_PEOPLE_FIRST),
            Effort.unlimited());
    double all = processSeconds() - start;
    if (!(proven.outcome() instanceof Outcome.Optimal(var best, var proof))) {
      throw new IllegalStateException("Nothing is required, so there is an optimum.");
    }
    Verdict verdict = Verifier.check(proven.problem(), best, proof);
    String note =
        "%s; %.2f s of it the 50 best of everybody, then %d solves"
            .formatted(words(verdict, 0, 0), scored, proven.rounds());
    IO.println(ROW.formatted(name, receivers + givers, all, "", "", note));
  }

  private static double processSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  private boolean isWanted(String name) {
    return arguments.stream().allMatch(word -> word.startsWith("--") || name.contains(word));
  }

  private void assignment(AssignmentFamily family, int people) {
    String name = "assignment, " + words(family) + ", 50 candidates; OR-Tools MinCostFlow";
    if (!isWanted(name)) {
      return;
    }
    AssignmentProblem problem = family.problem(people, 50, SEED);
    Timed<Outcome<?, ?>> engine = timed(() -> new AssignmentSolver().solve(problem));
    if (!(new AssignmentSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
      throw new IllegalStateException("Nothing is required, so there is an optimum.");
    }
    Verdict verdict = Verifier.check(problem, best, proof);
    row(name, people, engine.seconds, verdict, best.total(), () -> Peers.orTools(problem));
  }

  private void row(
      String name,
      int people,
      double seconds,
      Verdict verdict,
      long total,
      Supplier<Peers.Prepared> peer) {
    if (own) {
      IO.println(ROW.formatted(name, people, seconds, "", "", words(verdict, total, total)));
      return;
    }
    Timed<Long> answer = timedPeer(peer);
    IO.println(
        ROW.formatted(
            name,
            people,
            seconds,
            "%.2f".formatted(answer.seconds),
            "%.1f×".formatted(answer.seconds / Math.max(seconds, 0.001)),
            words(verdict, total, answer.value)));
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String words(Verdict verdict, long total, long peerTotal) {
    String same = total == peerTotal ? "" : ", BUT THE PEER FOUND " + peerTotal + " NOT " + total;
    return switch (verdict) {
      case Verdict.Proven() -> "proven" + same;
      case Verdict.Bounded(double gap) -> "GAP " + gap + " %" + same;
      case Verdict.Wrong(var faults) -> "WRONG " + faults + same;
    };
  }

  private record Timed<T>(T value, double seconds) {}

  private static Timed<Long> timedPeer(Supplier<Peers.Prepared> peer) {
    Peers.Prepared first = peer.get();
    Timed<Long> one = once(first::solve);
    Peers.Prepared second = one.seconds < 20 ? peer.get() : first;
    return one.seconds < 20 ? better(one, once(second::solve)) : one;
  }

  private static <T> Timed<T> timed(SolverRun<T> run) {
    return better(once(run), once(run));
  }

  @FunctionalInterface
  private interface SolverRun<T> {
    T solve();
  }

  private static <T> Timed<T> better(Timed<T> one, Timed<T> other) {
    return one.seconds <= other.seconds ? one : other;
  }

  private static <T> Timed<T> once(SolverRun<T> run) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    T value = run.solve();
    return new Timed<>(value, (threads.getCurrentThreadCpuTime() - start) / 1e9);
  }
}
