package org.ithaca.matching.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.pairing.PairingPrices.OddGroup;
import org.ithaca.matching.portfolio.PortfolioCertificate;
import org.ithaca.matching.portfolio.PortfolioPrices;
import org.ithaca.matching.portfolio.PortfolioProblem;
import org.ithaca.matching.portfolio.Program;
import org.ithaca.matching.verify.Verdict.Fault;

/**
 * What a portfolio certificate bounds: hours at their prices, being complete beyond its parts, and
 * for every program the bound of its own prices on what ties are worth after hours. Sums that leave
 * a long are refused with an {@link ArithmeticException}.
 */
final class PortfolioBound {
  private final PortfolioProblem problem;
  private final PortfolioWeights weights;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Set<Pair>> held = new ArrayList<>();
  private final List<Set<Pair>> out = new ArrayList<>();

  PortfolioBound(PortfolioProblem problem) {
    this.problem = problem;
    this.weights = PortfolioWeights.of(problem);
    for (Program program : problem.programs()) {
      held.add(new TreeSet<>(program.required()));
      out.add(new TreeSet<>(program.forbidden()));
    }
  }

  List<Fault> faults() {
    return faults;
  }

  /** No portfolio is worth more, if there are no faults. */
  long of(PortfolioCertificate certificate) {
    return switch (certificate) {
      case PortfolioCertificate.Priced(PortfolioPrices prices) -> new Priced(prices).bound();
      case PortfolioCertificate.Asked(int k, Pair tie, var yes, var no) -> {
        if (k < 0 || k >= held.size() || held.get(k).contains(tie) || out.get(k).contains(tie)) {
          faults.add(new Fault.WrongShape("a question about tie " + tie + " of program " + k));
          yield 0;
        }
        held.get(k).add(tie);
        long one = of(yes);
        held.get(k).remove(tie);
        out.get(k).add(tie);
        long other = of(no);
        out.get(k).remove(tie);
        yield Math.max(one, other);
      }
    };
  }

  /** One case: the ties held take their places and hours, the others that fit are free. */
  private final class Priced {
    private final PortfolioPrices prices;
    private final int people = problem.people();
    private final long[] hours = problem.hours().stream().mapToLong(Long::longValue).toArray();
    private final long[][] receiving = new long[held.size()][people];
    private final long[][] giving = new long[held.size()][people];
    private final boolean[][] has = new boolean[held.size()][people];
    private long sum;
    private boolean possible = true;

    private Priced(PortfolioPrices prices) {
      this.prices = prices;
    }

    private long bound() {
      for (int k = 0; k < held.size(); k++) {
        Program program = problem.programs().get(k);
        for (int p = 0; p < people; p++) {
          receiving[k][p] = program.places().get(p);
          giving[k][p] = program.capacities().get(p);
        }
        for (Pair tie : held.get(k)) {
          hold(k, program, tie);
        }
      }
      if (!possible) {
        return -1;
      }
      for (int p = 0; p < people; p++) {
        addPerson(p);
      }
      for (int k = 0; k < held.size(); k++) {
        addProgram(k);
      }
      return sum;
    }

    private void hold(int k, Program program, Pair tie) {
      long score = program.scores().score(program.scores().find(tie.first(), tie.second()));
      add(weights.of(program, tie, score), 1);
      long[] other = program.isMutual() ? receiving[k] : giving[k];
      hours[tie.first()] -= program.receivingHours();
      hours[tie.second()] -= program.givingHours();
      possible &= --receiving[k][tie.first()] >= 0 && --other[tie.second()] >= 0;
      possible &= hours[tie.first()] >= 0 && hours[tie.second()] >= 0;
      has[k][tie.first()] = true;
      has[k][tie.second()] |= program.isMutual();
    }

    private void add(long price, long times) {
      sum = Math.addExact(sum, Math.multiplyExact(price, times));
    }

    private void addPerson(int p) {
      for (List<Long> price : prices.hours()) {
        positive("hours of person " + p, price.get(p));
      }
      add(charge(hours[p], p), 1);
      long open = weights.complete();
      for (int k = 0; k < held.size(); k++) {
        long want = positive("tie wanted by " + p, prices.programs().get(k).wants().get(p));
        if (want > 0 && !problem.programs().get(k).isWanted()) {
          faults.add(new Fault.WrongShape("program " + k + " is not wanted, but " + p + " pays"));
        }
        open = Math.subtractExact(open, want);
        add(has[k][p] ? want : 0, 1);
      }
      add(Math.max(0, open), 1);
    }

