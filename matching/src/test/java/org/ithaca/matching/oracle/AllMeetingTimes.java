package org.ithaca.matching.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.meetingtimes.MeetingTimesProblem;

/**
 * Gives every group every time or none, deliberately naive. The worth of times is how many groups
 * have one, how many are kept, and the sum of scores.
 */
public final class AllMeetingTimes {
  private final MeetingTimesProblem problem;
  private final List<Pair> chosen = new ArrayList<>();
  private long[] best = new long[0];

  private AllMeetingTimes(MeetingTimesProblem problem) {
    this.problem = problem;
  }

  /** The worth of the best times; empty if the required ones cannot hold. */
  public static long[] best(MeetingTimesProblem problem) {
    AllMeetingTimes all = new AllMeetingTimes(problem);
    all.place(0);
    return all.best;
  }

  private void place(int group) {
    if (group == problem.options().receivers()) {
      if (chosen.containsAll(problem.required())) {
        long[] worth = worth(problem, chosen);
        best = best.length == 0 || Arrays.compare(worth, best) > 0 ? worth : best;
      }
      return;
    }
    place(group + 1);
    Scores options = problem.options();
    for (int c = options.from(group); c < options.from(group + 1); c++) {
      chosen.add(new Pair(group, options.giver(c)));
      if (isAllowed()) {
        place(group + 1);
      }
      chosen.removeLast();
    }
  }

  private boolean isAllowed() {
    Pair last = chosen.getLast();
    if (problem.forbidden().contains(last)) {
      return false;
    }
    for (int slot = last.second(); slot < end(last); slot++) {
      int rooms = 0;
      for (Pair time : chosen) {
        boolean meets = time.second() <= slot && slot < end(time);
        rooms += meets ? 1 : 0;
        boolean shared =
            !Collections.disjoint(
                problem.members().get(time.first()), problem.members().get(last.first()));
        if (meets && shared && !time.equals(last)) {
          return false;
        }
      }
      if (rooms > problem.rooms()) {
        return false;
      }
    }
    return true;
  }

  private int end(Pair time) {
    return time.second() + problem.lengths().get(time.first());
  }

  public static long[] worth(MeetingTimesProblem problem, List<Pair> times) {
    long total = 0;
    for (Pair time : times) {
      total += problem.options().score(problem.options().find(time.first(), time.second()));
    }
    long kept = times.stream().filter(problem.present()::contains).count();
    return new long[] {times.size(), kept, total};
  }

  /** At most five groups and six slots, with everything a problem may have. */
  public static MeetingTimesProblem tiny(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int people = 1 + random.nextInt(6);
    int slots = 1 + random.nextInt(6);
    int groups = 1 + random.nextInt(5);
    int range = random.nextBoolean() ? 3 : 100;
    long[][] liking = new long[people][slots];
    for (long[] row : liking) {
      Arrays.setAll(row, _ -> random.nextInt(4) == 0 ? -1 : random.nextInt(range));
    }
    List<List<Integer>> members = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      TreeSet<Integer> some = new TreeSet<>();
      for (int k = 0; k < 2; k++) {
        some.add(random.nextInt(people));
      }
      members.add(List.copyOf(some));
      lengths.add(1 + random.nextInt(2));
    }
    MeetingTimesProblem problem = MeetingTimesProblem.ofAvailability(liking, members, lengths);
    List<Pair> times = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      for (int c = problem.options().from(group); c < problem.options().from(group + 1); c++) {
        times.add(new Pair(group, problem.options().giver(c)));
      }
    }
    return problem
        .withRooms(random.nextBoolean() ? 1 + random.nextInt(2) : 10)
        .requiring(some(times, random, 0.04))
        .forbidding(some(times, random, 0.04))
        .keeping(random.nextInt(3) > 0 ? List.of() : some(times, random, 0.3));
  }

  private static List<Pair> some(List<Pair> pairs, SplittableRandom random, double share) {
    return pairs.stream().filter(_ -> random.nextDouble() < share).toList();
  }
}
