package org.ithaca.matching.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.stable.StableAssignment;
import org.ithaca.matching.stable.StableCertificate;
import org.ithaca.matching.stable.StableProblem;
import org.ithaca.matching.verify.Verdict.Fault;

/** One check of one stable assignment: within all places, and nobody finds another pair. */
final class StableCheck {
  private final StableProblem problem;
  private final StableAssignment solution;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<Pair> together = new HashSet<>();
  private final long[] receiverWorst;
  private final long[] giverWorst;

  StableCheck(StableProblem problem, StableAssignment solution) {
    this.problem = problem;
    this.solution = solution;
    this.receiverWorst = new long[problem.ofReceivers().receivers()];
    this.giverWorst = new long[problem.ofReceivers().givers()];
  }

  Verdict verdict(StableCertificate certificate) {
    Scores scores = problem.ofReceivers();
    checkPairs();
    if (faults.isEmpty()) {
      for (int r = 0; r < scores.receivers(); r++) {
        for (int c = scores.from(r); c < scores.from(r + 1); c++) {
          Pair pair = new Pair(r, scores.giver(c));
          if (scores.score(c) > receiverWorst[r]
              && problem.ofGivers().score(c) > giverWorst[pair.second()]
              && !together.contains(pair)) {
            faults.add(new Fault.BlockingPair(pair));
          }
        }
      }
      if (!certificate.receivers().equals(LongStream.of(receiverWorst).boxed().toList())
          || !certificate.givers().equals(LongStream.of(giverWorst).boxed().toList())) {
        faults.add(new Fault.WrongShape("the certificate says something else of what all have"));
      }
    }
    return faults.isEmpty() ? new Verdict.Proven() : new Verdict.Wrong(faults);
  }

  private void checkPairs() {
    Scores scores = problem.ofReceivers();
    int[] receiverLoad = new int[receiverWorst.length];
    int[] giverLoad = new int[giverWorst.length];
    Arrays.fill(receiverWorst, StableCertificate.CLOSED);
    Arrays.fill(giverWorst, StableCertificate.CLOSED);
    long ofReceivers = 0;
    long ofGivers = 0;
    for (Pair pair : solution.pairs()) {
      int r = pair.first();
      int g = pair.second();
      int c = scores.find(r, g);
      if (c < 0) {
        faults.add(new Fault.NotACandidate(pair));
        continue;
      }
      if (!together.add(pair)) {
        faults.add(new Fault.UsedTwice(pair));
      }
      receiverLoad[r]++;
      giverLoad[g]++;
      receiverWorst[r] = Math.min(receiverWorst[r], scores.score(c));
      giverWorst[g] = Math.min(giverWorst[g], problem.ofGivers().score(c));
      ofReceivers += scores.score(c);
      ofGivers += problem.ofGivers().score(c);
    }
    for (int r = 0; r < receiverLoad.length; r++) {
      if (receiverLoad[r] > problem.receiverCapacity(r)) {
        faults.add(new Fault.ReceiverOverfull(r, receiverLoad[r], problem.receiverCapacity(r)));
      } else if (receiverLoad[r] < problem.receiverCapacity(r)) {
        receiverWorst[r] = StableCertificate.FREE;
      }
    }
    for (int g = 0; g < giverLoad.length; g++) {
      if (giverLoad[g] > problem.giverCapacity(g)) {
        faults.add(new Fault.GiverOverfull(g, giverLoad[g], problem.giverCapacity(g)));
      } else if (giverLoad[g] < problem.giverCapacity(g)) {
        giverWorst[g] = StableCertificate.FREE;
      }
    }
    if (ofReceivers != solution.totalOfReceivers()) {
      faults.add(new Fault.WrongTotal(solution.totalOfReceivers(), ofReceivers));
    }
    if (ofGivers != solution.totalOfGivers()) {
      faults.add(new Fault.WrongTotal(solution.totalOfGivers(), ofGivers));
    }
  }
}
