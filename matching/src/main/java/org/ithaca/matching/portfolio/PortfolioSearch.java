package org.ithaca.matching.portfolio;

import java.util.Arrays;
import org.ithaca.matching.Effort;
import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.portfolio.Case.State;
import org.ithaca.matching.portfolio.Lagrange.Look;

/**
 * The best ties of all programs, and a bound; see {@link PortfolioSolver}.
 *
 * <p>Every look at prices is also made a portfolio by {@link Repair}; now and then each program is
 * solved again given the ties of the others.
 */
final class PortfolioSearch {
  private static final long TIES_OF_ALL_CASES = 100_000;
  private static final int MOST_CASES = 4_000;
  private static final int ROUNDS_AT_ROOT = 80;
  private static final int ROUNDS = 20;
  private static final int AGAIN_EVERY = 20;
  private static final double FORGETTING = 0.8;

  private final Ties ties;
  private final Meter meter;
  private final Effort effort;
  private boolean[] best;
  private long bestValue;
  private long casesLeft;
  private boolean exact = true;

  PortfolioSearch(Ties ties, Effort effort) {
    this.ties = ties;
    this.effort = effort;
    this.meter = new Meter(effort);
    Case root = Case.of(ties);
    this.best = new Repair(root).trimmed(new boolean[ties.size()]);
    this.bestValue = ties.value(best);
    this.casesLeft = Math.clamp(TIES_OF_ALL_CASES / (ties.size() + 1), 1, MOST_CASES);
  }

  boolean[] best() {
    return best;
  }

  boolean isExact() {
    return exact;
  }

  boolean isStopped() {
    return meter.isStopped();
  }

  /** Each program in turn with what hours those before it left: a start, and what it gains on. */
  boolean[] oneAfterTheOther() {
    Case root = Case.of(ties);
    Repair repair = new Repair(root);
    boolean[] chosen = best.clone();
    for (int k = 0; k < ties.programs; k++) {
      chosen = repair.trimmed(again(root, k, chosen)).clone();
    }
    offer(chosen);
    return chosen;
  }

  PortfolioCertificate run() {
    Case root = Case.of(ties);
    Lagrange lagrange = new Lagrange(root, meter, effort);
    return open(root, HourPrices.start(root, lagrange), lagrange, ROUNDS_AT_ROOT);
  }

  private PortfolioCertificate open(
      Case present, HourPrices prices, Lagrange lagrange, int rounds) {
    casesLeft--;
    float[] share = new float[ties.size()];
    Repair repair = new Repair(present);
    boolean moving = true;
    for (int round = 0; round < rounds && moving; round++) {
      Look look = prices.latest();
      for (int t = 0; t < share.length; t++) {
        share[t] = (float) (FORGETTING * share[t] + (look.chosen()[t] ? 1 - FORGETTING : 0));
      }
      offer(repair.filled(look.chosen()));
      if (round % AGAIN_EVERY == AGAIN_EVERY / 2) {
        offerAgain(present, repair);
      }
      meter.report(round, rounds);
      moving = prices.lowest().bound() > bestValue && prices.step(bestValue, lagrange, meter);
    }
    Look lowest = prices.lowest();
    if (lowest.bound() <= bestValue || casesLeft <= 0 || meter.isStopped()) {
      exact &= lowest.bound() <= bestValue;
      return new PortfolioCertificate.Priced(lowest.prices());
    }
    int tie = undecided(present, share);
    if (tie < 0) {
      exact = false;
      return new PortfolioCertificate.Priced(lowest.prices());
    }
    PortfolioCertificate held = child(present, prices, tie, State.HELD);
    return new PortfolioCertificate.Asked(
        ties.programOf(tie), ties.pair(tie), held, child(present, prices, tie, State.OUT));
  }

  private PortfolioCertificate child(Case parent, HourPrices prices, int tie, State answer) {
    Case present = parent.with(tie, answer);
    if (!present.isPossible()) {
      return new PortfolioCertificate.Priced(prices.lowest().prices()); // needs no bound
    }
    Lagrange lagrange = new Lagrange(present, meter, effort);
    return open(present, prices.in(present, lagrange), lagrange, ROUNDS);
  }

  /** The open tie the prices decide least about; -1 if none is open. */
  private int undecided(Case present, float[] share) {
    int found = -1;
    double most = -1;
    for (int k = 0; k < ties.programs; k++) {
      for (int t = ties.from[k]; t < ties.from[k + 1]; t++) {
        double doubt = share[t] * (1 - share[t]);
        if (doubt > most && present.isOpen(k, t)) {
          most = doubt;
          found = t;
        }
      }
    }
    return found;
  }

  private void offerAgain(Case present, Repair repair) {
    for (int k = 0; k < ties.programs && !meter.isStopped(); k++) {
      offer(repair.filled(again(present, k, best)));
    }
  }

  /** The best of one program given the ties of the others; may need repair. */
  private boolean[] again(Case present, int k, boolean[] chosen) {
    Case rest = present.given(k, chosen);
    if (!rest.isPossible()) {
      return chosen;
    }
    long[][] want = new long[ties.programs][ties.people];
    for (int p = 0; p < ties.people && ties.program(k).isWanted(); p++) {
      boolean others = true;
      for (int other = 0; other < ties.programs; other++) {
        others &= other == k || !ties.program(other).isWanted() || rest.has[other][p];
      }
      want[k][p] = others ? ties.complete : 0;
    }
    Look look = new Lagrange(rest, meter, effort).at(new long[0][], want);
    boolean[] both = chosen.clone();
    Arrays.fill(both, ties.from[k], ties.from[k + 1], false);
    for (int t = ties.from[k]; t < ties.from[k + 1]; t++) {
      both[t] = look.chosen()[t];
    }
    return both;
  }

  private void offer(boolean[] chosen) {
    long value = ties.value(chosen);
    if (value > bestValue) {
      bestValue = value;
      best = chosen.clone();
    }
  }
}