    private long positive(String of, long price) {
      if (price < 0) {
        faults.add(new Fault.NegativePrice(of, price));
      }
      return price;
    }

    private void addProgram(int k) {
      Program program = problem.programs().get(k);
      PortfolioPrices.OfProgram own = prices.programs().get(k);
      List<List<OddGroup>> groupsOf = program.isMutual() ? groupsOf(own) : List.of();
      long twice = 0;
      for (int p = 0; p < people; p++) {
        long place = positive("place of person " + p, own.receiving().get(p));
        long other = positive("place as giver of person " + p, own.giving().get(p));
        if (program.isMutual()) {
          twice = Math.addExact(twice, place);
        } else {
          add(place, receiving[k][p]);
          add(other, giving[k][p]);
        }
      }
      for (OddGroup group : own.groups()) {
        twice = Math.addExact(twice, Math.multiplyExact(group.extra(), group.people().size() / 2L));
      }
      add(Math.ceilDiv(twice, 2), 1);
      Scores scores = program.scores();
      for (int a = 0; a < people; a++) {
        for (int c = scores.from(a); c < scores.from(a + 1); c++) {
          Pair tie = new Pair(a, scores.giver(c));
          if (!isOpen(k, program, tie)) {
            continue;
          }
          long worth = worth(program, own, tie, scores.score(c));
          if (program.isMutual()) {
            cover(own, groupsOf, tie, worth);
          } else {
            long paid = Math.addExact(own.receiving().get(a), own.giving().get(tie.second()));
            add(Math.max(0, Math.subtractExact(worth, paid)), 1);
          }
        }
      }
    }

    private boolean isOpen(int k, Program program, Pair tie) {
      long[] other = program.isMutual() ? receiving[k] : giving[k];
      return !held.get(k).contains(tie)
          && !out.get(k).contains(tie)
          && receiving[k][tie.first()] > 0
          && other[tie.second()] > 0
          && program.receivingHours() <= hours[tie.first()]
          && program.givingHours() <= hours[tie.second()];
    }

    private long worth(Program program, PortfolioPrices.OfProgram own, Pair tie, long score) {
      long worth = weights.of(program, tie, score);
      worth = Math.addExact(worth, own.wants().get(tie.first()));
      worth = Math.addExact(worth, program.isMutual() ? own.wants().get(tie.second()) : 0);
      worth = Math.subtractExact(worth, charge(program.receivingHours(), tie.first()));
      return Math.subtractExact(worth, charge(program.givingHours(), tie.second()));
    }

    /**
     * So many hours, cut into whole hours, into whole pairs of hours, and so on, each at its price.
     */
    private long charge(long time, int person) {
      long sumOfPrices = 0;
      for (int d = 1; d <= prices.hours().size(); d++) {
        long price = prices.hours().get(d - 1).get(person);
        sumOfPrices = Math.addExact(sumOfPrices, Math.multiplyExact(time / d, price));
      }
      return sumOfPrices;
    }

    private List<List<OddGroup>> groupsOf(PortfolioPrices.OfProgram own) {
      List<List<OddGroup>> groupsOf = new ArrayList<>();
      for (int p = 0; p < people; p++) {
        groupsOf.add(new ArrayList<>());
      }
      for (OddGroup group : own.groups()) {
        Set<Integer> members = new HashSet<>(group.people());
        boolean outside = members.stream().anyMatch(p -> p < 0 || p >= people);
        if (outside || members.size() != group.people().size() || members.size() % 2 == 0) {
          faults.add(new Fault.WrongShape("group " + group.people() + " is not an odd set"));
        } else {
          positive("group " + group.people(), group.extra());
          members.forEach(p -> groupsOf.get(p).add(group));
        }
      }
      return groupsOf;
    }

    private void cover(
        PortfolioPrices.OfProgram own, List<List<OddGroup>> groupsOf, Pair tie, long worth) {
      long missing = Math.multiplyExact(2, worth);
      missing = Math.subtractExact(missing, own.receiving().get(tie.first()));
      missing = Math.subtractExact(missing, own.receiving().get(tie.second()));
      for (OddGroup group : missing > 0 ? groupsOf.get(tie.first()) : List.<OddGroup>of()) {
        if (groupsOf.get(tie.second()).contains(group)) {
          missing = Math.subtractExact(missing, group.extra());
        }
      }
      if (missing > 0) {
        faults.add(new Fault.PairNotCovered(tie, Long.toString(missing)));
      }
    }
  }
}
