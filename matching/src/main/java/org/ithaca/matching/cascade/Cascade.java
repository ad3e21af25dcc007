package org.ithaca.matching.cascade;

import java.util.List;
import org.ithaca.matching.Pair;

/**
 * Who is mentored by whom, receiver first, ordered.
 *
 * @param total the sum of the scores of the links
 * @param missing how many mentees are missing to the minimums of all givers together
 */
public record Cascade(List<Pair> links, long total, long missing) {
  public Cascade {
    links = links.stream().sorted().toList();
  }

  /** The cascade of these links, with scores and missing mentees counted. */
  public static Cascade of(CascadeProblem problem, List<Pair> links) {
    long total = 0;
    int[] load = new int[problem.people()];
    for (Pair link : links) {
      total += problem.scores().score(problem.candidate(link));
      load[link.second()]++;
    }
    long missing = 0;
    for (int person = 0; person < load.length; person++) {
      missing += Math.max(0, problem.minimum(person) - load[person]);
    }
    return new Cascade(links, total, missing);
  }
}
