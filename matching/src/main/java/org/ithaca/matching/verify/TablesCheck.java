package org.ithaca.matching.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ithaca.matching.Pair;
import org.ithaca.matching.rotation.Tables;
import org.ithaca.matching.rotation.TablesCertificate;
import org.ithaca.matching.rotation.TablesProblem;
import org.ithaca.matching.verify.Verdict.Fault;

/** One check of tables: who sits where, how many meet again, and how few could. */
final class TablesCheck {
  private final TablesProblem problem;
  private final Tables solution;
  private final TablesCertificate certificate;
  private final List<Integer> present;
  private final int tables;
  private final List<Fault> faults = new ArrayList<>();

  TablesCheck(TablesProblem problem, Tables solution, TablesCertificate certificate) {
    this.problem = problem;
    this.solution = solution;
    this.certificate = certificate;
    this.present = problem.present();
    this.tables = (present.size() + problem.size() - 1) / problem.size();
  }

  Verdict verdict() {
    if (solution.rounds().size() != problem.rounds()) {
      faults.add(new Fault.WrongShape(solution.rounds().size() + " rounds"));
    }
    Map<Pair, Integer> times = new HashMap<>();
    problem.met().forEach(pair -> times.put(pair, 1));
    for (int round = 0; round < solution.rounds().size(); round++) {
      checkRound(round, solution.rounds().get(round));
      for (List<Integer> table : solution.rounds().get(round)) {
        for (int a : table) {
          table.stream()
              .filter(b -> b > a)
              .forEach(b -> times.merge(new Pair(a, b), 1, Integer::sum));
        }
      }
    }
    long repeats = 0;
    for (Map.Entry<Pair, Integer> entry : times.entrySet()) {
      repeats += entry.getValue() - 1;
      boolean here = entry.getValue() > (problem.met().contains(entry.getKey()) ? 1 : 0);
      if (here && problem.forbidden().contains(entry.getKey())) {
        faults.add(new Fault.Forbidden(entry.getKey()));
      }
    }
    if (repeats != solution.repeats()) {
      faults.add(new Fault.WrongTotal(solution.repeats(), repeats));
    }
    long fewest = fewest();
    if (certificate.fewest() > fewest) {
      faults.add(new Fault.WrongShape("counting leads to %d only".formatted(fewest)));
    }
    if (!faults.isEmpty()) {
      return new Verdict.Wrong(faults);
    }
    return repeats == certificate.fewest()
        ? new Verdict.Proven()
        : new Verdict.Bounded(100.0 * (repeats - certificate.fewest()) / Math.max(1, repeats));
  }

  private void checkRound(int round, List<List<Integer>> seated) {
    Set<Integer> seen = new HashSet<>();
    for (List<Integer> table : seated) {
      for (int person : table) {
        if (!seen.add(person) || person < 0 || person >= problem.people()) {
          faults.add(new Fault.BusyTwice(round, new Pair(person, person)));
        }
      }
      if (table.size() > problem.size() || table.size() < present.size() / Math.max(1, tables)) {
        faults.add(new Fault.RoundOverfull(round, table.size(), problem.size()));
      }
    }
    if (seated.size() != tables || !seen.equals(new HashSet<>(present))) {
      faults.add(new Fault.WrongCompany("round " + round + " does not seat everybody present"));
    }
  }

  /** Three ways to count what cannot be avoided; the largest counts. */
  private long fewest() {
    if (present.isEmpty()) {
      return 0;
    }
    Set<Pair> closed = new HashSet<>(problem.met());
    closed.addAll(problem.forbidden());
    closed.removeIf(
        p -> problem.absent().contains(p.first()) || problem.absent().contains(p.second()));
    long meetings = 0;
    long again = 0;
    for (int table = 0; table < tables; table++) {
      int seats = present.size() / tables + (table < present.size() % tables ? 1 : 0);
      meetings += seats * (seats - 1L) / 2;
      for (int seat = 0; seat < seats; seat++) {
        again += seat / tables; // the next to come meets one of each earlier lap again
      }
    }
    long n = present.size();
    long pairs = problem.rounds() * meetings - (n * (n - 1) / 2 - closed.size());
    long halves = 0;
    for (int person : present) {
      long open =
          n - 1 - closed.stream().filter(p -> p.first() == person || p.second() == person).count();
      halves += Math.max(0, problem.rounds() * (n / tables - 1) - open);
    }
    return Math.max(Math.max(0, pairs), Math.max((halves + 1) / 2, (problem.rounds() - 1) * again));
  }
}
