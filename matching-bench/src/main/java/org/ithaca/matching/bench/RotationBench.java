package org.ithaca.matching.bench;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Scores;
import org.ithaca.matching.rotation.Rotation;
import org.ithaca.matching.rotation.RotationCertificate;
import org.ithaca.matching.rotation.RotationProblem;
import org.ithaca.matching.rotation.RotationSolver;
import org.ithaca.matching.rotation.Tables;
import org.ithaca.matching.rotation.TablesCertificate;
import org.ithaca.matching.rotation.TablesProblem;
import org.ithaca.matching.rotation.TablesSolver;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;

/**
 * Events in rounds. The peer, where there is one, finds the meetings only: a flow with as many
 * seats as rounds, whose total must be the same; it makes no rounds.
 */
public final class RotationBench {
  private static final long SEED = 20_261_122;
  private static final String ROW = "| %s | %,d | %.2f | %s | %s | %s |";

  private RotationBench() {}

  public static void main(String[] arguments) {
    run(Arrays.asList(arguments));
  }

  static void run(List<String> arguments) {
    boolean own = arguments.contains("--own");
    if (!own) {
      Loader.loadNativeLibraries();
    }
    sides(1_500, 1_000, 8, 50, Objective.TOTAL, own);
    sides(1_500, 1_000, 8, 50, Objective.MOST_PEOPLE_FIRST, own);
    sides(1_500, 1_000, 8, 1_000, Objective.TOTAL, own);
    sides(1_500, 1_000, 8, 1_000, Objective.MOST_PEOPLE_FIRST, own);
    group(2_000, 8, 40, Objective.TOTAL);
    group(2_000, 8, 40, Objective.MOST_PEOPLE_FIRST);
    group(2_001, 8, 40, Objective.MOST_PEOPLE_FIRST);
    group(200, 10, 200, Objective.MOST_PEOPLE_FIRST);
    tables(32, 4, 7);
    tables(32, 4, 10);
    tables(15, 3, 7);
    tables(24, 4, 7);
    tables(2_000, 5, 8);
  }

  private static void sides(
      int receivers, int givers, int rounds, int candidates, Objective objective, boolean own) {
    Scores scores = scores(receivers, givers, candidates);
    RotationProblem problem = RotationProblem.ofSides(scores, rounds).withObjective(objective);
    double cold = seconds();
    new RotationSolver().solve(problem);
    double start = seconds();
    var outcome = new RotationSolver().solve(problem);
    double taken = Math.min(start - cold, seconds() - start);
    if (!(outcome instanceof Outcome.Optimal(Rotation best, RotationCertificate proof))) {
      throw new IllegalStateException("Nothing is required, so there is an optimum.");
    }
    Verdict verdict = Verifier.check(problem, best, proof);
    String name =
        "rotation, %d × %d in %d rounds, %d candidates, %s; OR-Tools MinCostFlow, meetings only"
            .formatted(receivers, givers, rounds, candidates, words(objective));
    String peer = "";
    String ratio = "";
    String note = verdict instanceof Verdict.Proven ? "proven" : verdict.toString();
    if (!own && objective == Objective.TOTAL) {
      MinCostFlow flow = flow(scores, rounds);
      double from = seconds();
      if (flow.solve() != MinCostFlowBase.Status.OPTIMAL) {
        throw new IllegalStateException("OR-Tools found no optimum.");
      }
      double theirs = seconds() - from;
      peer = "%.2f".formatted(theirs);
      ratio = "%.1f×".formatted(theirs / Math.max(taken, 0.001));
      note += -flow.getOptimalCost() == best.total() ? "" : ", BUT THE PEER FOUND ANOTHER TOTAL";
    }
    IO.println(ROW.formatted(name, receivers + givers, taken, peer, ratio, note));
  }

  private static void group(int people, int rounds, int degree, Objective objective) {
    SplittableRandom random = new SplittableRandom(SEED);
    MutualScores.Builder scores = MutualScores.builder(people);
    for (int a = 0; a < people; a++) {
      for (int b = a + 1; b < people; b++) {
        if (random.nextInt(people) < degree) {
          scores.add(a, b, random.nextInt(10_001));
        }
      }
    }
    RotationProblem problem =
        RotationProblem.ofGroup(scores.build(), rounds).withObjective(objective);
    double start = seconds();
    var outcome = new RotationSolver().solve(problem);
    double taken = seconds() - start;
    double gap =
        switch (outcome) {
          case Outcome.Optimal(var best, var proof) ->
              Verifier.check(problem, best, proof).gapPercent();
          case Outcome.Feasible(var good, var bound) ->
              Verifier.check(problem, good, bound).gapPercent();
          case Outcome<Rotation, RotationCertificate> other ->
              throw new IllegalStateException("Nothing is required: " + other);
        };
    String name =
        "rotation, one group in %d rounds, about %d candidates, %s"
            .formatted(rounds, degree, words(objective));
    IO.println(ROW.formatted(name, people, taken, "", "", "gap %.4f %%".formatted(gap)));
  }

  private static void tables(int people, int size, int rounds) {
    TablesProblem problem = TablesProblem.of(people, size, rounds);
    double start = seconds();
    var outcome = new TablesSolver().solve(problem);
    double taken = seconds() - start;
    String note =
        switch (outcome) {
          case Outcome.Optimal(var best, var proof) ->
              "%d repeats, %s".formatted(best.repeats(), Verifier.check(problem, best, proof));
          case Outcome.Feasible(var good, var bound) ->
              "%d repeats, %s".formatted(good.repeats(), Verifier.check(problem, good, bound));
          case Outcome<Tables, TablesCertificate> other ->
              throw new IllegalStateException("Nothing is forbidden: " + other);
        };
    String name = "rotation, tables of %d in %d rounds".formatted(size, rounds);
    IO.println(ROW.formatted(name, people, taken, "", "", note));
  }

  private static String words(Objective objective) {
    return objective == Objective.TOTAL ? "largest total" : "breaks fair first";
  }

  private static MinCostFlow flow(Scores scores, int rounds) {
    MinCostFlow flow = new MinCostFlow();
    int receivers = scores.receivers();
    int home = receivers + scores.givers();
    for (int r = 0; r < receivers; r++) {
      flow.setNodeSupply(r, rounds);
      flow.addArcWithCapacityAndUnitCost(r, home, rounds, 0);
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        flow.addArcWithCapacityAndUnitCost(r, receivers + scores.giver(c), 1, -scores.score(c));
      }
    }
    for (int g = 0; g < scores.givers(); g++) {
      flow.addArcWithCapacityAndUnitCost(receivers + g, home, rounds, 0);
    }
    flow.setNodeSupply(home, -(long) receivers * rounds);
    return flow;
  }

  /** So many candidates of each receiver, everybody if there are as many, scored by chance. */
  private static Scores scores(int receivers, int givers, int candidates) {
    SplittableRandom random = new SplittableRandom(SEED);
    Scores.Builder scores = Scores.builder(receivers, givers);
    int[] order = new int[givers];
    Arrays.setAll(order, g -> g);
    for (int r = 0; r < receivers; r++) {
      for (int k = 0; k < candidates; k++) {
        int other = k + random.nextInt(givers - k);
        int giver = order[other];
        order[other] = order[k];
        order[k] = giver;
        scores.add(r, giver, random.nextInt(10_001));
      }
    }
    return scores.build();
  }

  private static double seconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
