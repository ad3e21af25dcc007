package org.ithaca.matching.rings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.rings.RingCertificate.Floor;
import org.ithaca.matching.rings.RingSearch.Answer;

/**
 * Solves {@link RingProblem} and proves the result, or says how much better another could be.
 *
 * <p><b>Method.</b> Every ring is a column of a linear program with a row for each person; rings
 * are found when they are needed, by depth-first search with the prices of the program (column
 * generation; the cycle formulation, see Dickerson et al., arXiv 1606.01623, and the survey arXiv
 * 2504.04091). Prices are confirmed over all rings in whole numbers, and branch and bound closes
 * what is open between the bound and the best rings of a dive. For the worst-off the smallest score
 * allowed is searched by halving.
 *
 * <p><b>Guarantee.</b> Optimal with a proof, or feasible with a bound if the proof would take too
 * many parts, as it does for some long rings: the problem is hard from three people on. <b>Time</b>
 * grows with arcs × people × longest for every look over all rings, and with people² for every
 * pivot. <b>Space</b> O(people² + arcs + rings looked at). <b>Ties</b> are broken the same way
 * every time; nothing else is promised about them.
 *
 * <pre>{@code
 * var problem = RingProblem.of(scores).withLengths(3, 6).withObjective(Objective.WORST_OFF_FIRST);
 * if (new RingSolver().solve(problem) instanceof Outcome.Optimal(Rings best, var proof)) {
 *   Verdict verdict = Verifier.check(problem, best, proof);
 * }
 * }</pre>
 */
public final class RingSolver {
  private static final long NOTHING = -1;

  public Outcome<Rings, RingCertificate> solve(RingProblem problem) {
    return solve(problem, Effort.unlimited());
  }

  /** Stopped before all that is required was found, the best so far is no ring at all. */
  public Outcome<Rings, RingCertificate> solve(RingProblem problem, Effort effort) {
    Outcome.Reason obstacle = problem.obstacle();
    if (obstacle != null) {
      return new Outcome.Infeasible<>(obstacle);
    }
    return new Solve(problem, new Meter(effort)).outcome();
  }

  /** One solve. */
  private record Solve(RingProblem problem, RingWeights weights, Meter meter) {
    private Solve(RingProblem problem, Meter meter) {
      this(problem, RingWeights.full(problem), meter);
    }

    private Outcome<Rings, RingCertificate> outcome() {
      RingGraph all = RingGraph.of(problem, weights, 0);
      int alone = all.personOnNoRing();
      if (alone >= 0) {
        return new Outcome.Infeasible<>(new Outcome.Reason.OnNoRing(alone));
      }
      Answer first = new RingSearch(all, meter).answer(List.of(), NOTHING);
      if (first.bound() < 0) {
        return new Outcome.Infeasible<>(new Outcome.Reason.NotAllOnRings());
      }
      boolean hasFloor =
          !meter.isStopped()
              && problem.objective() == Objective.WORST_OFF_FIRST
              && free(first.rings()).findAny().isPresent();
      return hasFloor ? raiseFloor(first) : said(first, Optional.empty(), first.isProven());
    }

    private Answer search(RingWeights by, long floor, List<Ring> known, long beating) {
      return new RingSearch(RingGraph.of(problem, by, floor), meter).answer(known, beating);
    }

    /** As many people as possible on rings whose smallest score is as large as possible. */
    private Outcome<Rings, RingCertificate> raiseFloor(Answer first) {
      RingWeights heads = weights.onlyHeads();
      Answer most = search(heads, 0, first.rings(), NOTHING);
      if (meter.isStopped()) {
        return said(first, Optional.empty(), false);
      }
      List<Ring> rings = head(first.rings()) == most.value() ? first.rings() : most.rings();
      long[] levels = distinct(problem.scores());
      int low = level(levels, rings);
      int high = levels.length;
      Answer above = search(heads, Long.MAX_VALUE, List.of(), most.value() - 1);
      while (high - low > 1 && !meter.isStopped()) {
        int middle = (low + high) >>> 1;
        Answer trial = search(heads, levels[middle], List.of(), most.value() - 1);
        if (trial.value() >= most.value()) {
          rings = trial.rings();
          low = level(levels, rings);
        } else {
          high = middle;
          above = trial;
        }
      }
      if (meter.isStopped()) {
        return said(first, Optional.empty(), false);
      }
      Floor floor = new Floor(levels[low], most.proof(), above.proof());
      Answer best = search(weights, levels[low], rings, NOTHING);
      return said(
          best,
          Optional.of(floor),
          best.isProven() && most.isProven() && above.bound() < most.value());
    }

    private long head(List<Ring> rings) {
      RingWeights heads = weights.onlyHeads();
      return free(rings).mapToLong(arc -> heads.of(arc, 0)).sum();
    }

    private Stream<Pair> free(List<Ring> rings) {
      return rings.stream()
          .flatMap(ring -> ring.arcs().stream())
          .filter(arc -> !problem.required().contains(arc));
    }

    private static long[] distinct(Scores scores) {
      return IntStream.range(0, scores.size())
          .mapToLong(scores::score)
          .sorted()
          .distinct()
          .toArray();
    }

    private int level(long[] levels, List<Ring> rings) {
      long smallest =
          free(rings)
              .mapToLong(arc -> problem.scores().score(problem.candidate(arc)))
              .min()
              .orElseThrow();
      return Arrays.binarySearch(levels, smallest);
    }

    private Outcome<Rings, RingCertificate> said(
        Answer answer, Optional<Floor> floor, boolean proven) {
      Rings solution = rings(answer.rings());
      RingCertificate certificate = new RingCertificate(answer.proof(), floor);
      if (meter.isStopped() || answer.value() < 0) {
        return new Outcome.Stopped<>(solution, certificate);
      }
      return proven
          ? new Outcome.Optimal<>(solution, certificate)
          : new Outcome.Feasible<>(solution, certificate);
    }

    private Rings rings(List<Ring> rings) {
      long total = 0;
      Set<Integer> left = new TreeSet<>();
      for (int person = 0; person < problem.people(); person++) {
        left.add(person);
      }
      for (Ring ring : rings) {
        ring.people().forEach(left::remove);
        for (Pair arc : ring.arcs()) {
          total += problem.scores().score(problem.candidate(arc));
        }
      }
      return new Rings(rings, List.copyOf(left), total);
    }
  }
}
