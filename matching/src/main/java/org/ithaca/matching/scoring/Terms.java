package org.ithaca.matching.scoring;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ithaca.matching.scoring.Criterion.Side;

/**
 * The criteria that look up one side in a list of the other, as one sparse product: what they add
 * to a pair is at most the sum of {@code receiver's number × giver's number} over the terms both
 * have, in units of {@code 1 / 2^UNIT_BITS} of a weighted thousandth. A term is a skill, a code or
 * a person. It is never less than what they really add, and more only by rounding.
 */
final class Terms {
  static final int UNIT_BITS = 8;

  /** More sizes of sets than this are not told apart. */
  private static final int MOST_SIZES = 4;

  final Rows receivers;
  final Rows givers;
  final int size;

  /** Which criteria are here. */
  private final boolean[] covered;

  private Terms(Rows receivers, Rows givers, int size, boolean[] covered) {
    this.receivers = receivers;
    this.givers = givers;
    this.size = size;
    this.covered = covered;
  }

  static Terms of(Population people, Criterion[] criteria) {
    Collector collector = new Collector(people);
    boolean[] covered = new boolean[criteria.length];
    for (int k = 0; k < covered.length; k++) {
      int unit = criteria[k].weight() << UNIT_BITS;
      int before = collector.next;
      switch (criteria[k]) {
        case Criterion.SkillCoverage _ -> collector.skills(unit);
        case Criterion.CodeCoverage(int offered, int sought, int _) ->
            collector.coverage(people.codes[offered], people.codes[sought], unit);
        case Criterion.SharedCodes(int set, int enough, int _) ->
            collector.shared(people.codes[set], enough, unit);
        case Criterion.Wish(Side whose, int ranks, int _) -> collector.wishes(whose, ranks, unit);
        default -> {
          // the others compare a column of both sides
        }
      }
      covered[k] = collector.next > before;
    }
    return new Terms(
        collector.receivers.build(), collector.givers.build(), collector.next, covered);
  }

  boolean covers(int criterion) {
    return covered[criterion];
  }

  private static final class Collector {
    private final Population people;
    private final Rows.Builder receivers;
    private final Rows.Builder givers;
    private int next;

    private Collector(Population people) {
      this.people = people;
      this.receivers = new Rows.Builder(people.size);
      this.givers = new Rows.Builder(people.size);
    }

    private void skills(int unit) {
      Rows offered = SkillFit.widened(people);
      Rows sought = people.sought;
      for (int p = 0; p < people.size; p++) {
        long wanted = 0;
        for (int k = sought.from(p); k < sought.to(p); k++) {
          wanted += sought.number(k);
        }
        for (int k = sought.from(p); k < sought.to(p) && wanted > 0; k++) {
          long share = Math.ceilDiv((long) unit * sought.number(k), wanted);
          receivers.add(p, next + sought.value(k), (int) share);
        }
        for (int k = offered.from(p); k < offered.to(p); k++) {
          givers.add(p, next + offered.value(k), Math.min(offered.number(k), 1000));
        }
      }
      next += people.skills;
    }

    private void coverage(Rows offered, Rows sought, int unit) {
      int[] codes = codes(sought);
      for (int p = 0; p < people.size; p++) {
        int wanted = sought.to(p) - sought.from(p);
        for (int k = sought.from(p); k < sought.to(p); k++) {
          int term = next + Arrays.binarySearch(codes, sought.value(k));
          receivers.add(p, term, Math.ceilDiv(unit, wanted));
        }
        for (int k = offered.from(p); k < offered.to(p); k++) {
          int found = Arrays.binarySearch(codes, offered.value(k));
          if (found >= 0) {
            givers.add(p, next + found, 1000);
          }
        }
      }
      next += codes.length;
    }

    /**
     * A common code counts by the smaller set, so a giver has its codes under the size of its set
     * and a receiver has them under all sizes. Where there are few different sets, classes of
     * people do better.
     */
    private void shared(Rows sets, int enough, int unit) {
      int[] everybody = IntStream.range(0, people.size).toArray();
      if (enough > MOST_SIZES || Facet.classes(Traits.codesOf(sets), everybody) != null) {
        return;
      }
      int[] codes = codes(sets);
      for (int p = 0; p < people.size; p++) {
        int own = Math.min(enough, sets.to(p) - sets.from(p));
        for (int k = sets.from(p); k < sets.to(p); k++) {
          int first = next + enough * Arrays.binarySearch(codes, sets.value(k));
          givers.add(p, first + own - 1, 1);
          for (int size = 1; size <= enough; size++) {
            receivers.add(p, first + size - 1, Math.ceilDiv(1000 * unit, Math.min(own, size)));
          }
        }
      }
      next += enough * codes.length;
    }

    private int[] codes(Rows sets) {
      return IntStream.range(0, people.size)
          .flatMap(p -> IntStream.range(sets.from(p), sets.to(p)).map(sets::value))
          .sorted()
          .distinct()
          .toArray();
    }

    private void wishes(Side whose, int ranks, int unit) {
      Rows.Builder wishing = whose == Side.RECEIVER ? receivers : givers;
      Rows.Builder wished = whose == Side.RECEIVER ? givers : receivers;
      Rows wishes = people.wishes;
      for (int p = 0; p < people.size; p++) {
        wished.add(p, next + p, unit);
        for (int k = wishes.from(p); k < wishes.to(p); k++) {
          int fit = Fits.ofRank(-wishes.number(k), ranks);
          if (fit > 0) {
            wishing.add(p, next + wishes.value(k), fit);
          }
        }
      }
      next += people.size;
    }
  }
}
