package org.ithaca.matching.cascade;

import java.util.Arrays;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.internal.Scale;

/**
 * The links still open to choice with their weights, and the places left, once required links are
 * set aside. In plain arrays; a link's number is its place in {@link #receiver}.
 */
final class Links {
  /** What is known about whether somebody mentors, in one case of the search. */
  enum Part {
    /** May mentor whatever happens: at the top, or mentored by a required link. */
    SURE,
    /** May mentor if mentored. */
    OPEN,
    /** Is mentored, or the case does not count. */
    MENTORED,
    /** Mentors nobody. */
    IDLE
  }

  enum Weights {
    FULL,
    HEAD,
    /** Nothing counts but whether required links can hold. */
    NONE
  }

  final CascadeProblem problem;
  final int[] receiver;
  final int[] giver;

  /** The place of the link among the scores. */
  final int[] candidate;

  final long[] weight;

  /** What one mentee up to the giver's minimum counts, beyond its weight. */
  final long fill;

  /** More than any choice of links can weigh. */
  final long beyond;

  /** Places left, and how many of them links can fill. */
  final int[] room;

  final int[] places;
  final int[] capacity;
  final int[] minimum;

  /** The ties left to share between mentors and mentees; {@code ANY} if they do not bind. */
  final int[] ties;

  final Part[] part;

  /** People from the top layer down, and the links of each giver. */
  final int[] order;

  final int[] giverFrom;
  final int[] byGiver;

  private Links(CascadeProblem problem, int[] candidate, int[] receiver, Weights weights) {
    int people = problem.people();
    Scores scores = problem.scores();
    this.problem = problem;
    this.candidate = candidate;
    this.receiver = receiver;
    this.giver = Arrays.stream(candidate).map(scores::giver).toArray();
    this.places = new int[people];
    this.room = new int[people];
    this.capacity = new int[people];
    this.minimum = new int[people];
    this.ties = new int[people];
    this.part = new Part[people];
    this.order = order(problem);
    this.giverFrom = new int[people + 1];
    this.byGiver = new int[candidate.length];
    sortByGiver();
    leaveRequired();
    Worth worth = Worth.of(problem, weights);
    this.fill = worth.fill;
    this.beyond = worth.beyond;
    this.weight = new long[candidate.length];
    for (int k = 0; k < candidate.length; k++) {
      boolean present = problem.present().contains(new Pair(receiver[k], giver[k]));
      weight[k] = worth.weight(scores.score(candidate[k]), present);
    }
  }

  /** The links that are neither required nor forbidden, reach the floor and find a place. */
  static Links of(CascadeProblem problem, Weights weights, long floor) {
    Scores scores = problem.scores();
    int[] received = received(problem);
    int[] given = given(problem);
    int[] candidate = new int[scores.size()];
    int[] receiver = new int[scores.size()];
    int size = 0;
    for (int r = 0; r < problem.people(); r++) {
      boolean full = received[r] == problem.place(r) || received[r] + given[r] == problem.ties(r);
      for (int c = scores.from(r); c < scores.from(r + 1) && !full; c++) {
        Pair link = new Pair(r, scores.giver(c));
        if (scores.score(c) >= floor
            && !problem.required().contains(link)
            && !problem.forbidden().contains(link)) {
          candidate[size] = c;
          receiver[size++] = r;
        }
      }
    }
    return new Links(
        problem, Arrays.copyOf(candidate, size), Arrays.copyOf(receiver, size), weights);
  }

  private static int[] received(CascadeProblem problem) {
    int[] received = new int[problem.people()];
    problem.required().forEach(link -> received[link.first()]++);
    return received;
  }

  private static int[] given(CascadeProblem problem) {
    int[] given = new int[problem.people()];
    problem.required().forEach(link -> given[link.second()]++);
    return given;
  }

  private static int[] order(CascadeProblem problem) {
    Integer[] sorted = new Integer[problem.people()];
    Arrays.setAll(sorted, p -> p);
    Arrays.sort(sorted, (a, b) -> Integer.compare(problem.layer(a), problem.layer(b)));
    return Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
  }

  private void sortByGiver() {
    for (int g : giver) {
      giverFrom[g + 1]++;
    }
    Arrays.parallelPrefix(giverFrom, Integer::sum);
    int[] next = giverFrom.clone();
    for (int k = 0; k < giver.length; k++) {
      byGiver[next[giver[k]]++] = k;
    }
  }

