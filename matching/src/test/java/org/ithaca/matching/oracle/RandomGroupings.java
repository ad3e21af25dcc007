package org.ithaca.matching.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.grouping.CommonTime;
import org.ithaca.matching.grouping.Coverage;
import org.ithaca.matching.grouping.GroupingProblem;
import org.ithaca.matching.grouping.Quota;
import org.ithaca.matching.grouping.SizeRange;

/** Grouping problems of every kind, from a seed. */
public final class RandomGroupings {
  private final SplittableRandom random;

  public RandomGroupings(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** At most eight people in at most three groups, with everything a grouping may have. */
  public GroupingProblem tiny() {
    int people = 1 + random.nextInt(8);
    return any(people, 1 + random.nextInt(Math.min(people, 3)));
  }

  /** With a little of everything, not always possible. */
  public GroupingProblem any(int people, int groups) {
    GroupingProblem problem =
        scored(people, random.nextBoolean() ? 4 : 100, random.nextDouble(0.3, 1))
            .withSizes(sizes(people, groups));
    if (random.nextInt(3) == 0) {
      problem = problem.withObjective(Objective.WORST_OFF_FIRST);
    }
    if (random.nextInt(3) == 0) {
      problem = problem.withCoverage(coverage(people, 3));
    }
    if (random.nextInt(3) == 0) {
      problem = problem.withQuota(Quota.balanced(groups, labels(people, 3)));
    }
    if (random.nextInt(4) == 0) {
      problem = problem.withQuota(Quota.atMost(1 + random.nextInt(3), labels(people, groups + 1)));
    }
    if (random.nextInt(3) == 0) {
      problem = problem.withTimes(times(people, 70, 0.8, 20));
    }
    if (random.nextInt(3) == 0) {
      problem = problem.requiring(pairs(people, 0.05)).forbidding(pairs(people, 0.07));
    }
    return random.nextInt(3) > 0
        ? problem
        : problem.keeping(pairs(people, 0.2)).notRepeating(pairs(people, 0.2));
  }

  public GroupingProblem scored(int people, int range, double density) {
    MutualScores.Builder scores = MutualScores.builder(people);
    for (int a = 0; a < people; a++) {
      for (int b = a + 1; b < people; b++) {
        if (random.nextDouble() < density) {
          scores.add(a, b, random.nextInt(range));
        }
      }
    }
    return GroupingProblem.of(scores.build());
  }

  private List<SizeRange> sizes(int people, int groups) {
    List<SizeRange> sizes = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      int mean = (people + g) / groups;
      sizes.add(new SizeRange(Math.max(1, mean - random.nextInt(2)), mean + random.nextInt(2)));
    }
    return sizes;
  }

  public int[] labels(int people, int labels) {
    return random.ints(people, -1, labels).toArray();
  }

  public Coverage coverage(int people, int topics) {
    Coverage.Builder coverage = Coverage.builder(people, topics);
    for (int person = 0; person < people; person++) {
      for (int topic = 0; topic < topics; topic++) {
        if (random.nextInt(2) == 0) {
          coverage.seeks(person, topic, random.nextInt(10));
        }
        if (random.nextInt(2) == 0) {
          coverage.offers(person, topic, random.nextInt(10));
        }
      }
    }
    return coverage.build();
  }

  public CommonTime times(int people, int slots, double share, int shared) {
    CommonTime.Builder times = CommonTime.builder(people, slots);
    for (int person = 0; person < people; person++) {
      for (int slot = 0; slot < slots; slot++) {
        if (random.nextDouble() < share) {
          times.free(person, slot);
        }
      }
    }
    return times.build(shared);
  }

  public List<Pair> pairs(int people, double share) {
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < people; a++) {
      for (int b = a + 1; b < people; b++) {
        if (random.nextDouble() < share) {
          pairs.add(new Pair(a, b));
        }
      }
    }
    return pairs;
  }
}
