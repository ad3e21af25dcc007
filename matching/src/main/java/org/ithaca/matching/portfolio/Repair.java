package org.ithaca.matching.portfolio;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a portfolio that keeps everybody's hours from ties that may not: where somebody has too few
 * hours, the ties that are worth least go; then ties come in while there is room, the most worth
 * first.
 */
final class Repair {
  private final Ties ties;
  private final Case present;

  /** Free ties, the most worth first. */
  private final int[] order;

  private final int[][] receiving;
  private final int[][] giving;
  private final long[] hours;
  private final int[][] counts;
  private final List<List<Integer>> of = new ArrayList<>();
  private boolean[] chosen = new boolean[0];

  Repair(Case present) {
    this.ties = present.ties;
    this.present = present;
    List<Integer> free = new ArrayList<>();
    for (int k = 0; k < ties.programs; k++) {
      for (int t = ties.from[k]; t < ties.from[k + 1]; t++) {
        if (present.isOpen(k, t)) {
          free.add(t);
        }
      }
    }
    free.sort((a, b) -> Long.compare(ties.weight[b], ties.weight[a]));
    this.order = free.stream().mapToInt(Integer::intValue).toArray();
    this.receiving = new int[ties.programs][];
    this.giving = new int[ties.programs][];
    this.hours = new long[ties.people];
    this.counts = new int[ties.programs][ties.people];
    for (int p = 0; p < ties.people; p++) {
      of.add(new ArrayList<>());
    }
  }

  /** The free ties chosen, changed until all limits are kept and nothing more fits. */
  boolean[] filled(boolean[] wanted) {
    trimmed(wanted);
    fill();
    return chosen;
  }

  /** The free ties chosen without those that break a limit, and the held ties. */
  boolean[] trimmed(boolean[] wanted) {
    chosen = new boolean[ties.size()];
    for (int k = 0; k < ties.programs; k++) {
      receiving[k] = present.receiving[k].clone();
      giving[k] = present.giving[k].clone();
      for (int p = 0; p < ties.people; p++) {
        counts[k][p] = present.has[k][p] ? 1 : 0;
      }
    }
    System.arraycopy(present.hours, 0, hours, 0, hours.length);
    of.forEach(List::clear);
    for (int k = 0; k < ties.programs; k++) {
      for (int t = ties.from[k]; t < ties.from[k + 1]; t++) {
        if (present.state[t] == Case.State.HELD) {
          chosen[t] = true;
        } else if (wanted[t] && present.isOpen(k, t) && hasPlaces(k, t)) {
          change(k, t, 1);
          of.get(ties.first[t]).add(t);
          of.get(ties.second[t]).add(t);
        }
      }
    }
    for (int p = 0; p < ties.people; p++) {
      while (hours[p] < 0) {
        int worst = worst(of.get(p));
        change(ties.programOf(worst), worst, -1);
      }
    }
    return chosen;
  }

  private int worst(List<Integer> candidates) {
    int worst = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int t : candidates) {
      int k = ties.programOf(t);
      Program program = ties.program(k);
      if (!chosen[t]) {
        continue;
      }
      long helps =
          overrun(ties.first[t], program.receivingHours())
              + overrun(ties.second[t], program.givingHours());
      double loss = (double) loss(k, t) / Math.max(1, helps);
      if (helps > 0 && loss < least) {
        least = loss;
        worst = t;
      }
    }
    return worst;
  }

  private long overrun(int person, long taken) {
    return hours[person] < 0 ? taken : 0;
  }

  private long loss(int k, int t) {
    long loss = ties.weight[t];
    if (ties.program(k).isWanted()) {
      loss += completedBy(k, ties.first[t], 1) ? ties.complete : 0;
      loss += ties.program(k).isMutual() && completedBy(k, ties.second[t], 1) ? ties.complete : 0;
    }
    return loss;
  }

  /** Whether the person has so many ties of this program and some of each other wanted one. */
  private boolean completedBy(int k, int person, int count) {
    for (int other = 0; other < ties.programs; other++) {
      if (ties.program(other).isWanted() && other != k && counts[other][person] == 0) {
        return false;
      }
    }
    return counts[k][person] == count;
  }

  private void change(int k, int t, int by) {
    Program program = ties.program(k);
    int a = ties.first[t];
    int b = ties.second[t];
    chosen[t] = by > 0;
    hours[a] -= (long) by * program.receivingHours();
    hours[b] -= (long) by * program.givingHours();
    receiving[k][a] -= by;
    (program.isMutual() ? receiving : giving)[k][b] -= by;
    counts[k][a] += by;
    counts[k][b] += program.isMutual() ? by : 0;
  }

  private void fill() {
    for (boolean completing : new boolean[] {true, false}) {
      for (int t : order) {
        int k = ties.programOf(t);
        if (!chosen[t] && fits(k, t) && (!completing || completes(k, t))) {
          change(k, t, 1);
        }
      }
    }
  }

  private boolean fits(int k, int t) {
    Program program = ties.program(k);
    return hasPlaces(k, t)
        && hours[ties.first[t]] >= program.receivingHours()
        && hours[ties.second[t]] >= program.givingHours();
  }

  private boolean hasPlaces(int k, int t) {
    int[][] other = ties.program(k).isMutual() ? receiving : giving;
    return receiving[k][ties.first[t]] > 0 && other[k][ties.second[t]] > 0;
  }

  private boolean completes(int k, int t) {
    return ties.program(k).isWanted()
        && (completedBy(k, ties.first[t], 0)
            || (ties.program(k).isMutual() && completedBy(k, ties.second[t], 0)));
  }
}
