package org.ithaca.matching.rotation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.internal.Scale;

/** The pairs still open to choice with their weights, once required meetings are set aside. */
final class MeetingGraph {
  final RotationProblem problem;
  final int people;

  /** Free pairs, in the order of the scores. */
  final int[] first;

  final int[] second;
  final long[] weight;

  /** How many meetings each person may have besides the required ones. */
  final int[] limit;

  /** What a person's first break ever would cost; 0 if only the total counts. */
  final long breakUnit;

  /** How many free meetings there is room for. */
  final long places;

  private MeetingGraph(RotationProblem problem, int[] candidates, Scale scale) {
    this.problem = problem;
    this.people = problem.scores().people();
    this.breakUnit = problem.objective() == Objective.TOTAL ? 0 : scale.pair();
    this.places = problem.places() - problem.required().size();
    this.limit = problem.limits().stream().mapToInt(Integer::intValue).toArray();
    for (Pair pair : problem.required()) {
      limit[pair.first()]--;
      limit[pair.second()]--;
    }
    this.first = new int[candidates.length];
    this.second = new int[candidates.length];
    this.weight = new long[candidates.length];
    MutualScores scores = problem.scores();
    Set<Pair> present = problem.present();
    for (int e = 0; e < candidates.length; e++) {
      first[e] = scores.first(candidates[e]);
      second[e] = scores.second(candidates[e]);
      boolean kept = !present.isEmpty() && present.contains(new Pair(first[e], second[e]));
      weight[e] = scores.score(candidates[e]) + (kept ? scale.kept() : 0);
    }
  }

  static MeetingGraph of(RotationProblem problem) {
    MutualScores scores = problem.scores();
    boolean anyClosed = !problem.required().isEmpty() || !problem.forbidden().isEmpty();
    int[] open = new int[scores.size()];
    int size = 0;
    for (int c = 0; c < open.length; c++) {
      int a = scores.first(c);
      int b = scores.second(c);
      if (problem.limits().get(a) > 0
          && problem.limits().get(b) > 0
          && !(anyClosed && isClosed(problem, new Pair(a, b)))) {
        open[size++] = c;
      }
    }
    Scale scale =
        Scale.of(problem.objective(), problem.places(), scores.largest(), problem.present().size());
    return new MeetingGraph(problem, Arrays.copyOf(open, size), scale);
  }

  private static boolean isClosed(RotationProblem problem, Pair pair) {
    return problem.required().contains(pair) || problem.forbidden().contains(pair);
  }

  /** What the person's break costs if it is number {@code which} of this event, from 1. */
  long breakCost(int person, int which) {
    return Math.multiplyExact(breakUnit, problem.breaksBefore().get(person) + (long) which);
  }

  /** Twice what a rotation weighs, required meetings left out and breaks taken off. */
  long value(List<List<Pair>> rounds) {
    Set<Pair> met = new HashSet<>();
    rounds.forEach(met::addAll);
    int[] load = new int[people];
    long value = 0;
    for (int e = 0; e < first.length; e++) {
      if (met.contains(new Pair(first[e], second[e]))) {
        value = Math.addExact(value, 2 * weight[e]);
        load[first[e]]++;
        load[second[e]]++;
      }
    }
    for (int person = 0; person < people; person++) {
      value = Math.subtractExact(value, 2 * cost(person, limit[person] - load[person]));
    }
    return value;
  }

  /** Twice what no rotation weighs more than, by these prices. */
  long bound(RotationCertificate certificate) {
    long[] price = certificate.people().stream().mapToLong(Long::longValue).toArray();
    long bound = Math.multiplyExact(certificate.meeting(), places);
    for (int e = 0; e < first.length; e++) {
      long above = 2 * weight[e] - certificate.meeting() - price[first[e]] - price[second[e]];
      bound = Math.addExact(bound, Math.max(0, above));
    }
    for (int person = 0; person < people; person++) {
      long most = Long.MIN_VALUE;
      for (int meetings = 0; meetings <= limit[person]; meetings++) {
        long worth = price[person] * meetings - 2 * cost(person, limit[person] - meetings);
        most = Math.max(most, worth);
      }
      bound = Math.addExact(bound, most);
    }
    return bound;
  }

  private long cost(int person, int breaks) {
    long cost = 0;
    for (int which = 1; which <= breaks; which++) {
      cost = Math.addExact(cost, breakCost(person, which));
    }
    return cost;
  }

  /** The largest cost of a single break. */
  long dearestBreak() {
    long dearest = 0;
    for (int person = 0; person < people; person++) {
      dearest = Math.max(dearest, breakCost(person, limit[person]));
    }
    return dearest;
  }

  /**
   * For each person the side, 0 or 1, if all pairs, also the required ones, join the two sides; an
   * empty array if they do not.
   */
  int[] sides() {
    int[][] neighbours = neighbours();
    int[] side = new int[people];
    Arrays.fill(side, -1);
    int[] queue = new int[people];
    for (int start = 0; start < people; start++) {
      if (side[start] >= 0) {
        continue;
      }
      side[start] = 0;
      int size = 0;
      queue[size++] = start;
      for (int next = 0; next < size; next++) {
        for (int other : neighbours[queue[next]]) {
          if (side[other] < 0) {
            side[other] = 1 - side[queue[next]];
            queue[size++] = other;
          } else if (side[other] == side[queue[next]]) {
            return new int[0];
          }
        }
      }
    }
    return side;
  }

  private int[][] neighbours() {
    int[] degree = new int[people];
    for (int e = 0; e < first.length; e++) {
      degree[first[e]]++;
      degree[second[e]]++;
    }
    problem
        .required()
        .forEach(pair -> {
          degree[pair.first()]++;
          degree[pair.second()]++;
        });
    int[][] neighbours = new int[people][];
    Arrays.setAll(neighbours, person -> new int[degree[person]]);
    for (int e = 0; e < first.length; e++) {
      neighbours[first[e]][--degree[first[e]]] = second[e];
      neighbours[second[e]][--degree[second[e]]] = first[e];
    }
    problem
        .required()
        .forEach(pair -> {
          neighbours[pair.first()][--degree[pair.first()]] = pair.second();
          neighbours[pair.second()][--degree[pair.second()]] = pair.first();
        });
    return neighbours;
  }
}
