package org.ithaca.rounds.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.ithaca.matching.Effort;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.Assignment;
import org.ithaca.matching.assignment.AssignmentCertificate;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.AssignmentProof;
import org.ithaca.matching.pairing.Pairing;
import org.ithaca.matching.pairing.PairingCertificate;
import org.ithaca.matching.pairing.PairingProblem;
import org.ithaca.matching.pairing.PairingProof;
import org.ithaca.matching.scoring.Candidates;
import org.ithaca.matching.scoring.PricedProof;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.ithaca.rounds.mapping.RunInput.Tie;
import org.ithaca.rounds.mapping.Solved.Joined;
import org.ithaca.rounds.mapping.Solved.ScoredTie;

/** Hands a run to the engine and its answer back. */
final class Solver {

  private static final long ALL_PAIRS = 2_000_000;
  private static final int SHORT_LIST = 64;

  private final Matcher matcher;
  private final int[] receiverPlace;
  private final int[] giverPlace;

  Solver(Matcher matcher) {
    this.matcher = matcher;
    int people = matcher.input().people().size();
    this.receiverPlace = places(people, matcher.receivers);
    this.giverPlace = places(people, matcher.givers);
  }

  Solved solve(Effort effort) {
    return Clashing.find(matcher)
        .<Solved>map(clashing -> clashing)
        .orElseGet(() -> matcher.pairing() ? pair(effort) : assign(effort));
  }

  private Solved assign(Effort effort) {
    var criteria = matcher.criteria();
    int k = shortList(matcher.receivers.length, matcher.givers.length);
    var scores = Candidates.find(criteria, matcher.receivers, matcher.givers, k, effort).scores();
    var result =
        PricedProof.assignment(
            criteria, matcher.receivers, matcher.givers, problem(scores), effort);
    return found(
        result.outcome(),
        (solution, certificate, stopped) ->
            found(result.problem(), solution, certificate, stopped));
  }

  private Solved pair(Effort effort) {
    var criteria = matcher.criteria();
    int k = shortList(matcher.receivers.length, matcher.receivers.length);
    var scores = Candidates.find(criteria, matcher.receivers, k, effort).scores();
    var result = PricedProof.pairing(criteria, matcher.receivers, problem(scores), effort);
    return found(
        result.outcome(),
        (solution, certificate, stopped) ->
            found(result.problem(), solution, certificate, stopped));
  }

  @FunctionalInterface
  private interface Reading<S, C> {
    Solved of(S solution, C certificate, boolean stopped);
  }

  /** Clashes were looked for before, so there is always something to read. */
  private static <S, C> Solved found(Outcome<S, C> outcome, Reading<S, C> reading) {
    return switch (outcome) {
      case Outcome.Optimal(var solution, var proof) -> reading.of(solution, proof, false);
      case Outcome.Feasible(var solution, var bound) -> reading.of(solution, bound, false);
      case Outcome.Stopped(var solution, var bound) -> reading.of(solution, bound, true);
      case Outcome.Infeasible(var reason) -> throw unexpected(reason);
    };
  }

  /** All pairs where there are few; else the best of each, and pricing proves the rest. */
  private static int shortList(int rows, int columns) {
    return (long) rows * columns <= ALL_PAIRS ? Math.max(rows, columns) : SHORT_LIST;
  }

  private AssignmentProblem problem(Scores scores) {
    var input = matcher.input();
    return AssignmentProblem.of(scores)
        .withReceiverCapacities(capacities(matcher.receivers, Participant::receives))
        .withGiverCapacities(capacities(matcher.givers, Participant::gives))
        .withObjective(objective())
        .requiring(pairs(input.pins()))
        .forbidding(pairs(input.forbidden()))
        .keeping(pairs(input.present()));
  }

  private PairingProblem problem(MutualScores scores) {
    var input = matcher.input();
    var problem =
        PairingProblem.of(scores)
            .withObjective(objective())
            .requiring(pairs(input.pins()))
            .forbidding(pairs(input.forbidden()))
            .keeping(pairs(input.present()));
    return input.trioForOddPerson() ? problem.withTrios() : problem;
  }

  private int[] capacities(int[] people, ToIntFunction<Participant> places) {
    return Arrays.stream(people)
        .map(person -> places.applyAsInt(matcher.participant(person)))
        .toArray();
  }

  private Objective objective() {
    return switch (matcher.input().objective()) {
      case PEOPLE_FIRST -> Objective.MOST_PEOPLE_FIRST;
      case TOTAL -> Objective.TOTAL;
      case WORST_OFF_FIRST -> Objective.WORST_OFF_FIRST;
    };
  }

  private Solved found(
      AssignmentProblem problem,
      Assignment solution,
      AssignmentCertificate certificate,
      boolean stopped) {
    var verdict = Verifier.check(problem, solution, certificate);
    var ties =
        solution.pairs().stream()
            .map(pair -> tie(matcher.givers[pair.second()], matcher.receivers[pair.first()]))
            .toList();
    return new Solved.Found(
        ties,
        List.of(),
        verdict.gapPercent(),
        accepted(verdict),
        (long) matcher.receivers.length * matcher.givers.length,
        new AssignmentProof(problem, solution, certificate)::toText,
        stopped);
  }

  private Solved found(
      PairingProblem problem, Pairing solution, PairingCertificate certificate, boolean stopped) {
    var verdict = Verifier.check(problem, solution, certificate);
    int[] people = matcher.receivers;
    var ties =
        solution.pairs().stream()
            .map(pair -> tie(people[pair.first()], people[pair.second()]))
            .toList();
    var trios =
        solution.trios().stream()
            .map(trio ->
                new Joined(
                    people[trio.pair().first()],
                    people[trio.pair().second()],
                    people[trio.joined()],
                    trio.added()))
            .toList();
    return new Solved.Found(
        ties,
        trios,
        verdict.gapPercent(),
        accepted(verdict),
        (long) people.length * (people.length - 1) / 2,
        new PairingProof(problem, solution, certificate)::toText,
        stopped);
  }

  /** A wrong proof is a bug of ours: better no proposal than a false one. */
  private static boolean accepted(Verdict verdict) {
    if (verdict instanceof Verdict.Wrong(var faults)) {
      throw new IllegalStateException("The verifier rejects the result: " + faults);
    }
    return true;
  }

  private ScoredTie tie(int giver, int receiver) {
    return new ScoredTie(giver, receiver, matcher.score(receiver, giver));
  }

  /** Ties between people who take part, as the engine counts them; others are not meant here. */
  private List<Pair> pairs(Collection<Tie> ties) {
    var pairs = new ArrayList<Pair>();
    for (var tie : ties) {
      int receiver = receiverPlace[tie.receiver()];
      int giver = giverPlace[tie.giver()];
      if (receiver >= 0 && giver >= 0) {
        pairs.add(matcher.pairing() ? Pair.unordered(giver, receiver) : new Pair(receiver, giver));
      }
    }
    return pairs;
  }

  private static int[] places(int people, int[] chosen) {
    int[] places = new int[people];
    Arrays.fill(places, -1);
    IntStream.range(0, chosen.length).forEach(k -> places[chosen[k]] = k);
    return places;
  }

  private static IllegalStateException unexpected(Outcome.Reason reason) {
    return new IllegalStateException(
        "Clashes were looked for before solving, yet the engine finds " + reason);
  }
}
