package org.ithaca.matching.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Outcome.Reason;
import org.ithaca.matching.Pair;
import org.ithaca.matching.cascade.CascadeCertificate.Floor;
import org.ithaca.matching.cascade.CascadeCertificate.Proof;
import org.ithaca.matching.cascade.ChainSearch.Answer;
import org.ithaca.matching.cascade.Links.Part;
import org.ithaca.matching.cascade.Links.Weights;
import org.ithaca.matching.internal.Meter;

/**
 * Solves {@link CascadeProblem} and proves it.
 *
 * <p><b>Method.</b> Required links are set aside with the places they take. The objective becomes
 * one weight per link (see the README). Where chains may break, all layers together are one
 * assignment, budgets of ties and minimums included, and the answer is exact ({@code LinkNetwork}).
 * Where they must reach the top, prices and branch and bound ({@code ChainSearch}). For the
 * worst-off, the smallest score allowed is searched by halving.
 *
 * <p><b>Guarantee.</b> Optimal with a certificate, unless chains must be unbroken and the search
 * ends early: then feasible, with the gap in the certificate. <b>Time</b> that of one assignment
 * over all links, times the cases searched. <b>Space</b> O(links). <b>Ties</b> are broken the same
 * way every time, by the order of indices; nothing else is promised about them.
 */
public final class CascadeSolver {

  public Outcome<Cascade, CascadeCertificate> solve(CascadeProblem problem) {
    return solve(problem, Effort.unlimited());
  }

  public Outcome<Cascade, CascadeCertificate> solve(CascadeProblem problem, Effort effort) {
    problem.check();
    Reason obstacle = problem.obstacle();
    if (obstacle != null) {
      return new Outcome.Infeasible<>(obstacle);
    }
    Links all = Links.of(problem, Weights.FULL, 0);
    Answer held = held(problem);
    if (!held.isPossible()) {
      return new Outcome.Infeasible<>(new Reason.ChainsCannotReachTop());
    }
    Meter meter = new Meter(effort);
    Answer answer = better(all, held, ChainSearch.solve(all, meter));
    if (problem.objective() != Objective.WORST_OFF_FIRST || isEmpty(answer)) {
      return outcome(all, answer, Optional.empty(), answer.exact(), meter);
    }
    return raiseFloor(all, answer, meter);
  }

  /**
   * Some cascade with all required links. Only where somebody must be mentored can there be none;
   * finding out is not interrupted.
   */
  private static Answer held(CascadeProblem problem) {
    Links links = Links.of(problem, Weights.NONE, 0);
    if (Arrays.stream(links.part).noneMatch(Part.MENTORED::equals)) {
      return new Answer(new boolean[links.size()], 0, ChainSearch.free(links), true);
    }
    Answer held = ChainSearch.solve(links, new Meter(Effort.unlimited()));
    if (!held.isPossible() && !held.exact()) {
      throw new IllegalArgumentException(
          "Whether the %d required links can hold is too hard to find out. Maybe require fewer."
              .formatted(problem.required().size()));
    }
    return held;
  }

  private static Answer better(Links all, Answer held, Answer found) {
    return found.isPossible()
        ? found
        : new Answer(held.chosen(), all.value(held.chosen()), found.proof(), false);
  }

  private static boolean isEmpty(Answer answer) {
    for (boolean chosen : answer.chosen()) {
      if (chosen) {
        return false;
      }
    }
    return true;
  }

  private static Outcome<Cascade, CascadeCertificate> raiseFloor(
      Links all, Answer first, Meter meter) {
    CascadeProblem problem = all.problem;
    Answer head = ChainSearch.solve(Links.of(problem, Weights.HEAD, 0), meter);
    long[] levels = all.levels();
    Proof above = ChainSearch.free(all);
    boolean exact = head.exact();
    int low = Arrays.binarySearch(levels, smallest(all, first));
    int high = levels.length;
    while (high - low > 1 && !meter.isStopped()) {
      int middle = (low + high) >>> 1;
      Answer trial = ChainSearch.solve(Links.of(problem, Weights.HEAD, levels[middle]), meter);
      if (trial.value() == head.value()) {
        low = middle;
      } else {
        high = middle;
        above = trial.proof();
        exact &= trial.exact();
      }
    }
    Links allowed = Links.of(problem, Weights.FULL, levels[low]);
    Answer best = meter.isStopped() ? first : ChainSearch.solve(allowed, meter);
    if (meter.isStopped() || !best.isPossible()) {
      return outcome(all, first, Optional.empty(), false, meter);
    }
    Floor floor = new Floor(levels[low], head.proof(), above);
    return outcome(allowed, best, Optional.of(floor), exact && best.exact(), meter);
  }

  private static long smallest(Links links, Answer answer) {
    long smallest = Long.MAX_VALUE;
    for (int k = 0; k < links.size(); k++) {
      if (answer.chosen()[k]) {
        smallest = Math.min(smallest, links.score(k));
      }
    }
    return smallest;
  }

  private static Outcome<Cascade, CascadeCertificate> outcome(
      Links links, Answer answer, Optional<Floor> floor, boolean exact, Meter meter) {
    List<Pair> pairs = new ArrayList<>(links.problem.required());
    for (int k = 0; k < links.size(); k++) {
      if (answer.chosen()[k]) {
        pairs.add(links.pair(k));
      }
    }
    Cascade solution = Cascade.of(links.problem, pairs);
    CascadeCertificate certificate = new CascadeCertificate(answer.proof(), floor);
    if (exact) {
      return new Outcome.Optimal<>(solution, certificate);
    }
    return meter.isStopped()
        ? new Outcome.Stopped<>(solution, certificate)
        : new Outcome.Feasible<>(solution, certificate);
  }
}
