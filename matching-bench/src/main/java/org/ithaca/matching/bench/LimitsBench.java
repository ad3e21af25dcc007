package org.ithaca.matching.bench;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.Assignment;
import org.ithaca.matching.assignment.AssignmentCertificate;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.AssignmentSolver;
import org.ithaca.matching.assignment.Limit;
import org.ithaca.matching.assignment.Limit.Pairs;
import org.ithaca.matching.stable.StableProblem;
import org.ithaca.matching.stable.StableSolver;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * Limits beyond places, and stable assignments. Rows of a table: CPU seconds of the solving thread,
 * the better of two runs; every result verified. OR-Tools MinCostFlow solves the same network where
 * the limits are one.
 */
final class LimitsBench {
  private static final long SEED = 20_261_122;
  private static final int GROUPS = 10;

  private LimitsBench() {}

  /** Arguments: {@code --own} leaves the peer out, {@code --long} adds what takes a minute. */
  static void run(List<String> arguments) {
    boolean own = arguments.contains("--own");
    if (!own) {
      Loader.loadNativeLibraries();
    }
    int people = 10_000;
    AssignmentProblem slack = AssignmentFamily.SLACK.problem(people, 50, SEED);
    int givers = slack.scores().givers();
    int[] ones = IntStream.range(0, givers).map(_ -> 1).toArray();
    AssignmentProblem loads = slack.limiting(Limit.minimumLoads(ones));
    row("at least one receiver for each giver", people, loads, own ? null : () -> peer(slack, 1));
    List<Limit> twoOrNone =
        IntStream.range(0, givers)
            .filter(g -> slack.giverCapacity(g) > 1)
            .mapToObj(g -> Limit.atLeast(2, Pairs.ofGiver(g)).orNone())
            .toList();
    row("two receivers or none for each giver", people, slack.limiting(twoOrNone), null);
    List<Limit> quotas = quotas(people, givers);
    row("seats of 10 groups on either side", people, slack.limiting(quotas), null);
    row("5 quotas between groups", people, slack.limiting(across(people, givers)), null);
    AssignmentProblem later = slack.withScores(disturbed(slack.scores()));
    Assignment present = solve(slack);
    Limit changes = Limit.atMost(50, new Pairs.AllBut(present.pairs()));
    row("at most 50 changes", people, later.limiting(List.of(changes)), null);
    if (arguments.contains("--long")) {
      List<Limit> all = new ArrayList<>(quotas);
      all.addAll(across(people, givers));
      all.add(Limit.atMost(500, new Pairs.AllBut(present.pairs())));
      row("all of these quotas and 500 changes", people, later.limiting(all), null);
    }
    stable(10_001);
    stable(5);
  }

