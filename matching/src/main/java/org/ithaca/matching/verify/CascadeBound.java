package org.ithaca.matching.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.cascade.CascadeCertificate.Proof;
import org.ithaca.matching.cascade.CascadePrices;
import org.ithaca.matching.cascade.CascadeProblem;
import org.ithaca.matching.verify.Verdict.Fault;

/**
 * What a cascade certificate bounds: from the lowest layer up, the worth of every giver is the sum
 * of the best that its links bring after prices, of no more than it may have mentees. Sums that
 * leave a long are refused with an {@link ArithmeticException}.
 */
final class CascadeBound {
  private final CascadeProblem problem;
  private final Scores scores;
  private final CascadeWeights weights;
  private final boolean full;
  private final int[] received;
  private final int[] given;
  private final List<List<Integer>> receiversOf = new ArrayList<>();
  private final List<Integer> fromBelow;
  private final Set<Integer> mentored = new HashSet<>();
  private final Set<Integer> idle = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param full whether scores count, or only the head of the weights
   * @param letIn which scores may be used
   */
  CascadeBound(CascadeProblem problem, boolean full, LongPredicate letIn) {
    this.problem = problem;
    this.scores = problem.scores();
    this.weights = CascadeWeights.of(problem);
    this.full = full;
    this.received = new int[problem.people()];
    this.given = new int[problem.people()];
    for (Pair link : problem.required()) {
      received[link.first()]++;
      given[link.second()]++;
    }
    for (int p = 0; p < problem.people(); p++) {
      receiversOf.add(new ArrayList<>());
      if (problem.isUnbroken() && problem.layer(p) > 0 && received[p] == 0 && given[p] > 0) {
        mentored.add(p);
      }
    }
    for (int r = 0; r < problem.people(); r++) {
      boolean closed = places(r) == 0;
      for (int c = scores.from(r); c < scores.from(r + 1) && !closed; c++) {
        Pair link = new Pair(r, scores.giver(c));
        if (letIn.test(scores.score(c))
            && !problem.required().contains(link)
            && !problem.forbidden().contains(link)) {
          receiversOf.get(link.second()).add(r);
        }
      }
    }
    this.fromBelow =
        IntStream.range(0, problem.people())
            .boxed()
            .sorted(Comparator.comparing(problem::layer, Comparator.reverseOrder()))
            .toList();
  }

  List<Fault> faults() {
    return faults;
  }

  /** No cascade weighs more, if there are no faults. */
  long of(Proof proof) {
    return switch (proof) {
      case Proof.Priced(CascadePrices prices) -> of(prices);
      case Proof.Asked(int person, Proof yes, Proof no) -> {
        if (person < 0 || person >= problem.people() || !isOpen(person)) {
          faults.add(new Fault.WrongShape("a question about person " + person));
          yield 0;
        }
        mentored.add(person);
        long one = of(yes);
        mentored.remove(person);
        idle.add(person);
        long other = of(no);
        idle.remove(person);
        yield Math.max(one, other);
      }
    };
  }

  /** Whether the person mentors only if a link still open to choice mentors them. */
  private boolean isOpen(int p) {
    return problem.isUnbroken()
        && problem.layer(p) > 0
        && problem.capacity(p) > 0
        && received[p] == 0
        && !mentored.contains(p)
        && !idle.contains(p);
  }

  private long of(CascadePrices prices) {
    long[] worth = new long[problem.people()];
    long sum = 0;
    for (int p : fromBelow) {
      long price = prices.receiving().get(p);
      long tie = prices.ties().get(p);
      if (price < 0 && !mentored.contains(p)) {
        faults.add(new Fault.NegativePrice("mentee " + p, price));
      }
      if (tie < 0) {
        faults.add(new Fault.NegativePrice("tie of person " + p, tie));
      }
      worth[p] = idle.contains(p) ? 0 : worth(p, prices, worth);
      int places = mentored.contains(p) ? 1 : places(p);
      sum = Math.addExact(sum, Math.multiplyExact(price, (long) places));
      sum = Math.addExact(sum, Math.multiplyExact(tie, (long) ties(p)));
      if (!isOpen(p)) {
        sum = Math.addExact(sum, worth[p]);
      }
    }
    return sum;
  }

  private long worth(int giver, CascadePrices prices, long[] worth) {
    List<Long> brought = new ArrayList<>();
    for (int r : receiversOf.get(giver)) {
      Pair link = new Pair(r, giver);
      long score = scores.score(scores.find(r, giver));
      long weight = weights.of(score, problem.present().contains(link), full);
      long paid = Math.addExact(prices.receiving().get(r), prices.ties().get(r));
      paid = Math.addExact(paid, prices.ties().get(giver));
      long carried = isOpen(r) ? worth[r] : 0;
      brought.add(Math.subtractExact(Math.addExact(weight, carried), paid));
    }
    brought.sort(Collections.reverseOrder());
    long sum = 0;
    for (int k = 0; k < Math.min(brought.size(), mentees(giver)); k++) {
      boolean filling = k < problem.minimum(giver) - given[giver];
      long value = Math.addExact(brought.get(k), filling ? weights.fill(full) : 0);
      sum = Math.addExact(sum, Math.max(0, value));
    }
    return sum;
  }

  private int ties(int p) {
    return problem.ties(p) - received[p] - given[p];
  }

  private int places(int p) {
    return Math.min(problem.place(p) - received[p], ties(p));
  }

  /** How many more mentees the giver may have. */
  private int mentees(int giver) {
    boolean needsMentor = problem.isUnbroken() && problem.layer(giver) > 0 && received[giver] == 0;
    return Math.min(
        problem.capacity(giver) - given[giver], needsMentor ? ties(giver) - 1 : ties(giver));
  }
}
