package org.ithaca.rounds.mapping;

import java.util.List;
import java.util.function.Supplier;
import org.ithaca.rounds.Fact;

/** What the engine made of a run's input, still in indices. */
sealed interface Solved {

  /**
   * @param ties pairs with their scores; giver first where roles differ
   * @param trios people who joined a pair because their number was odd
   * @param gap per cent by which another solution could be better at most
   * @param proof problem, solution and certificate as the matching library writes them
   * @param stopped a person stopped it before it was proven
   */
  record Found(
      List<ScoredTie> ties,
      List<Joined> trios,
      double gap,
      boolean proofChecked,
      long pairsProven,
      Supplier<String> proof,
      boolean stopped)
      implements Solved {}

  record ScoredTie(int giver, int receiver, long score) {}

  /**
   * @param added sum of the newcomer's scores with both
   */
  record Joined(int one, int other, int newcomer, long added) {}

  /** Decisions, rules and capacities that cannot hold together; smallest sets. */
  record Clashing(List<List<Fact>> clashes) implements Solved {}
}
