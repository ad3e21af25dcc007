package org.ithaca.matching.rotation;

import java.util.Arrays;
import java.util.List;
import org.ithaca.matching.Pair;

/**
 * Who meets whom in each round.
 *
 * @param rounds the meetings of each round, ordered, smaller index first
 * @param breaks who sits out in each round, ascending; only people who may meet somebody at all
 * @param total the sum of the scores of all meetings
 */
public record Rotation(List<List<Pair>> rounds, List<List<Integer>> breaks, long total) {
  public Rotation {
    rounds = rounds.stream().map(round -> round.stream().sorted().toList()).toList();
    breaks = breaks.stream().map(List::copyOf).toList();
  }

  /** The rotation of these rounds, with scores looked up and breaks named. */
  public static Rotation of(RotationProblem problem, List<List<Pair>> rounds) {
    long total = 0;
    for (List<Pair> round : rounds) {
      for (Pair pair : round) {
        total += problem.scores().score(problem.candidate(pair));
      }
    }
    return new Rotation(
        rounds, rounds.stream().map(round -> breaks(problem, round)).toList(), total);
  }

  /** Who may meet somebody and does not in this round. */
  static List<Integer> breaks(RotationProblem problem, List<Pair> round) {
    boolean[] busy = new boolean[problem.scores().people()];
    round.forEach(pair -> {
      busy[pair.first()] = true;
      busy[pair.second()] = true;
    });
    int[] idle = new int[busy.length];
    int size = 0;
    for (int person = 0; person < busy.length; person++) {
      if (!busy[person] && problem.limits().get(person) > 0) {
        idle[size++] = person;
      }
    }
    return Arrays.stream(idle, 0, size).boxed().toList();
  }
}
