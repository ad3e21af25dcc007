package org.ithaca.matching.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.Limit.Pairs;
import org.ithaca.matching.internal.LimitedChoice;
import org.ithaca.matching.internal.Limits;

/** Translates limits from pairs to the choices that are still open, and proofs back. */
final class LimitedPairs {
  private final FreePairs free;
  private final Scores scores;
  private final int[] receiver;

  /** The choice of each candidate, -1 if it is not open. */
  private final int[] choice;

  /** The candidates of giver g: {@code byGiver[giverFrom[g] .. giverFrom[g + 1]]}. */
  private final int[] byGiver;

  private final int[] giverFrom;

  private LimitedPairs(FreePairs free) {
    this.free = free;
    this.scores = free.problem().scores();
    this.choice = new int[scores.size()];
    Arrays.fill(choice, -1);
    for (int r = 0; r < scores.receivers(); r++) {
      for (int k = free.open().first()[r]; k < free.open().first()[r + 1]; k++) {
        choice[scores.find(r, free.open().other()[k])] = k;
      }
    }
    this.receiver = new int[scores.size()];
    for (int r = 0; r < scores.receivers(); r++) {
      Arrays.fill(receiver, scores.from(r), scores.from(r + 1), r);
    }
    this.giverFrom = new int[scores.givers() + 1];
    for (int c = 0; c < scores.size(); c++) {
      giverFrom[scores.giver(c) + 1]++;
    }
    Arrays.parallelPrefix(giverFrom, Integer::sum);
    this.byGiver = new int[scores.size()];
    int[] next = giverFrom.clone();
    for (int c = 0; c < scores.size(); c++) {
      byGiver[next[scores.giver(c)]++] = c;
    }
  }

  static Limits of(FreePairs free) {
    List<Limit> list = free.problem().limits();
    LimitedPairs pairs = new LimitedPairs(free);
    int[][] members = new int[list.size()][];
    int[] least = new int[list.size()];
    int[] most = new int[list.size()];
    boolean[] noneAllowed = new boolean[list.size()];
    for (int l = 0; l < list.size(); l++) {
      Limit limit = list.get(l);
      int fixed = (int) free.problem().required().stream().filter(limit.pairs()::contains).count();
      members[l] = pairs.members(limit.pairs());
      least[l] = Math.max(0, limit.least() - fixed);
      most[l] = limit.most() == Limit.NO_MOST ? Limit.NO_MOST : limit.most() - fixed;
      noneAllowed[l] = limit.noneAllowed() && fixed == 0;
    }
    return new Limits(members, least, most, noneAllowed);
  }

  private int[] members(Pairs pairs) {
    IntStream candidates =
        switch (pairs) {
          case Pairs.OfReceivers(var receivers) -> ofReceivers(receivers);
          case Pairs.OfGivers(var givers) -> ofGivers(givers);
          case Pairs.Between(var receivers, var givers) ->
              ofReceivers(receivers).filter(c -> givers.contains(scores.giver(c)));
          case Pairs.These(var listed) -> listed.stream().mapToInt(free.problem()::candidate);
          case Pairs.AllBut all ->
              IntStream.range(0, scores.size())
                  .filter(c -> all.contains(new Pair(receiver[c], scores.giver(c))));
        };
    return candidates.filter(c -> c >= 0).map(c -> choice[c]).filter(k -> k >= 0).toArray();
  }

  private IntStream ofReceivers(Collection<Integer> receivers) {
    return receivers.stream()
        .flatMapToInt(r -> IntStream.range(scores.from(r), scores.from(r + 1)));
  }

  private IntStream ofGivers(Collection<Integer> givers) {
    return givers.stream()
        .flatMapToInt(g -> IntStream.range(giverFrom[g], giverFrom[g + 1]).map(k -> byGiver[k]));
  }

  /** Refuses limits that name people who are not there. */
  static void check(Limit limit, Scores scores) {
    switch (limit.pairs()) {
      case Pairs.OfReceivers(var receivers) -> check("Receiver", receivers, scores.receivers());
      case Pairs.OfGivers(var givers) -> check("Giver", givers, scores.givers());
      case Pairs.Between(var receivers, var givers) -> {
        check("Receiver", receivers, scores.receivers());
        check("Giver", givers, scores.givers());
      }
      case Pairs.These _, Pairs.AllBut _ -> {}
    }
  }

  private static void check(String side, Set<Integer> people, int size) {
    for (int person : people) {
      if (person < 0 || person >= size) {
        throw new IllegalArgumentException(
            "%s %d of a limit is outside 0 to %d.".formatted(side, person, size - 1));
      }
    }
  }

  static Bound bound(FreePairs free, LimitedChoice.Bound bound) {
    return switch (bound) {
      case LimitedChoice.Leaf(long[] row, long[] column, long[] limit, long unit) ->
          Prices.of(row, column, limit, unit);
      case LimitedChoice.Split(int edge, int limit, var yes, var no) ->
          edge >= 0
              ? new Bound.OfPair(pair(free, edge), bound(free, yes), bound(free, no))
              : new Bound.OfLimit(limit, bound(free, yes), bound(free, no));
    };
  }

  static Pair pair(FreePairs free, int choice) {
    int receiver = Arrays.binarySearch(free.open().first(), choice);
    if (receiver < 0) {
      receiver = -receiver - 2;
    }
    while (free.open().first()[receiver + 1] <= choice) {
      receiver++;
    }
    return new Pair(receiver, free.open().other()[choice]);
  }

  /** All leaves, from the left. */
  static List<Prices> leaves(Bound bound) {
    List<Prices> leaves = new ArrayList<>();
    collect(bound, leaves);
    return leaves;
  }

  private static void collect(Bound bound, List<Prices> leaves) {
    switch (bound) {
      case Prices prices -> leaves.add(prices);
      case Bound.OfPair(Pair _, Bound with, Bound without) -> {
        collect(with, leaves);
        collect(without, leaves);
      }
      case Bound.OfLimit(int _, Bound held, Bound none) -> {
        collect(held, leaves);
        collect(none, leaves);
      }
    }
  }
}
