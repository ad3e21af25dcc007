package org.ithaca.matching.grouping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;

/**
 * People to be divided into groups, nobody left over. Immutable.
 *
 * <p>The worth of a group is the sum of the scores of its pairs plus what it covers ({@link
 * Coverage}). A pair without a score counts 0; only forbidden pairs are kept apart. The level of a
 * group is what its average member has: the mean score with the others plus the member's own needs
 * covered, rounded down; it does not depend on the size of the group.
 *
 * <p>What counts first: all rules hold; then present pairs kept less past pairs repeated; then, for
 * {@link Objective#WORST_OFF_FIRST}, the lowest level of a group; then the sum of worth. Everybody
 * has a place anyway, so {@link Objective#MOST_PEOPLE_FIRST} is the same as the total.
 */
public record GroupingProblem(
    MutualScores scores,
    Objective objective,
    List<SizeRange> sizes,
    List<Quota> quotas,
    Coverage coverage,
    CommonTime times,
    PairWishes pairs) {
  private static final long MOST_WORTH = Long.MAX_VALUE / 64;

  public GroupingProblem {
    sizes = List.copyOf(sizes);
    quotas = List.copyOf(quotas);
    int people = scores.people();
    if (people == 0 || sizes.isEmpty()) {
      throw new IllegalArgumentException(
          "%d people in %d groups: there must be at least one of each."
              .formatted(people, sizes.size()));
    }
    for (Quota quota : quotas) {
      same(people, quota.labels().size(), "labels");
    }
    same(people, coverage.people(), "people with needs");
    same(people, times.people(), "people with times");
    pairs.check(people);
    checkWorth(scores, coverage);
  }

  /** One group for everybody; say {@code withGroups} or {@code withSizes} next. */
  public static GroupingProblem of(MutualScores scores) {
    int people = scores.people();
    return new GroupingProblem(
        scores,
        Objective.TOTAL,
        List.of(new SizeRange(Math.max(people, 1), Math.max(people, 1))),
        List.of(),
        Coverage.none(people),
        CommonTime.none(people),
        PairWishes.none());
  }

  private static void same(int people, int given, String what) {
    if (people != given) {
      throw new IllegalArgumentException("%d %s for %d people.".formatted(given, what, people));
    }
  }

  private static void checkWorth(MutualScores scores, Coverage coverage) {
    double most = 0.5 * (double) scores.largest() * scores.people() * (scores.people() - 1);
    double level = 0;
    double weight = 0;
    for (int person = 0; person < coverage.people(); person++) {
      for (Coverage.Entry offer : coverage.offered(person)) {
        level = Math.max(level, (double) offer.amount());
      }
      for (Coverage.Entry need : coverage.sought(person)) {
        weight += need.amount();
      }
    }
    if (most + level * weight > (double) MOST_WORTH / (scores.people() + 1)) {
      throw new IllegalArgumentException(
          "Scores up to %d, needs of weight %.0f in all and levels up to %.0f do not fit for %d people. Maybe use smaller numbers."
              .formatted(scores.largest(), weight, level, scores.people()));
    }
  }

  /** So many groups, all of the same range. */
  public GroupingProblem withGroups(int groups, int least, int most) {
    if (groups < 1) {
      throw new IllegalArgumentException(groups + " groups: there must be at least one.");
    }
    return withSizes(Collections.nCopies(groups, new SizeRange(least, most)));
  }

  /** Groups of this range, as many as make them about middling in size. */
  public GroupingProblem withGroupsOf(int least, int most) {
    int people = scores.people();
    SizeRange range = new SizeRange(least, most);
    int middling = (int) Math.round(2.0 * people / (range.least() + range.most()));
    int fewest = (people + most - 1) / most;
    int mostGroups = Math.max(people / least, 1);
    return withGroups(Math.max(Math.min(Math.max(middling, fewest), mostGroups), 1), least, most);
  }

  /** One range per group. */
  public GroupingProblem withSizes(List<SizeRange> ranges) {
    return new GroupingProblem(scores, objective, ranges, quotas, coverage, times, pairs);
  }

  public GroupingProblem withObjective(Objective o) {
    return new GroupingProblem(scores, o, sizes, quotas, coverage, times, pairs);
  }

  /** One more rule on labels. */
  public GroupingProblem withQuota(Quota quota) {
    List<Quota> more = new ArrayList<>(quotas);
    more.add(quota);
    return new GroupingProblem(scores, objective, sizes, more, coverage, times, pairs);
  }

  public GroupingProblem withCoverage(Coverage c) {
    return new GroupingProblem(scores, objective, sizes, quotas, c, times, pairs);
  }

  public GroupingProblem withTimes(CommonTime t) {
    return new GroupingProblem(scores, objective, sizes, quotas, coverage, t, pairs);
  }

  /** These pairs must share a group. */
  public GroupingProblem requiring(Collection<Pair> required) {
    return withPairs(
        new PairWishes(
            PairWishes.ordered(required), pairs.forbidden(), pairs.present(), pairs.past()));
  }

  /** These pairs must not share a group. */
  public GroupingProblem forbidding(Collection<Pair> forbidden) {
    return withPairs(
        new PairWishes(
            pairs.required(), PairWishes.ordered(forbidden), pairs.present(), pairs.past()));
  }

  /** These pairs share a group now: as many as possible stay, before the scores. */
  public GroupingProblem keeping(Collection<Pair> present) {
    return withPairs(
        new PairWishes(
            pairs.required(), pairs.forbidden(), PairWishes.ordered(present), pairs.past()));
  }

  /** These pairs have met: as few as possible meet again, before the scores. */
  public GroupingProblem notRepeating(Collection<Pair> past) {
    return withPairs(
        new PairWishes(
            pairs.required(), pairs.forbidden(), pairs.present(), PairWishes.ordered(past)));
  }

  private GroupingProblem withPairs(PairWishes wishes) {
    return new GroupingProblem(scores, objective, sizes, quotas, coverage, times, wishes);
  }

  public int people() {
    return scores.people();
  }

  /** Whether present or past pairs count. */
  public boolean isTied() {
    return !pairs.present().isEmpty() || !pairs.past().isEmpty();
  }

  /** What one tie weighs: more than all worth there can be; 0 if nobody is tied. */
  long tieUnit() {
    long unit = 1 + scores.largest() * people() * (people() - 1) / 2;
    for (int person = 0; person < people(); person++) {
      for (Coverage.Entry need : coverage.sought(person)) {
        unit += need.amount() * coverage.highest(need.topic());
      }
    }
    return isTied() ? unit : 0;
  }
}