  /** Places and parts as required links leave them. */
  private void leaveRequired() {
    int people = places.length;
    int[] received = received(problem);
    int[] given = given(problem);
    int[] candidates = new int[people];
    for (int r : receiver) {
      candidates[r]++;
    }
    for (int p = 0; p < people; p++) {
      int left =
          problem.ties(p) == CascadeProblem.ANY
              ? CascadeProblem.ANY
              : problem.ties(p) - received[p] - given[p];
      boolean below = problem.isUnbroken() && problem.layer(p) > 0 && received[p] == 0;
      int mentees = below && left != CascadeProblem.ANY ? Math.max(0, left - 1) : left;
      room[p] = Math.min(problem.place(p) - received[p], left);
      places[p] = Math.min(room[p], candidates[p]);
      capacity[p] = Math.min(problem.capacity(p) - given[p], mentees);
      capacity[p] = Math.min(capacity[p], giverFrom[p + 1] - giverFrom[p]);
      minimum[p] = Math.clamp(problem.minimum(p) - given[p], 0, capacity[p]);
      boolean binds = !problem.isUnbroken() && left < (long) places[p] + capacity[p];
      ties[p] = binds ? left : CascadeProblem.ANY;
      part[p] = !below ? Part.SURE : given[p] > 0 ? Part.MENTORED : Part.OPEN;
    }
  }

  int people() {
    return places.length;
  }

  int size() {
    return receiver.length;
  }

  long score(int link) {
    return problem.scores().score(candidate[link]);
  }

  Pair pair(int link) {
    return new Pair(receiver[link], giver[link]);
  }

  /** The scores that occur, ascending, each once. */
  long[] levels() {
    return Arrays.stream(candidate)
        .mapToLong(problem.scores()::score)
        .sorted()
        .distinct()
        .toArray();
  }

  /** What the chosen links weigh, mentees up to the minimum included. */
  long value(boolean[] chosen) {
    long value = 0;
    int[] load = new int[people()];
    for (int k = 0; k < chosen.length; k++) {
      if (chosen[k]) {
        value += weight[k];
        load[giver[k]]++;
      }
    }
    for (int p = 0; p < load.length; p++) {
      value += fill * Math.min(load[p], minimum[p]);
    }
    return value;
  }

  /** Whether everybody who must be mentored is. */
  boolean isHeld(boolean[] chosen) {
    boolean[] mentored = new boolean[people()];
    for (int k = 0; k < chosen.length; k++) {
      mentored[receiver[k]] |= chosen[k];
    }
    for (int p = 0; p < mentored.length; p++) {
      if (part[p] == Part.MENTORED && !mentored[p]) {
        return false;
      }
    }
    return true;
  }

  /** From the top down, without the links that break a chain or a budget of ties. */
  boolean[] trimmed(boolean[] chosen) {
    boolean[] kept = new boolean[chosen.length];
    int[] used = new int[people()];
    boolean[] mentored = new boolean[people()];
    for (int g : order) {
      if ((part[g] == Part.OPEN || part[g] == Part.MENTORED) && !mentored[g]) {
        continue;
      }
      for (int at = giverFrom[g]; at < giverFrom[g + 1]; at++) {
        int k = byGiver[at];
        int r = receiver[k];
        if (chosen[k] && used[g] < ties[g] && used[r] < ties[r]) {
          kept[k] = true;
          used[g]++;
          used[r]++;
          mentored[r] = true;
        }
      }
    }
    return kept;
  }

  /** How much a link and a filled minimum count; the README has the formula. */
  private record Worth(Scale scale, Weights weights, long fill, long beyond) {

    static Worth of(CascadeProblem problem, Weights weights) {
      long links = 0;
      long minimums = 0;
      for (int p = 0; p < problem.people(); p++) {
        int candidates = problem.scores().from(p + 1) - problem.scores().from(p);
        links += Math.min(problem.place(p), candidates);
        minimums += problem.minimum(p);
      }
      Objective objective = problem.objective();
      long largest = problem.scores().largest();
      int kept = problem.present().size();
      Scale scale = Scale.of(objective, links, largest, kept);
      try {
        long heaviest =
            switch (weights) {
              case FULL -> scale.weight(largest, true);
              case HEAD -> scale.head(true);
              case NONE -> 0;
            };
        long all = Math.multiplyExact(links, heaviest);
        boolean filling = minimums > 0 && weights != Weights.NONE;
        long fill = filling ? Math.addExact(Math.multiplyExact(2, all), 1) : 0;
        long most = Math.addExact(all, Math.multiplyExact(fill, minimums));
        Math.multiplyExact(16, most);
        return new Worth(scale, weights, fill, most + 1);
      } catch (ArithmeticException e) {
        throw new IllegalArgumentException(
            "Scores up to %d for %d links of which %d are kept and %d minimum mentees do not fit. Maybe use smaller scores."
                .formatted(largest, links, kept, minimums),
            e);
      }
    }

    long weight(long score, boolean present) {
      return switch (weights) {
        case FULL -> scale.weight(score, present);
        case HEAD -> scale.head(present);
        case NONE -> 0;
      };
    }
  }
}
