package org.ithaca.matching.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Pair;
import org.ithaca.matching.pairing.Pairing;
import org.ithaca.matching.pairing.PairingProblem;
import org.ithaca.matching.pairing.Trio;
import org.ithaca.matching.verify.Verdict.Fault;

/** Whether a pairing keeps the rules, whatever its worth. */
final class PairingRules {
  private final PairingProblem problem;
  private final MutualScores scores;
  private final Pairing solution;
  private final List<Fault> faults = new ArrayList<>();
  private final int[] load;

  PairingRules(PairingProblem problem, Pairing solution) {
    this.problem = problem;
    this.scores = problem.scores();
    this.solution = solution;
    this.load = new int[scores.people()];
  }

  List<Fault> faults() {
    checkPairs();
    checkTrios();
    checkEverybody();
    return faults;
  }

  private void checkPairs() {
    Set<Pair> seen = new HashSet<>();
    long total = 0;
    for (Pair pair : solution.pairs()) {
      long score = score(pair);
      if (score < 0) {
        continue;
      }
      if (!seen.add(pair)) {
        faults.add(new Fault.UsedTwice(pair));
      }
      total += score;
      load[pair.first()]++;
      load[pair.second()]++;
    }
    for (Pair pair : problem.required()) {
      if (!seen.contains(pair)) {
        faults.add(new Fault.RequiredMissing(pair));
      }
    }
    if (total != solution.total()) {
      faults.add(new Fault.WrongTotal(solution.total(), total));
    }
  }

  private void checkTrios() {
    if (!problem.trios() && !solution.trios().isEmpty()) {
      faults.add(new Fault.WrongCompany("trios were not asked for"));
    }
    Set<Pair> joined = new HashSet<>();
    for (Trio trio : solution.trios()) {
      long first = score(Pair.unordered(trio.joined(), trio.pair().first()));
      long second = score(Pair.unordered(trio.joined(), trio.pair().second()));
      if (!solution.pairs().contains(trio.pair()) || !joined.add(trio.pair())) {
        faults.add(new Fault.WrongCompany("no such pair, or joined twice: " + trio.pair()));
      }
      if (first < 0 || second < 0) {
        continue;
      }
      if (first + second != trio.added()) {
        faults.add(new Fault.WrongCompany("added is " + (first + second) + " in " + trio));
      }
      load[trio.joined()]++;
    }
  }

  private void checkEverybody() {
    Set<Integer> left = new HashSet<>(solution.left());
    for (int v = 0; v < load.length; v++) {
      if (load[v] > 1) {
        faults.add(new Fault.ReceiverOverfull(v, load[v], 1));
      }
      if ((load[v] == 0) != left.contains(v)) {
        faults.add(new Fault.WrongCompany("person " + v + " is left over, or is not"));
      }
    }
  }

  /** The score of an allowed pair; -1 after noting a fault. */
  private long score(Pair pair) {
    int candidate = scores.find(pair.first(), pair.second());
    if (candidate < 0 || pair.first() >= pair.second()) {
      faults.add(new Fault.NotACandidate(pair));
      return -1;
    }
    if (problem.forbidden().contains(pair)) {
      faults.add(new Fault.Forbidden(pair));
    }
    return scores.score(candidate);
  }
}
