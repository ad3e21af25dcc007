package org.ithaca.matching.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.pairing.PairingPricing.Loss;

/** Answers "why not these two?" about an optimal pairing. */
public final class PairingExplanation {
  private final PairingProblem problem;
  private final Pairing solution;
  private final PairingPricing pricing;

  private PairingExplanation(
      PairingProblem problem, Pairing solution, PairingCertificate certificate) {
    this.problem = problem;
    this.solution = solution;
    this.pricing = PairingPricing.of(problem, certificate);
  }

  public static PairingExplanation of(
      PairingProblem problem, Pairing solution, PairingCertificate certificate) {
    return new PairingExplanation(problem, solution, certificate);
  }

  /**
   * What forcing the pair costs at least, read off the prices without solving: fewer pairs, fewer
   * kept pairs, less score. Where the worst-off come first, the floor is held. Trios are not
   * counted.
   *
   * @param score the pair's score, whether or not it is among the candidates
   */
  public Loss priceOfForcing(Pair pair, long score) {
    return pricing.loss(Pair.unordered(pair.first(), pair.second()), score);
  }

  /** As above, for a candidate. */
  public Loss priceOfForcing(Pair pair) {
    int candidate = problem.candidate(pair);
    if (candidate < 0) {
      throw new IllegalArgumentException(
          pair + " is not a candidate. Maybe give its score, or forbid nothing.");
    }
    return priceOfForcing(pair, problem.scores().score(candidate));
  }

  /**
   * The best pairing with the pair in it, and how it differs. For a pair that is not a candidate,
   * ask the problem with its score added.
   */
  public Outcome<Effect, PairingCertificate> whatIfRequired(Pair pair, Effort effort) {
    List<Pair> required = new ArrayList<>(problem.required());
    required.add(pair);
    return switch (new PairingSolver().solve(problem.requiring(required), effort)) {
      case Outcome.Optimal(Pairing other, PairingCertificate proof) ->
          new Outcome.Optimal<>(Effect.between(solution, other), proof);
      case Outcome.Feasible(Pairing other, PairingCertificate proof) ->
          new Outcome.Feasible<>(Effect.between(solution, other), proof);
      case Outcome.Stopped(Pairing other, PairingCertificate proof) ->
          new Outcome.Stopped<>(Effect.between(solution, other), proof);
      case Outcome.Infeasible(Outcome.Reason reason) -> new Outcome.Infeasible<>(reason);
    };
  }

  /**
   * A change from one pairing to another; joining a trio is not a change of pairs.
   *
   * @param pairs how many pairs more
   * @param total how much more score
   * @param people whose partners change
   */
  public record Effect(
      Pairing solution,
      int pairs,
      long total,
      List<Pair> added,
      List<Pair> removed,
      SortedSet<Integer> people) {

    public static Effect between(Pairing before, Pairing after) {
      List<Pair> added = new ArrayList<>(after.pairs());
      added.removeAll(new TreeSet<>(before.pairs()));
      List<Pair> removed = new ArrayList<>(before.pairs());
      removed.removeAll(new TreeSet<>(after.pairs()));
      TreeSet<Integer> people = new TreeSet<>();
      for (List<Pair> changed : List.of(added, removed)) {
        for (Pair pair : changed) {
          people.add(pair.first());
          people.add(pair.second());
        }
      }
      return new Effect(
          after,
          added.size() - removed.size(),
          after.total() - before.total(),
          List.copyOf(added),
          List.copyOf(removed),
          people);
    }
  }
}
