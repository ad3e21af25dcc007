package org.ithaca.matching.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.pairing.FreePairs.Answer;
import org.ithaca.matching.pairing.FreePairs.Weights;
import org.ithaca.matching.pairing.PairingCertificate.Floor;

/**
 * Solves {@link PairingProblem} exactly and proves it.
 *
 * <p><b>Method.</b> Required pairs are set aside. The objective becomes one weight per pair (see
 * the README), solved by a blossom search from all exposed people at once. For the worst-off the
 * smallest score allowed is searched by halving. People left over then join pairs by an assignment
 * of their own, if asked.
 *
 * <p><b>Guarantee.</b> The pairs are exact, with a certificate; trios are the best for these pairs.
 * <b>Time</b> that of one search; for the worst-off about as many as the number of distinct scores
 * has binary digits. <b>Space</b> O(n + m). <b>Ties</b> are broken the same way every time, by the
 * order of indices; nothing else is promised about them.
 *
 * <pre>{@code
 * var problem = PairingProblem.of(scores).withObjective(Objective.MOST_PEOPLE_FIRST).withTrios();
 * if (new PairingSolver().solve(problem) instanceof Outcome.Optimal(Pairing best, var proof)) {
 *   Verdict verdict = Verifier.check(problem, best, proof);
 * }
 * }</pre>
 */
public final class PairingSolver {

  public Outcome<Pairing, PairingCertificate> solve(PairingProblem problem) {
    return solve(problem, Effort.unlimited());
  }

  public Outcome<Pairing, PairingCertificate> solve(PairingProblem problem, Effort effort) {
    Outcome.Reason obstacle = problem.obstacle();
    if (obstacle != null) {
      return new Outcome.Infeasible<>(obstacle);
    }
    Meter meter = new Meter(effort);
    FreePairs all = FreePairs.of(problem);
    Answer answer = all.solve(Weights.FULL, meter);
    if (problem.objective() != Objective.WORST_OFF_FIRST || answer.chosen().isEmpty()) {
      return outcome(problem, answer, Optional.empty(), effort, meter);
    }
    return raiseFloor(problem, all, answer, effort, meter);
  }

  private static Outcome<Pairing, PairingCertificate> raiseFloor(
      PairingProblem problem, FreePairs all, Answer first, Effort effort, Meter meter) {
    Answer head = all.solve(Weights.HEAD, meter);
    long[] levels = all.levels();
    Optional<Answer> above = Optional.empty();
    int low = Arrays.binarySearch(levels, smallest(problem, first));
    int high = levels.length;
    while (high - low > 1 && !meter.isStopped()) {
      int middle = (low + high) >>> 1;
      Answer trial = all.from(levels[middle]).solve(Weights.HEAD, meter);
      if (trial.value() == head.value()) {
        low = middle;
      } else {
        high = middle;
        above = Optional.of(trial);
      }
    }
    if (meter.isStopped()) {
      return outcome(problem, first, Optional.empty(), effort, meter);
    }
    PairingPrices none =
        new PairingPrices(Collections.nCopies(problem.scores().people(), 0L), List.of());
    Floor floor = new Floor(levels[low], head.prices(), above.map(Answer::prices).orElse(none));
    Answer best = all.from(levels[low]).solve(Weights.FULL, meter);
    return outcome(problem, best, Optional.of(floor), effort, meter);
  }

  private static long smallest(PairingProblem problem, Answer answer) {
    return answer.chosen().stream()
        .mapToLong(pair -> problem.scores().score(problem.candidate(pair)))
        .min()
        .orElseThrow();
  }

  private static Outcome<Pairing, PairingCertificate> outcome(
      PairingProblem problem, Answer answer, Optional<Floor> floor, Effort effort, Meter meter) {
    Pairing solution = pairing(problem, answer.chosen(), effort);
    PairingCertificate certificate = new PairingCertificate(answer.prices(), floor);
    return meter.isStopped()
        ? new Outcome.Stopped<>(solution, certificate)
        : new Outcome.Optimal<>(solution, certificate);
  }

  static Pairing pairing(PairingProblem problem, List<Pair> chosen, Effort effort) {
    List<Pair> pairs = new ArrayList<>(chosen);
    pairs.addAll(problem.required());
    pairs.sort(null);
    boolean[] placed = new boolean[problem.scores().people()];
    long total = 0;
    for (Pair pair : pairs) {
      placed[pair.first()] = true;
      placed[pair.second()] = true;
      total += problem.scores().score(problem.candidate(pair));
    }
    List<Integer> left = new ArrayList<>();
    for (int person = 0; person < placed.length; person++) {
      if (!placed[person]) {
        left.add(person);
      }
    }
    List<Trio> trios = problem.trios() ? Trios.of(problem, pairs, left, effort) : List.of();
    trios.forEach(trio -> left.remove(Integer.valueOf(trio.joined())));
    return new Pairing(pairs, trios, left, total);
  }
}
