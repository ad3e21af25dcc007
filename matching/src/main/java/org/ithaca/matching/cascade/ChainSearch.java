package org.ithaca.matching.cascade;

import java.util.Arrays;
import org.ithaca.matching.cascade.CascadeCertificate.Proof;
import org.ithaca.matching.cascade.Links.Part;
import org.ithaca.matching.internal.Meter;

/**
 * The best cascade of weighted links, and a bound.
 *
 * <p><b>Method.</b> First all layers together without the demand that who mentors is mentored: an
 * assignment, exact ({@link LinkNetwork}). If nobody breaks a chain that is the answer. Otherwise
 * its prices, or those of assignments made from the top down ({@link TopDown}) if they bound
 * better, are moved down ({@link PriceDescent}), cascades are made from them from the top down
 * again, and if the bound is still above the best cascade, one who broke a chain is asked about: is
 * it mentored, or does it mentor nobody? Both cases are searched the same way (Land and Doig 1960).
 *
 * <p><b>Guarantee.</b> Exact unless the meter or the cases allowed run out; a bound always. With
 * chains the problem is NP-hard (three mentees to a mentor and a few places above: exact cover by
 * sets of three), so no search can promise more. <b>Space</b> O(links) for each open case.
 */
final class ChainSearch {
  private static final long LINKS_OF_ALL_CASES = 2_000_000;
  private static final int MOST_CASES = 20_000;
  private static final int SETTLING = 2;
  private static final int ROUNDS = 100;
  private static final int TRIES_AT_ROOT = 8;

  private final Links links;
  private final Meter meter;
  private boolean[] best;
  private long bestValue = -1;
  private long casesLeft;
  private boolean exact = true;

  /** The links chosen, none if none is allowed; exact if nothing better exists. */
  @SuppressWarnings("ArrayRecordComponent") // handed over, not kept
  record Answer(boolean[] chosen, long value, Proof proof, boolean exact) {
    boolean isPossible() {
      return value >= 0;
    }
  }

  private ChainSearch(Links links, Meter meter) {
    this.links = links;
    this.meter = meter;
    this.best = new boolean[links.size()];
    this.casesLeft = Math.clamp(LINKS_OF_ALL_CASES / (links.size() + 1), 8, MOST_CASES);
  }

  static Answer solve(Links links, Meter meter) {
    ChainSearch search = new ChainSearch(links, meter);
    Proof proof = search.root();
    return new Answer(search.best, search.bestValue, proof, search.exact);
  }

  private Proof root() {
    LinkNetwork.Result relaxed = LinkNetwork.solve(links, links.part, meter);
    offer(relaxed.chosen());
    long[] prices = relaxed.receiving();
    long bound = new Bounds(links, links.part).raising(prices, relaxed.ties());
    if (bound <= bestValue || breaker(relaxed.chosen(), links.part) < 0 || meter.isStopped()) {
      exact = bound <= bestValue;
      return priced(prices, relaxed.ties());
    }
    long[] settled = prices;
    for (int round = 0; round < SETTLING; round++) {
      settled = settled(settled);
      long other = new Bounds(links, links.part).of(settled, relaxed.ties());
      if (other < bound) {
        bound = other;
        prices = settled;
      }
    }
    return open(links.part, prices, TRIES_AT_ROOT);
  }

  /** What receivers pay when assignments are made from the top down at these prices. */
  private long[] settled(long[] prices) {
    PriceDescent descent = new PriceDescent(links, links.part, prices);
    descent.run(1, (double) bestValue, meter);
    TopDown.Result down = TopDown.solve(links, links.part, descent.worth(), meter);
    offer(down.chosen());
    return down.receiving();
  }

  /** Looks at a case and, where it may hold something better, at both answers to a question. */
  private Proof open(Part[] part, long[] start, int tries) {
    long[] free = new long[links.people()];
    Bounds bounds = new Bounds(links, part);
    long bound = bounds.of(start, free);
    if (bound <= bestValue || casesLeft-- <= 0 || meter.isStopped()) {
      exact &= bound <= bestValue;
      return priced(start, free);
    }
    LinkNetwork.Result relaxed = LinkNetwork.solve(links, part, meter);
    offer(relaxed.chosen());
    long relaxedBound = bounds.raising(relaxed.receiving(), free);
    int breaker = breaker(relaxed.chosen(), part);
    if (relaxedBound <= bestValue || breaker < 0) {
      exact &= relaxedBound <= bestValue;
      return priced(relaxed.receiving(), free);
    }
    PriceDescent descent = descend(part, start, tries);
    long[] prices = descent.prices();
    bound = bounds.of(prices, free);
    if (bound <= bestValue || meter.isStopped()) {
      exact &= bound <= bestValue;
      return priced(prices, free);
    }
    int person = descent.undecided(breaker);
    long[] ifMentored = prices.clone();
    ifMentored[person] -= bounds.worth(person); // which now counts in any case
    Proof mentored = open(with(part, person, Part.MENTORED), ifMentored, 1);
    return new Proof.Asked(person, mentored, open(with(part, person, Part.IDLE), prices, 1));
  }

  private static Part[] with(Part[] part, int person, Part now) {
    Part[] changed = part.clone();
    changed[person] = now;
    return changed;
  }

  private PriceDescent descend(Part[] part, long[] start, int tries) {
    PriceDescent descent = new PriceDescent(links, part, start);
    for (int round = 0; round < tries && !meter.isStopped(); round++) {
      descent.run(ROUNDS, (double) bestValue, meter);
      offer(TopDown.solve(links, part, descent.worth(), meter).chosen());
      if (descent.lowest() < bestValue + 1) {
        break;
      }
    }
    return descent;
  }

  /** Keeps the links, trimmed to what is allowed, if they are the best so far. */
  private void offer(boolean[] chosen) {
    boolean[] allowed = links.trimmed(chosen);
    long value = links.value(allowed);
    if (value > bestValue && links.isHeld(allowed)) {
      best = allowed;
      bestValue = value;
    }
  }

  /** Of those who mentor without being mentored, the one whose links weigh most; -1 if nobody. */
  private int breaker(boolean[] chosen, Part[] part) {
    boolean[] mentored = new boolean[links.people()];
    long[] weight = new long[links.people()];
    for (int k = 0; k < chosen.length; k++) {
      if (chosen[k]) {
        mentored[links.receiver[k]] = true;
        weight[links.giver[k]] += 1 + links.weight[k];
      }
    }
    int found = -1;
    for (int p = 0; p < weight.length; p++) {
      if (part[p] == Part.OPEN
          && !mentored[p]
          && weight[p] > 0
          && (found < 0 || weight[p] > weight[found])) {
        found = p;
      }
    }
    return found;
  }

  /** A proof that asks nothing of anybody. */
  static Proof free(Links links) {
    long[] nothing = new long[links.people()];
    return priced(nothing, nothing);
  }

  private static Proof priced(long[] receiving, long[] ties) {
    return new Proof.Priced(
        new CascadePrices(
            Arrays.stream(receiving).boxed().toList(), Arrays.stream(ties).boxed().toList()));
  }
}
