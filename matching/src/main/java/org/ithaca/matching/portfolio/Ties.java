package org.ithaca.matching.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.internal.Scale;

/** All candidate ties of all programs in plain arrays, those of one program next to each other. */
final class Ties {
  final PortfolioProblem problem;
  final int people;
  final int programs;

  /** The ties of program k are {@code from[k] .. from[k + 1]}, ordered by first and second. */
  final int[] from;

  final int[] first;
  final int[] second;
  final long[] weight;

  /** What a complete person is worth; 0 if no program is wanted. */
  final long complete;

  final int wanted;

  Ties(PortfolioProblem problem) {
    this.problem = problem;
    this.people = problem.people();
    this.programs = problem.programs().size();
    this.from = new int[programs + 1];
    for (int k = 0; k < programs; k++) {
      from[k + 1] = Math.addExact(from[k], program(k).scores().size());
    }
    this.first = new int[from[programs]];
    this.second = new int[from[programs]];
    this.weight = new long[from[programs]];
    this.wanted = (int) problem.programs().stream().filter(Program::isWanted).count();
    this.complete = fill();
  }

  Program program(int k) {
    return problem.programs().get(k);
  }

  int size() {
    return weight.length;
  }

  /** The weights of ties; returns that of a complete person. */
  private long fill() {
    long most = 0;
    long largest = 0;
    int kept = 0;
    try {
      for (Program program : problem.programs()) {
        Scores scores = program.scores();
        for (int p = 0; p < people; p++) {
          most += Math.min(program.places().get(p), scores.from(p + 1) - scores.from(p));
        }
        largest = Math.max(largest, Math.multiplyExact(program.weight(), scores.largest()));
        kept += program.present().size();
      }
      Scale scale = Scale.of(problem.objective(), most, largest, kept);
      long all = Math.multiplyExact(most, scale.weight(largest, true));
      long whole = wanted == 0 ? 0 : Math.addExact(Math.multiplyExact(2, all), 1);
      Math.multiplyExact(64, Math.addExact(all, Math.multiplyExact(whole, people)));
      for (int k = 0; k < programs; k++) {
        fill(k, scale);
      }
      return whole;
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "Weighted scores up to %d for %d ties of which %d are kept do not fit. Maybe use smaller scores or weights."
              .formatted(largest, most, kept),
          e);
    }
  }

  private void fill(int k, Scale scale) {
    Program program = program(k);
    Scores scores = program.scores();
    int at = from[k];
    for (int p = 0; p < people; p++) {
      for (int c = scores.from(p); c < scores.from(p + 1); c++) {
        first[at] = p;
        second[at] = scores.giver(c);
        boolean present = program.present().contains(new Pair(p, scores.giver(c)));
        weight[at++] = scale.weight(program.weight() * scores.score(c), present);
      }
    }
  }

  int programOf(int tie) {
    int k = Arrays.binarySearch(from, tie);
    if (k < 0) {
      return -k - 2;
    }
    while (from[k + 1] == tie) {
      k++;
    }
    return k;
  }

  Pair pair(int tie) {
    return new Pair(first[tie], second[tie]);
  }

  int find(int k, Pair pair) {
    return from[k] + program(k).scores().find(pair.first(), pair.second());
  }

  /** What the chosen ties are worth, complete people included. */
  long value(boolean[] chosen) {
    long value = 0;
    int[] kinds = new int[people];
    for (int k = 0; k < programs; k++) {
      boolean[] has = new boolean[people];
      for (int t = from[k]; t < from[k + 1]; t++) {
        if (chosen[t]) {
          value += weight[t];
          has[first[t]] = true;
          has[second[t]] |= program(k).isMutual();
        }
      }
      for (int p = 0; p < people && program(k).isWanted(); p++) {
        kinds[p] += has[p] ? 1 : 0;
      }
    }
    for (int p = 0; p < people && wanted > 0; p++) {
      value += kinds[p] == wanted ? complete : 0;
    }
    return value;
  }

  Portfolio portfolio(boolean[] chosen) {
    List<List<Pair>> pairs = new ArrayList<>();
    for (int k = 0; k < programs; k++) {
      List<Pair> ties = new ArrayList<>();
      for (int t = from[k]; t < from[k + 1]; t++) {
        if (chosen[t]) {
          ties.add(pair(t));
        }
      }
      pairs.add(ties);
    }
    return Portfolio.of(problem, pairs);
  }
}
