package org.ithaca.matching.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ithaca.matching.Pair;
import org.ithaca.matching.rings.Ring;
import org.ithaca.matching.rings.RingProblem;
import org.ithaca.matching.rings.Rings;
import org.ithaca.matching.verify.Verdict.Fault;

/** Whether rings keep the rules, whatever their worth. */
final class RingRules {
  private final RingProblem problem;
  private final Rings solution;
  private final List<Fault> faults = new ArrayList<>();
  private final int[] rings;

  RingRules(RingProblem problem, Rings solution) {
    this.problem = problem;
    this.solution = solution;
    this.rings = new int[problem.people()];
  }

  List<Fault> faults() {
    Set<Pair> arcs = new HashSet<>();
    long total = 0;
    for (Ring ring : solution.rings()) {
      if (checkPeople(ring)) {
        for (Pair arc : ring.arcs()) {
          arcs.add(arc);
          total += score(arc);
        }
      }
    }
    for (Pair arc : problem.required()) {
      if (!arcs.contains(arc)) {
        faults.add(new Fault.RequiredMissing(arc));
      }
    }
    if (total != solution.total()) {
      faults.add(new Fault.WrongTotal(solution.total(), total));
    }
    checkEverybody();
    return faults;
  }

  private boolean checkPeople(Ring ring) {
    if (ring.size() < problem.shortest() || ring.size() > problem.longest()) {
      faults.add(
          new Fault.NotARing(
              ring.people(),
              "%d people, not %d to %d"
                  .formatted(ring.size(), problem.shortest(), problem.longest())));
    }
    for (int person : ring.people()) {
      if (person < 0 || person >= problem.people()) {
        faults.add(new Fault.NotARing(ring.people(), "there is no person " + person));
        return false;
      }
      rings[person]++;
    }
    return true;
  }

  private long score(Pair arc) {
    int candidate = problem.scores().find(arc.first(), arc.second());
    if (candidate < 0) {
      faults.add(new Fault.NotACandidate(arc));
      return 0;
    }
    if (problem.forbidden().contains(arc)) {
      faults.add(new Fault.Forbidden(arc));
    }
    return problem.scores().score(candidate);
  }

  private void checkEverybody() {
    Set<Integer> left = new HashSet<>(solution.left());
    if (left.size() != solution.left().size()) {
      faults.add(new Fault.WrongCompany("somebody is left over twice"));
    }
    for (int person : left) {
      if (person < 0 || person >= rings.length) {
        faults.add(new Fault.WrongCompany("nobody is person " + person));
      }
    }
    for (int person = 0; person < rings.length; person++) {
      if (rings[person] > 1) {
        faults.add(new Fault.ReceiverOverfull(person, rings[person], 1));
      }
      if ((rings[person] == 0) != left.contains(person)) {
        faults.add(new Fault.WrongCompany("person " + person + " is left over, or is not"));
      }
      if (rings[person] == 0 && problem.members().contains(person)) {
        faults.add(new Fault.WrongCompany("person " + person + " must be on a ring"));
      }
    }
  }
}
