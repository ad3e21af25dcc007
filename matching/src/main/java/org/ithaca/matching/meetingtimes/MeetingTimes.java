package org.ithaca.matching.meetingtimes;

import java.util.List;
import java.util.stream.IntStream;
import org.ithaca.matching.Pair;

/**
 * When each group meets.
 *
 * @param times group and first slot, ordered by group
 * @param without groups for which there is no time, ascending
 * @param total the sum of the scores of all times
 */
public record MeetingTimes(List<Pair> times, List<Integer> without, long total) {
  public MeetingTimes {
    times = times.stream().sorted().toList();
    without = without.stream().sorted().toList();
  }

  /** The times of these groups, with scores looked up. */
  public static MeetingTimes of(MeetingTimesProblem problem, List<Pair> times) {
    boolean[] meets = new boolean[problem.options().receivers()];
    long total = 0;
    for (Pair time : times) {
      meets[time.first()] = true;
      total += problem.options().score(problem.options().find(time.first(), time.second()));
    }
    return new MeetingTimes(
        times,
        IntStream.range(0, meets.length).filter(group -> !meets[group]).boxed().toList(),
        total);
  }
}
