package org.ithaca.matching.stable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.internal.IntStack;
import org.ithaca.matching.internal.Meter;

/**
 * Finds a stable assignment, with ties a large one.
 *
 * <p><b>Stable.</b> No receiver and giver who are not together both have a place left or somebody
 * they like less. Who is equally liked gives no reason to leave.
 *
 * <p><b>Method.</b> Receivers ask in the order of their lists, givers keep the best so far (Gale
 * and Shapley 1962). Ties are used to make more pairs, as Király 2013 does (doi 10.3390/a6030471):
 * among equally liked givers those with a place are asked first; a giver lets go of a receiver who
 * has another giver as good with a place; and a receiver who found too few asks all once more, and
 * then goes before others who are equally liked.
 *
 * <p><b>Guarantee.</b> Always stable, and one always exists. Where receivers have one place, at
 * least two thirds of the pairs of the largest stable assignment (finding that is NP-hard); without
 * ties every stable assignment has the same size. Without ties it is also the best stable one for
 * every receiver. <b>Time</b> O(E log d + E (k + t)) for lists of d, k places of a giver and t in a
 * tie. <b>Space</b> O(E). <b>Ties</b> that are left go to the smaller index, receivers in order.
 */
public final class StableSolver {

  public Outcome<StableAssignment, StableCertificate> solve(StableProblem problem) {
    return solve(problem, Effort.unlimited());
  }

  /** A stopped result is within the places but not stable yet; its check names who would leave. */
  public Outcome<StableAssignment, StableCertificate> solve(StableProblem problem, Effort effort) {
    Meter meter = new Meter(effort);
    Asking asking = new Asking(problem, meter);
    asking.run();
    StableAssignment solution = StableAssignment.of(problem, asking.pairs());
    StableCertificate certificate = asking.certificate();
    return meter.isStopped()
        ? new Outcome.Stopped<>(solution, certificate)
        : new Outcome.Optimal<>(solution, certificate);
  }

  /** The state of one solve. */
  private static final class Asking {
    private static final byte OPEN = 0;
    private static final byte HELD = 1;
    private static final byte REFUSED = 2;

    private final StableProblem problem;
    private final Scores scores;
    private final Meter meter;

    /** Candidates of each receiver, the best liked first. */
    private final int[] list;

    private final int[] receiver;
    private final byte[] state;
    private final int[] receiverLoad;
    private final boolean[] asksAgain;

    /** Held candidates of giver g from {@code heldFrom[g]}, {@code giverLoad[g]} of them. */
    private final int[] held;

    private final int[] heldFrom;
    private final int[] giverLoad;

    /** Nobody held has another as good with a place any more. */
    private final boolean[] settled;

    private final IntStack waiting = new IntStack();

    private Asking(StableProblem problem, Meter meter) {
      this.problem = problem;
      this.scores = problem.ofReceivers();
      this.meter = meter;
      this.list = new int[scores.size()];
      this.receiver = new int[scores.size()];
      this.state = new byte[scores.size()];
      this.receiverLoad = new int[scores.receivers()];
      this.asksAgain = new boolean[scores.receivers()];
      this.giverLoad = new int[scores.givers()];
      this.settled = new boolean[scores.givers()];
      this.heldFrom = new int[scores.givers() + 1];
      int[] degree = new int[scores.givers()];
      for (int r = 0; r < scores.receivers(); r++) {
        sort(r);
        for (int c = scores.from(r); c < scores.from(r + 1); c++) {
          receiver[c] = r;
          degree[scores.giver(c)]++;
        }
      }
      for (int g = 0; g < degree.length; g++) {
        heldFrom[g + 1] = heldFrom[g] + Math.min(degree[g], problem.giverCapacity(g));
      }
      this.held = new int[heldFrom[degree.length]];
    }

    private void sort(int r) {
      int from = scores.from(r);
      int size = scores.from(r + 1) - from;
      Integer[] order = new Integer[size];
      Arrays.setAll(order, k -> from + k);
      Arrays.sort(order, (a, b) -> Long.compare(scores.score(b), scores.score(a)));
      for (int k = 0; k < size; k++) {
        list[from + k] = order[k];
      }
    }

    private void run() {
      for (int r = 0; r < scores.receivers() && !meter.isStopped(); r++) {
        waiting.push(r);
        while (!waiting.isEmpty() && !meter.isStopped()) {
          ask(waiting.pop());
        }
        if ((r & 1023) == 0) {
          meter.report(r, scores.receivers());
        }
      }
      meter.report(scores.receivers(), scores.receivers());
    }

