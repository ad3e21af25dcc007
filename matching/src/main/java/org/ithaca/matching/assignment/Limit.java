package org.ithaca.matching.assignment;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ithaca.matching.Pair;

/**
 * At least and at most so many matches among a set of pairs. Required pairs count.
 *
 * <pre>{@code
 * Limit.minimumLoads(2, 2, 0)                               // of each giver
 * Limit.atLeast(3, new Pairs.OfReceivers(women))            // seats for a group
 * Limit.atMost(5, new Pairs.Between(newcomers, managers))
 * Limit.atMost(50, new Pairs.AllBut(presentPairs))          // at most 50 new pairs
 * Limit.atMost(10, new Pairs.These(pastPairs))              // at most 10 repeats
 * Limit.atLeast(2, Pairs.ofGiver(7)).orNone()               // two or more, or nobody
 * }</pre>
 *
 * @param most {@link #NO_MOST} where there is only a least
 * @param noneAllowed whether no match at all is allowed too, whatever the least
 */
public record Limit(Pairs pairs, int least, int most, boolean noneAllowed) {
  /** As many as there are. */
  public static final int NO_MOST = Integer.MAX_VALUE;

  public Limit {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException(
          "At least %d and at most %d matches. Maybe exchange them; both count from 0."
              .formatted(least, most));
    }
  }

  public static Limit atLeast(int least, Pairs pairs) {
    return new Limit(pairs, least, NO_MOST, false);
  }

  public static Limit atMost(int most, Pairs pairs) {
    return new Limit(pairs, 0, most, false);
  }

  public static Limit between(int least, int most, Pairs pairs) {
    return new Limit(pairs, least, most, false);
  }

  /** The g-th number is the least of giver g; givers with 0 have no limit. */
  public static List<Limit> minimumLoads(int... least) {
    return IntStream.range(0, least.length)
        .filter(giver -> least[giver] != 0)
        .mapToObj(giver -> atLeast(least[giver], Pairs.ofGiver(giver)))
        .toList();
  }

  /** No match at all is allowed as well. */
  public Limit orNone() {
    return new Limit(pairs, least, most, true);
  }

  /** Which pairs count. */
  public sealed interface Pairs {
    boolean contains(Pair pair);

    /** All pairs of these receivers. */
    record OfReceivers(SortedSet<Integer> receivers) implements Pairs {
      public OfReceivers {
        receivers = Collections.unmodifiableSortedSet(new TreeSet<>(receivers));
      }

      public OfReceivers(Collection<Integer> receivers) {
        this(new TreeSet<>(receivers));
      }

      @Override
      public boolean contains(Pair pair) {
        return receivers.contains(pair.first());
      }
    }

    /** All pairs of these givers. */
    record OfGivers(SortedSet<Integer> givers) implements Pairs {
      public OfGivers {
        givers = Collections.unmodifiableSortedSet(new TreeSet<>(givers));
      }

      public OfGivers(Collection<Integer> givers) {
        this(new TreeSet<>(givers));
      }

      @Override
      public boolean contains(Pair pair) {
        return givers.contains(pair.second());
      }
    }

    /** Pairs of one of these receivers with one of these givers. */
    record Between(SortedSet<Integer> receivers, SortedSet<Integer> givers) implements Pairs {
      public Between {
        receivers = Collections.unmodifiableSortedSet(new TreeSet<>(receivers));
        givers = Collections.unmodifiableSortedSet(new TreeSet<>(givers));
      }

      public Between(Collection<Integer> receivers, Collection<Integer> givers) {
        this(new TreeSet<>(receivers), new TreeSet<>(givers));
      }

      @Override
      public boolean contains(Pair pair) {
        return receivers.contains(pair.first()) && givers.contains(pair.second());
      }
    }

    /** These pairs, such as those of the past. */
    record These(SortedSet<Pair> pairs) implements Pairs {
      public These {
        pairs = Collections.unmodifiableSortedSet(new TreeSet<>(pairs));
      }

      public These(Collection<Pair> pairs) {
        this(new TreeSet<>(pairs));
      }

      @Override
      public boolean contains(Pair pair) {
        return pairs.contains(pair);
      }
    }

    /** All pairs but these, such as everything that is not there now. */
    record AllBut(SortedSet<Pair> pairs) implements Pairs {
      public AllBut {
        pairs = Collections.unmodifiableSortedSet(new TreeSet<>(pairs));
      }

      public AllBut(Collection<Pair> pairs) {
        this(new TreeSet<>(pairs));
      }

      @Override
      public boolean contains(Pair pair) {
        return !pairs.contains(pair);
      }
    }

    static Pairs ofReceiver(int receiver) {
      return new OfReceivers(List.of(receiver));
    }

    static Pairs ofGiver(int giver) {
      return new OfGivers(List.of(giver));
    }
  }
}
