package org.ithaca.matching.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ithaca.matching.Pair;
import org.ithaca.matching.rings.RingBound.Divided;
import org.ithaca.matching.rings.RingBound.Part;
import org.ithaca.matching.rings.RingBound.Priced;
import org.ithaca.matching.rings.RingProblem;
import org.ithaca.matching.verify.Verdict.Fault;

/**
 * Walks through the parts of a proof and looks, in each, for a ring that its prices do not reach.
 *
 * <p>Every ring is looked for from its smallest person. The best walks back to that person, over
 * larger people who may come twice, say where a search can be broken off: where even the walk is
 * paid for, every ring is.
 */
final class RingParts {
  private static final long TOO_LARGE = 1L << 58;
  private static final int MOST_FAULTS = 20;

  private final RingProblem problem;
  private final long unit;
  private final List<Fault> faults;
  private final List<List<Arc>> from = new ArrayList<>();
  private final List<List<Arc>> to = new ArrayList<>();
  private final int[] musts;
  private final long[][] back;
  private final List<Integer> path = new ArrayList<>();

  /** An arc, how often it is closed, and by how much it exceeds its receiver's price. */
  private static final class Arc {
    private final int giver;
    private final int receiver;
    private final BigInteger weight;
    private int closed;
    private long excess;

    private Arc(int giver, int receiver, BigInteger weight) {
      this.giver = giver;
      this.receiver = receiver;
      this.weight = weight;
    }
  }

  RingParts(RingProblem problem, long unit, List<Fault> faults) {
    this.problem = problem;
    this.unit = unit;
    this.faults = faults;
    this.musts = new int[problem.people()];
    this.back = new long[problem.longest()][problem.people()];
    for (int person = 0; person < problem.people(); person++) {
      from.add(new ArrayList<>());
      to.add(new ArrayList<>());
    }
  }

  void add(Pair pair, long weight) {
    BigInteger inUnits = BigInteger.valueOf(weight).multiply(BigInteger.valueOf(unit));
    Arc arc = new Arc(pair.second(), pair.first(), inUnits);
    from.get(arc.giver).add(arc);
    to.get(arc.receiver).add(arc);
  }

  /** The arc is used: both people are on a ring, and in no other way. */
  void use(Pair pair) {
    decide(pair, 1);
  }

  void require(int person) {
    musts[person]++;
  }

  private void decide(Pair pair, int by) {
    for (Arc other : from.get(pair.second())) {
      other.closed += other.receiver == pair.first() ? 0 : by;
    }
    for (Arc other : to.get(pair.first())) {
      other.closed += other.giver == pair.second() ? 0 : by;
    }
    musts[pair.first()] += by;
    musts[pair.second()] += by;
  }

  private void close(Pair pair, int by) {
    for (Arc arc : from.get(pair.second())) {
      arc.closed += arc.receiver == pair.first() ? by : 0;
    }
  }

  /** The bound of a part: its prices, or the larger of the two it is divided into. */
  BigInteger bound(Part part) {
    return switch (part) {
      case Divided(Pair arc, Part used, Part unused) -> {
        if (!isPerson(arc.first()) || !isPerson(arc.second())) {
          faults.add(new Fault.NotACandidate(arc));
          yield BigInteger.ZERO;
        }
        decide(arc, 1);
        BigInteger ifUsed = bound(used);
        decide(arc, -1);
        close(arc, 1);
        BigInteger ifUnused = bound(unused);
        close(arc, -1);
        yield ifUsed.max(ifUnused);
      }
      case Priced(List<Long> prices) -> priced(prices);
    };
  }

  private boolean isPerson(int person) {
    return person >= 0 && person < problem.people();
  }

  private BigInteger priced(List<Long> prices) {
    if (prices.size() != problem.people()) {
      faults.add(
          new Fault.WrongShape(
              "prices for %d people, the problem has %d"
                  .formatted(prices.size(), problem.people())));
      return BigInteger.ZERO;
    }
    BigInteger sum = BigInteger.ZERO;
    for (int person = 0; person < prices.size(); person++) {
      long price = prices.get(person);
      sum = sum.add(BigInteger.valueOf(price));
      if (price < 0 && musts[person] == 0) {
        faults.add(new Fault.NegativePrice("person " + person, price));
      }
      for (Arc arc : to.get(person)) {
        BigInteger excess = arc.weight.subtract(BigInteger.valueOf(price));
        if (excess.bitLength() >= Long.numberOfTrailingZeros(TOO_LARGE)) {
          faults.add(new Fault.WrongShape("a price that is too large: " + price));
          return sum;
        }
        arc.excess = arc.closed > 0 ? -TOO_LARGE : excess.longValueExact();
      }
    }
    for (int person = 0; person < prices.size(); person++) {
      tableWalksTo(person);
      path.add(person);
      search(person, 0);
      path.clear();
    }
    return sum;
  }

  /** {@code back[k][v]} is the largest excess of a walk of k arcs from v over larger people. */
  private void tableWalksTo(int smallest) {
    Arrays.fill(back[1], -TOO_LARGE);
    for (Arc arc : to.get(smallest)) {
      back[1][arc.giver] = arc.excess;
    }
    for (int k = 2; k < problem.longest(); k++) {
      for (int person = smallest + 1; person < problem.people(); person++) {
        long most = -TOO_LARGE;
        for (Arc arc : from.get(person)) {
          if (arc.receiver > smallest) {
            most = Math.max(most, arc.excess + back[k - 1][arc.receiver]);
          }
        }
        back[k][person] = most;
      }
    }
  }

  private void search(int giver, long excess) {
    for (Arc arc : from.get(giver)) {
      int next = arc.receiver;
      if (next <= path.getFirst() || path.contains(next) || faults.size() > MOST_FAULTS) {
        continue;
      }
      long sum = excess + arc.excess;
      boolean promising = false;
      for (int more = 1; more <= problem.longest() - path.size(); more++) {
        promising |= path.size() + more >= problem.shortest() && sum + back[more][next] > 0;
      }
      if (!promising) {
        continue;
      }
      path.add(next);
      if (path.size() >= problem.shortest() && sum + back[1][next] > 0) {
        faults.add(new Fault.RingNotCovered(List.copyOf(path), sum + back[1][next]));
      }
      if (path.size() < problem.longest()) {
        search(next, sum);
      }
      path.removeLast();
    }
  }
}
