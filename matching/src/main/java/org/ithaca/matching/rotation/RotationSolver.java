package org.ithaca.matching.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.internal.Meter;

/**
 * Solves {@link RotationProblem} and proves what it found.
 *
 * <p><b>Method.</b> First the best meetings with rounds forgotten ({@link Relaxation}), then rounds
 * for them ({@link RoundTable}). With two sides every choice within the limits fits into the rounds
 * (Kőnig 1916), so nothing is lost and the prices of the first step prove the whole. Within one
 * group not every choice fits (Vizing 1964: one round more may be needed), so rounds are improved
 * one by one ({@link GroupRounds}), and the prices say what could be missing.
 *
 * <p><b>Guarantee.</b> Exact for two sides; a bound for one group; nobody meets twice in any case.
 * <b>Time</b> that of one assignment with as many seats as meetings, then O(rounds + path) a
 * meeting. <b>Space</b> O(pairs + rounds · people). <b>Ties</b> are broken the same way every time
 * by the order of indices; rounds have the same number of meetings, or one less, unless a plan is
 * kept.
 *
 * <pre>{@code
 * var problem = RotationProblem.ofSides(scores, 8).withObjective(Objective.MOST_PEOPLE_FIRST);
 * if (new RotationSolver().solve(problem) instanceof Outcome.Optimal(Rotation best, var proof)) {
 *   Verdict verdict = Verifier.check(problem, best, proof);
 * }
 * }</pre>
 */
public final class RotationSolver {
  private static final int PATIENCE = 1_000_000;

  public Outcome<Rotation, RotationCertificate> solve(RotationProblem problem) {
    return solve(problem, Effort.unlimited());
  }

  public Outcome<Rotation, RotationCertificate> solve(RotationProblem problem, Effort effort) {
    Outcome.Reason obstacle = problem.obstacle();
    if (obstacle != null) {
      return new Outcome.Infeasible<>(obstacle);
    }
    Meter meter = new Meter(effort);
    MeetingGraph graph = MeetingGraph.of(problem);
    int[] sides = graph.sides();
    Relaxation.Answer best = Relaxation.of(graph, sides, meter);
    if (sides.length < graph.people) {
      return withinGroup(graph, best, effort, meter);
    }
    List<Pair> meetings = new ArrayList<>(problem.required());
    meetings.addAll(chosen(graph, best.chosen()));
    Rotation rotation = Rotation.of(problem, table(problem, meetings).toLists());
    return meter.isStopped()
        ? new Outcome.Stopped<>(rotation, best.certificate())
        : new Outcome.Optimal<>(rotation, best.certificate());
  }

  private static Outcome<Rotation, RotationCertificate> withinGroup(
      MeetingGraph graph, Relaxation.Answer relaxed, Effort effort, Meter meter) {
    RotationProblem problem = graph.problem;
    RoundTable table = new RoundTable(problem.rounds(), graph.people);
    List<Pair> required = List.copyOf(problem.required());
    int[] patience = {PATIENCE};
    if (!GroupRounds.placeRequired(table, required, problem.tables(), patience)) {
      if (patience[0] <= 0) {
        throw new IllegalStateException(
            "No rounds found for %d required meetings in %d rounds. Maybe require fewer."
                .formatted(required.size(), problem.rounds()));
      }
      return new Outcome.Infeasible<>(
          new Outcome.Reason.TooManyRequired(required.size(), problem.places()));
    }
    table = GroupRounds.of(graph, relaxed, table, effort, meter);
    Rotation rotation = Rotation.of(problem, table.toLists());
    if (graph.value(rotation.rounds()) == graph.bound(relaxed.certificate())) {
      return new Outcome.Optimal<>(rotation, relaxed.certificate());
    }
    return meter.isStopped()
        ? new Outcome.Stopped<>(rotation, relaxed.certificate())
        : new Outcome.Feasible<>(rotation, relaxed.certificate());
  }

  /** The meetings chosen whole; if stopped early, the first there is room for. */
  private static List<Pair> chosen(MeetingGraph graph, int[] chosen) {
    List<Pair> pairs = new ArrayList<>();
    for (int e = 0; e < chosen.length && pairs.size() < graph.places; e++) {
      if (chosen[e] == 2) {
        pairs.add(new Pair(graph.first[e], graph.second[e]));
      }
    }
    return pairs;
  }

  /** Meetings of the plan keep their rounds, as far as later ones let them. */
  private static RoundTable table(RotationProblem problem, List<Pair> meetings) {
    RoundTable table = new RoundTable(problem.rounds(), problem.scores().people());
    Set<Pair> open = new TreeSet<>(meetings);
    for (int round = 0; round < problem.plan().size(); round++) {
      for (Pair pair : problem.plan().get(round)) {
        if (table.isFree(round, pair.first())
            && table.isFree(round, pair.second())
            && open.remove(pair)) {
          table.put(round, pair.first(), pair.second());
        }
      }
    }
    open.forEach(pair -> table.add(pair.first(), pair.second()));
    table.level(problem.plan().isEmpty() ? 0 : problem.tables());
    return table;
  }
}
