package org.ithaca.matching.grouping;

import java.util.ArrayList;
import java.util.List;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Pair;

/** People who must share a group become one unit; units are what is moved. */
final class Units {
  /** By person. */
  final int[] of;

  /** People by unit, ascending. */
  final int[][] people;

  /** The sum of scores between two units; 0 on the diagonal. */
  final long[][] score;

  /** The sum of scores within each unit. */
  final long[] inner;

  private Units(int[] of, int[][] people, long[][] score, long[] inner) {
    this.of = of;
    this.people = people;
    this.score = score;
    this.inner = inner;
  }

  static Units of(GroupingProblem problem) {
    int[] of = numbered(problem);
    List<List<Integer>> members = new ArrayList<>();
    for (int person = 0; person < of.length; person++) {
      if (of[person] == members.size()) {
        members.add(new ArrayList<>());
      }
      members.get(of[person]).add(person);
    }
    int[][] people =
        members.stream()
            .map(unit -> unit.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    long[][] score = new long[people.length][people.length];
    long[] inner = new long[people.length];
    MutualScores scores = problem.scores();
    for (int c = 0; c < scores.size(); c++) {
      int a = of[scores.first(c)];
      int b = of[scores.second(c)];
      if (a == b) {
        inner[a] += scores.score(c);
      } else {
        score[a][b] += scores.score(c);
        score[b][a] += scores.score(c);
      }
    }
    return new Units(of, people, score, inner);
  }

  /** Units in the order of their first person. */
  private static int[] numbered(GroupingProblem problem) {
    int[] root = new int[problem.people()];
    for (int person = 0; person < root.length; person++) {
      root[person] = person;
    }
    for (Pair pair : problem.pairs().required()) {
      int a = root(root, pair.first());
      int b = root(root, pair.second());
      root[Math.max(a, b)] = Math.min(a, b);
    }
    int[] of = new int[root.length];
    int units = 0;
    for (int person = 0; person < root.length; person++) {
      int first = root(root, person);
      of[person] = first == person ? units++ : of[first];
    }
    return of;
  }

  private static int root(int[] root, int person) {
    int at = person;
    while (root[at] != at) {
      at = root[at];
    }
    return at;
  }

  int count() {
    return people.length;
  }

  int size(int unit) {
    return people[unit].length;
  }

  boolean areSingle() {
    return people.length == of.length;
  }
}
