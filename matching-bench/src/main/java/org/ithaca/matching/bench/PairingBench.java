package org.ithaca.matching.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.pairing.PairingProblem;
import org.ithaca.matching.pairing.PairingSolver;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;

/**
 * Pairings of seeded groups, the engine beside JGraphT's Kolmogorov in one JVM. Times are CPU
 * seconds of the solving thread, the better of three runs of the engine and two of the peer;
 * building the input is left out for both. Every result is verified, and its total must equal the
 * peer's. Memory is what the engine allocates during one solve, so more than it ever holds.
 *
 * <p>Arguments: {@code --long} adds 100,000 people, {@code --own} leaves the peer out; other words
 * choose rows that contain all of them.
 */
final class PairingBench {
  private static final long SEED = 20_261_122;
  private static final double PATIENCE = 10;

  private final List<String> arguments;

  private PairingBench(List<String> arguments) {
    this.arguments = arguments;
  }

  static void run(List<String> arguments) {
    PairingBench bench = new PairingBench(arguments);
    bench.rows(10_000);
    if (arguments.contains("--long")) {
      bench.rows(100_000);
    }
  }

  private void rows(int people) {
    for (PairingFamily family : PairingFamily.values()) {
      for (int degree : List.of(20, 50)) {
        for (Objective objective : List.of(Objective.TOTAL, Objective.MOST_PEOPLE_FIRST)) {
          row(family, people, degree, objective);
        }
      }
    }
  }

  private void row(PairingFamily family, int people, int degree, Objective objective) {
    boolean perfect = objective == Objective.MOST_PEOPLE_FIRST;
    String name =
        "pairing, %s, degree %d, %s; JGraphT Kolmogorov"
            .formatted(
                family.name().toLowerCase(Locale.ROOT),
                degree,
                perfect ? "everybody" : "largest total");
    if (!arguments.stream().allMatch(word -> word.startsWith("--") || name.contains(word))) {
      return;
    }
    PairingProblem problem = family.problem(people, degree, SEED).withObjective(objective);
    Measured engine = measured(() -> new PairingSolver().solve(problem));
    engine = engine.better(measured(() -> new PairingSolver().solve(problem)));
    engine = engine.better(measured(() -> new PairingSolver().solve(problem)));
    if (!(new PairingSolver().solve(problem) instanceof Outcome.Optimal(var best, var proof))) {
      throw new IllegalStateException("Nothing is required, so there is an optimum.");
    }
    Verdict verdict = Verifier.check(problem, best, proof);
    String words = verdict instanceof Verdict.Proven ? "proven" : "NOT PROVEN " + verdict;
    String seconds = "";
    String ratio = "";
    // The peer finds no pairing at all where not everybody can be paired.
    if (!arguments.contains("--own") && (!perfect || best.left().isEmpty())) {
      Measured peer = peer(problem, perfect);
      words += peer.total == best.total() ? "" : ", BUT THE PEER FOUND " + peer.total;
      seconds = "%.2f".formatted(peer.seconds);
      ratio = "%.1f×".formatted(peer.seconds / engine.seconds);
    }
    IO.println(
        "| %s | %,d | %.3f | %s | %s | %s, %,d MB |"
            .formatted(name, people, engine.seconds, seconds, ratio, words, engine.bytes >> 20));
  }

  private static Measured peer(PairingProblem problem, boolean perfect) {
    Measured first = peerOnce(problem, perfect);
    return first.seconds > PATIENCE ? first : first.better(peerOnce(problem, perfect));
  }

  private static Measured peerOnce(PairingProblem problem, boolean perfect) {
    Peers.Prepared prepared = Peers.jgrapht(problem.scores(), perfect);
    long[] total = new long[1];
    Measured run = measured(() -> total[0] = prepared.solve());
    return new Measured(run.seconds, run.bytes, total[0]);
  }

  private record Measured(double seconds, long bytes, long total) {
    Measured better(Measured other) {
      return seconds <= other.seconds ? this : other;
    }
  }

  private static Measured measured(Runnable work) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long bytes = threads.getCurrentThreadAllocatedBytes();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    return new Measured(
        (threads.getCurrentThreadCpuTime() - start) / 1e9,
        threads.getCurrentThreadAllocatedBytes() - bytes,
        0);
  }
}
