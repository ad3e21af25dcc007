package org.ithaca.matching.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;

/** Answers "why not these two?" about an optimal assignment. */
public final class AssignmentExplanation {
  private final AssignmentProblem problem;
  private final Assignment solution;
  private final AssignmentPricing pricing;

  private AssignmentExplanation(
      AssignmentProblem problem, Assignment solution, AssignmentCertificate certificate) {
    this.problem = problem;
    this.solution = solution;
    this.pricing = AssignmentPricing.of(problem, certificate);
  }

  public static AssignmentExplanation of(
      AssignmentProblem problem, Assignment solution, AssignmentCertificate certificate) {
    return new AssignmentExplanation(problem, solution, certificate);
  }

  /**
   * What forcing the pair costs at least, read off the prices without solving: fewer pairs, fewer
   * kept pairs, less score. Where the worst-off come first, the floor is held.
   *
   * @param score the pair's score, whether or not it is among the candidates
   */
  public Worth priceOfForcing(Pair pair, long score) {
    return pricing.loss(pair, score);
  }

  /** As above, for a candidate. */
  public Worth priceOfForcing(Pair pair) {
    int candidate = problem.candidate(pair);
    if (candidate < 0) {
      throw new IllegalArgumentException(
          pair + " is not a candidate. Maybe give its score, or forbid nothing.");
    }
    return priceOfForcing(pair, problem.scores().score(candidate));
  }

  /**
   * The best assignment with the pair in it, and how it differs. For a pair that is not a
   * candidate, ask the problem with its score added.
   */
  public Outcome<Effect, AssignmentCertificate> whatIfRequired(Pair pair, Effort effort) {
    TreeSet<Pair> required = new TreeSet<>(problem.required());
    required.add(pair);
    return switch (new AssignmentSolver().solve(problem.requiring(required), effort)) {
      case Outcome.Optimal(Assignment other, AssignmentCertificate proof) ->
          new Outcome.Optimal<>(Effect.between(solution, other), proof);
      case Outcome.Feasible(Assignment other, AssignmentCertificate proof) ->
          new Outcome.Feasible<>(Effect.between(solution, other), proof);
      case Outcome.Stopped(Assignment other, AssignmentCertificate proof) ->
          new Outcome.Stopped<>(Effect.between(solution, other), proof);
      case Outcome.Infeasible(Outcome.Reason reason) -> new Outcome.Infeasible<>(reason);
    };
  }

  /**
   * A change from one assignment to another.
   *
   * @param pairs how many pairs more
   * @param total how much more score
   * @param receivers receivers whose givers change
   * @param givers givers whose receivers change
   */
  public record Effect(
      Assignment solution,
      int pairs,
      long total,
      List<Pair> added,
      List<Pair> removed,
      SortedSet<Integer> receivers,
      SortedSet<Integer> givers) {

    public static Effect between(Assignment before, Assignment after) {
      TreeSet<Pair> old = new TreeSet<>(before.pairs());
      TreeSet<Pair> now = new TreeSet<>(after.pairs());
      List<Pair> added = new ArrayList<>(now);
      added.removeAll(old);
      List<Pair> removed = new ArrayList<>(old);
      removed.removeAll(now);
      TreeSet<Integer> receivers = new TreeSet<>();
      TreeSet<Integer> givers = new TreeSet<>();
      for (List<Pair> changed : List.of(added, removed)) {
        for (Pair pair : changed) {
          receivers.add(pair.first());
          givers.add(pair.second());
        }
      }
      return new Effect(
          after,
          now.size() - old.size(),
          after.total() - before.total(),
          List.copyOf(added),
          List.copyOf(removed),
          receivers,
          givers);
    }
  }
}