    /** The receiver asks until all its places are filled or nobody is left to ask. */
    private void ask(int r) {
      while (receiverLoad[r] < problem.receiverCapacity(r) && !meter.isStopped()) {
        int candidate = next(r);
        if (candidate >= 0) {
          offer(candidate);
        } else if (asksAgain[r]) {
          return;
        } else {
          asksAgain[r] = true;
          for (int c = scores.from(r); c < scores.from(r + 1); c++) {
            state[c] = state[c] == REFUSED ? OPEN : state[c];
          }
        }
      }
    }

    /** Of the best liked not asked, one with a place, else the first; -1 if all were asked. */
    private int next(int r) {
      int first = -1;
      meter.stopAfter(scores.from(r + 1) - scores.from(r));
      for (int k = scores.from(r); k < scores.from(r + 1); k++) {
        int c = list[k];
        if (first >= 0 && scores.score(c) < scores.score(first)) {
          return first;
        }
        if (state[c] == OPEN) {
          if (hasPlace(scores.giver(c))) {
            return c;
          }
          first = first < 0 ? c : first;
        }
      }
      return first;
    }

    private boolean hasPlace(int g) {
      return giverLoad[g] < heldFrom[g + 1] - heldFrom[g];
    }

    private void offer(int candidate) {
      int g = scores.giver(candidate);
      if (!hasPlace(g)) {
        int leaving = leaving(g, candidate);
        if (leaving < 0) {
          state[candidate] = REFUSED;
          return;
        }
        release(g, leaving);
      }
      held[heldFrom[g] + giverLoad[g]++] = candidate;
      state[candidate] = HELD;
      receiverLoad[receiver[candidate]]++;
    }

    /** The place of the held candidate who goes for the new one, -1 if nobody does. */
    private int leaving(int g, int candidate) {
      int from = heldFrom[g];
      meter.stopAfter(giverLoad[g]);
      if (!settled[g]) {
        for (int k = from; k < from + giverLoad[g]; k++) {
          if (hasAnotherAsGood(held[k])) {
            state[held[k]] = OPEN;
            return k;
          }
        }
        settled[g] = true;
      }
      int worst = -1;
      for (int k = from; k < from + giverLoad[g]; k++) {
        if (worst < 0 || compare(held[k], held[worst]) < 0) {
          worst = k;
        }
      }
      if (worst < 0 || compare(candidate, held[worst]) <= 0) {
        return -1;
      }
      state[held[worst]] = REFUSED;
      return worst;
    }

    /** By the giver's score; among equals who asks again goes first. */
    private int compare(int one, int other) {
      int byScore = Long.compare(problem.ofGivers().score(one), problem.ofGivers().score(other));
      return byScore != 0
          ? byScore
          : Boolean.compare(asksAgain[receiver[one]], asksAgain[receiver[other]]);
    }

    private boolean hasAnotherAsGood(int candidate) {
      int r = receiver[candidate];
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        if (state[c] == OPEN
            && scores.score(c) == scores.score(candidate)
            && hasPlace(scores.giver(c))) {
          return true;
        }
      }
      return false;
    }

    private void release(int g, int place) {
      int r = receiver[held[place]];
      held[place] = held[heldFrom[g] + --giverLoad[g]];
      receiverLoad[r]--;
      waiting.push(r);
    }

    private List<Pair> pairs() {
      List<Pair> pairs = new ArrayList<>();
      for (int c = 0; c < state.length; c++) {
        if (state[c] == HELD) {
          pairs.add(new Pair(receiver[c], scores.giver(c)));
        }
      }
      return pairs;
    }

    private StableCertificate certificate() {
      List<Long> receivers = new ArrayList<>();
      for (int r = 0; r < scores.receivers(); r++) {
        long worst = worst(problem.receiverCapacity(r), receiverLoad[r]);
        for (int c = scores.from(r); c < scores.from(r + 1); c++) {
          worst = state[c] == HELD ? Math.min(worst, scores.score(c)) : worst;
        }
        receivers.add(worst);
      }
      List<Long> givers = new ArrayList<>();
      for (int g = 0; g < scores.givers(); g++) {
        long worst = worst(problem.giverCapacity(g), giverLoad[g]);
        for (int k = heldFrom[g]; k < heldFrom[g] + giverLoad[g]; k++) {
          worst = Math.min(worst, problem.ofGivers().score(held[k]));
        }
        givers.add(worst);
      }
      return new StableCertificate(receivers, givers);
    }

    private static long worst(int capacity, int load) {
      return load < capacity ? StableCertificate.FREE : StableCertificate.CLOSED;
    }
  }
}