  private static List<Limit> quotas(int people, int givers) {
    List<Limit> quotas = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      int least = people * (group == 0 ? 85 : 50) / 1000;
      quotas.add(
          Limit.between(
              least, people * 95 / 1000, new Pairs.OfReceivers(every(GROUPS, group, people))));
      quotas.add(Limit.atMost(givers / 5, new Pairs.OfGivers(every(GROUPS, group, givers))));
    }
    return quotas;
  }

  private static List<Limit> across(int people, int givers) {
    return IntStream.range(0, 5)
        .mapToObj(group ->
            Limit.atMost(
                people / 80, new Pairs.Between(every(5, group, people), every(5, group, givers))))
        .toList();
  }

  private static List<Integer> every(int step, int from, int end) {
    return IntStream.range(0, end).filter(k -> k % step == from).boxed().toList();
  }

  /** The same pairs with scores up to a tenth of the range off. */
  private static Scores disturbed(Scores scores) {
    SplittableRandom random = new SplittableRandom(SEED);
    Scores.Builder result = Scores.builder(scores.receivers(), scores.givers());
    for (int r = 0; r < scores.receivers(); r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        long moved = scores.score(c) + random.nextInt(-1_000, 1_001);
        result.add(r, scores.giver(c), Math.clamp(moved, 0, 10_000));
      }
    }
    return result.build();
  }

  private static Assignment solve(AssignmentProblem problem) {
    if (new AssignmentSolver().solve(problem)
        instanceof Outcome.Optimal(Assignment best, AssignmentCertificate _)) {
      return best;
    }
    throw new IllegalStateException("Nothing is required, so there is an optimum.");
  }

  private static void row(
      String name, int people, AssignmentProblem problem, @Nullable Supplier<long[]> peer) {
    long start = cpu();
    var first = new AssignmentSolver().solve(problem);
    long middle = cpu();
    var outcome = new AssignmentSolver().solve(problem);
    double seconds = Math.min(middle - start, cpu() - middle) / 1e9;
    if (!first.equals(outcome)) {
      throw new IllegalStateException("Two solves of the same differ.");
    }
    String told =
        switch (outcome) {
          case Outcome.Optimal(var best, var proof) -> told(problem, best, proof, peer);
          case Outcome.Feasible(var good, var bound) -> told(problem, good, bound, peer);
          case Outcome.Stopped(var good, var bound) -> told(problem, good, bound, peer);
          case Outcome.Infeasible(var reason) -> "| " + reason;
        };
    IO.println("| assignment, slack, %s | %,d | %.2f %s |".formatted(name, people, seconds, told));
  }

  private static String told(
      AssignmentProblem problem,
      Assignment solution,
      AssignmentCertificate proof,
      @Nullable Supplier<long[]> peer) {
    Verdict verdict = Verifier.check(problem, solution, proof);
    String words =
        switch (verdict) {
          case Verdict.Proven() -> "proven";
          case Verdict.Bounded(double gap) -> "gap %.4f %%".formatted(gap);
          case Verdict.Wrong(var faults) -> "WRONG " + faults;
        };
    if (peer == null) {
      return "| | | " + words + ", total " + solution.total();
    }
    long[] answer = peer.get();
    String same = answer[0] == solution.total() ? "" : ", BUT THE PEER FOUND " + answer[0];
    return "| %.2f | | %s, total %d%s".formatted(answer[1] / 1e9, words, solution.total(), same);
  }

  /** OR-Tools with a reward for the first receiver of each giver; its total and nanoseconds. */
  private static long[] peer(AssignmentProblem problem, int least) {
    Scores scores = problem.scores();
    int receivers = scores.receivers();
    int home = receivers + scores.givers();
    long reward = 100_000_000L;
    MinCostFlow flow = new MinCostFlow();
    for (int r = 0; r < receivers; r++) {
      flow.setNodeSupply(r, 1);
      flow.addArcWithCapacityAndUnitCost(r, home, 1, 0);
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        flow.addArcWithCapacityAndUnitCost(r, receivers + scores.giver(c), 1, -scores.score(c));
      }
    }
    for (int g = 0; g < scores.givers(); g++) {
      flow.addArcWithCapacityAndUnitCost(receivers + g, home, least, -reward);
      flow.addArcWithCapacityAndUnitCost(receivers + g, home, problem.giverCapacity(g) - least, 0);
    }
    flow.setNodeSupply(home, -receivers);
    long start = cpu();
    if (flow.solve() != MinCostFlowBase.Status.OPTIMAL) {
      throw new IllegalStateException("OR-Tools has no optimum.");
    }
    long nanoseconds = cpu() - start;
    return new long[] {-flow.getOptimalCost() - reward * least * scores.givers(), nanoseconds};
  }

  private static void stable(int range) {
    int people = 100_000;
    SplittableRandom random = new SplittableRandom(SEED);
    AssignmentProblem pairs = AssignmentFamily.SLACK.problem(people, 50, SEED);
    Scores.Builder one = Scores.builder(people, pairs.scores().givers());
    Scores.Builder other = Scores.builder(people, pairs.scores().givers());
    for (int r = 0; r < people; r++) {
      for (int c = pairs.scores().from(r); c < pairs.scores().from(r + 1); c++) {
        one.add(r, pairs.scores().giver(c), random.nextInt(range));
        other.add(r, pairs.scores().giver(c), random.nextInt(range));
      }
    }
    int[] capacities = new int[pairs.scores().givers()];
    Arrays.setAll(capacities, pairs::giverCapacity);
    StableProblem problem =
        StableProblem.of(one.build(), other.build()).withGiverCapacities(capacities);
    double seconds = Double.MAX_VALUE;
    String verdict = "";
    for (int run = 0; run < 2; run++) {
      long start = cpu();
      var outcome = new StableSolver().solve(problem);
      seconds = Math.min(seconds, (cpu() - start) / 1e9);
      if (outcome instanceof Outcome.Optimal(var solution, var certificate)) {
        boolean proven = Verifier.check(problem, solution, certificate) instanceof Verdict.Proven;
        verdict = (proven ? "stable, pairs " : "WRONG, pairs ") + solution.pairs().size();
      }
    }
    String name = "stable, 50 candidates, scores below " + range;
    IO.println("| %s | %,d | %.2f | | | %s |".formatted(name, people, seconds, verdict));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
