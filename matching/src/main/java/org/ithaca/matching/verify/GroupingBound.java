package org.ithaca.matching.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.grouping.Coverage;
import org.ithaca.matching.grouping.GroupingProblem;

/**
 * What no grouping can exceed, by giving everybody the best partners and offers there are. A group
 * of at most s people gives its member at most the s − 1 best scores, each counted by both sides;
 * the lowest level is at most the mean of what people have, and a mean of more partners than the
 * smallest group has is no larger.
 */
final class GroupingBound {
  private final GroupingProblem problem;

  GroupingBound(GroupingProblem problem) {
    this.problem = problem;
  }

  BigInteger value() {
    BigInteger covered = covered();
    if (problem.objective() == Objective.WORST_OFF_FIRST) {
      int least = problem.sizes().stream().mapToInt(range -> range.least()).min().orElseThrow();
      BigInteger partners = BigInteger.valueOf(Math.max(1, least - 1));
      BigInteger people = BigInteger.valueOf(problem.people());
      return best(partners.intValue())
          .add(partners.multiply(covered))
          .divide(partners.multiply(people));
    }
    int most = problem.sizes().stream().mapToInt(range -> range.most()).max().orElseThrow();
    return best(most - 1).divide(BigInteger.TWO).add(covered);
  }

  private BigInteger best(int partners) {
    List<List<Long>> own = new ArrayList<>();
    for (int person = 0; person < problem.people(); person++) {
      own.add(new ArrayList<>());
    }
    for (int c = 0; c < problem.scores().size(); c++) {
      Pair pair = new Pair(problem.scores().first(c), problem.scores().second(c));
      if (!problem.pairs().forbidden().contains(pair)) {
        own.get(pair.first()).add(problem.scores().score(c));
        own.get(pair.second()).add(problem.scores().score(c));
      }
    }
    ExactSum sum = new ExactSum();
    for (List<Long> scores : own) {
      scores.sort(Collections.reverseOrder());
      scores.stream().limit(partners).forEach(sum::add);
    }
    return sum.value();
  }

  private BigInteger covered() {
    List<List<Long>> offers = new ArrayList<>();
    for (int topic = 0; topic < problem.coverage().topics(); topic++) {
      offers.add(new ArrayList<>());
    }
    for (int person = 0; person < problem.people(); person++) {
      for (Coverage.Entry offer : problem.coverage().offered(person)) {
        offers.get(offer.topic()).add(offer.amount());
      }
    }
    offers.forEach(levels -> levels.sort(Collections.reverseOrder()));
    ExactSum sum = new ExactSum();
    for (int person = 0; person < problem.people(); person++) {
      for (Coverage.Entry need : problem.coverage().sought(person)) {
        List<Long> levels = new ArrayList<>(offers.get(need.topic()).stream().limit(2).toList());
        levels.remove(problem.coverage().offered(person, need.topic()));
        sum.add(need.amount(), levels.isEmpty() ? 0 : levels.getFirst());
      }
    }
    return sum.value();
  }
}
