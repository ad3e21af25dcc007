package org.ithaca.matching.pairing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ithaca.matching.pairing.PairingPrices.OddGroup;

/**
 * What any two people pay in one proof, with what the odd groups that hold both pay extra.
 *
 * <p>Groups of a search lie within one another or apart, so that those which hold two people come
 * first in both people's lists, from the largest inwards; how many is found by halving. If groups
 * are not like that, too little is counted, never too much.
 */
final class PaidByPairs {
  private final long[] price;

  /** Of each person, the largest first. */
  private final int[][] groups;

  /** By group, with those of the larger ones around it. */
  private final long[] extra;

  PaidByPairs(PairingPrices prices) {
    this.price = prices.people().stream().mapToLong(Long::longValue).toArray();
    List<OddGroup> ordered =
        prices.groups().stream()
            .sorted(Comparator.comparingInt((OddGroup group) -> -group.people().size()))
            .toList();
    int[] count = new int[price.length];
    ordered.forEach(group -> group.people().forEach(person -> count[person]++));
    this.groups = new int[price.length][];
    Arrays.setAll(groups, person -> new int[count[person]]);
    this.extra = new long[ordered.size()];
    Arrays.fill(count, 0);
    for (int g = 0; g < extra.length; g++) {
      extra[g] = ordered.get(g).extra() + around(ordered.get(g).people(), count);
      for (int person : ordered.get(g).people()) {
        groups[person][count[person]++] = g;
      }
    }
  }

  /** The extras of groups that hold all these people, as far as they were listed. */
  private long around(List<Integer> people, int[] count) {
    int someone = people.getFirst();
    int shared = count[someone];
    for (int person : people) {
      shared = Math.min(shared, count[person]);
      while (shared > 0 && groups[person][shared - 1] != groups[someone][shared - 1]) {
        shared--;
      }
    }
    return shared == 0 ? 0 : extra[groups[someone][shared - 1]];
  }

  long of(int a, int b) {
    int[] one = groups[a];
    int[] other = groups[b];
    int shared = 0;
    int most = Math.min(one.length, other.length);
    if (most > 0 && one[0] != other[0]) {
      most = 0;
    }
    while (shared < most) {
      int middle = (shared + most + 1) >>> 1;
      if (one[middle - 1] == other[middle - 1]) {
        shared = middle;
      } else {
        most = middle - 1;
      }
    }
    return price[a] + price[b] + (shared == 0 ? 0 : extra[one[shared - 1]]);
  }

  /** What a person and anybody of a block of people pay at least. */
  @FunctionalInterface
  interface Least {
    long of(int person, int block);
  }

  /** Counts the largest odd group if it holds the person and the whole block. */
  Least ofBlocks(int[] blockOf, int blocks) {
    long[] least = new long[blocks];
    int[] largest = new int[blocks];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int v = 0; v < blockOf.length; v++) {
      int block = blockOf[v];
      int mine = largest(v);
      largest[block] = least[block] == Long.MAX_VALUE || largest[block] == mine ? mine : -1;
      least[block] = Math.min(least[block], price[v]);
    }
    return (person, block) -> {
      int mine = largest(person);
      long together = mine >= 0 && mine == largest[block] ? extra[mine] : 0;
      return price[person] + least[block] + together;
    };
  }

  private int largest(int person) {
    return groups[person].length == 0 ? -1 : groups[person][0];
  }
}
