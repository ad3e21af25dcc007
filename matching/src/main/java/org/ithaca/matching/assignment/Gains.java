package org.ithaca.matching.assignment;

import java.util.Arrays;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;

/**
 * What more places or more givers would gain, worked out by making the change, looking and taking
 * it back. Pairs count where the objective counts them. Required pairs stay; where the worst-off
 * come first, the floor is held.
 *
 * <p><b>Guarantee.</b> Exact over the candidates of the problem and the pairs that are added: pairs
 * that are not listed could gain more, but not more than {@link Shortages} says. <b>Time</b> a few
 * augmenting paths and O(people) a question. Not for several threads at once.
 */
public final class Gains {
  private final AssignmentProblem open;
  private final LiveAssignment live;
  private final long floor;
  private final Worth now;

  private Gains(AssignmentProblem problem, long floor) {
    this.floor = floor;
    this.open = open(problem, floor);
    this.live = LiveAssignment.of(open);
    this.now = worth(new long[0], Integer.MAX_VALUE);
  }

  /** About a problem that has been solved. */
  public static Gains of(AssignmentProblem problem, AssignmentCertificate certificate) {
    return new Gains(
        problem, certificate.floor().map(AssignmentCertificate.Floor::score).orElse(0L));
  }

  /** What is still open to choice once required pairs are set aside. */
  private static AssignmentProblem open(AssignmentProblem problem, long floor) {
    Scores all = problem.scores();
    Scores.Builder scores = Scores.builder(all.receivers(), all.givers());
    for (int r = 0; r < all.receivers(); r++) {
      for (int c = all.from(r); c < all.from(r + 1); c++) {
        Pair pair = new Pair(r, all.giver(c));
        if (all.score(c) >= floor
            && !problem.required().contains(pair)
            && !problem.forbidden().contains(pair)) {
          scores.add(r, all.giver(c), all.score(c));
        }
      }
    }
    boolean total = problem.objective() == Objective.TOTAL;
    return AssignmentProblem.of(scores.build())
        .withReceiverCapacities(FreePairs.receiverSeats(problem))
        .withGiverCapacities(FreePairs.giverSeats(problem))
        .withObjective(total ? Objective.TOTAL : Objective.MOST_PEOPLE_FIRST)
        .withCeiling(problem.ceiling())
        .keeping(problem.present());
  }

  /** So many more places of a giver. */
  public Worth giverPlaces(int giver, int more) {
    live.setGiverCapacity(giver, open.giverCapacity(giver) + more);
    Worth then = worth(new long[0], Integer.MAX_VALUE);
    live.setGiverCapacity(giver, open.giverCapacity(giver));
    return then.plus(now.times(-1));
  }

  /**
   * So many new givers, all alike.
   *
   * @param scores of every receiver with a new giver, negative where they are not allowed
   */
  public Worth newGivers(int givers, int places, long[] scores) {
    int[] receivers = new int[scores.length];
    long[] allowed = new long[scores.length];
    int size = 0;
    for (int r = 0; r < scores.length; r++) {
      if (scores[r] >= floor) {
        receivers[size] = r;
        allowed[size++] = scores[r];
      }
    }
    int first = 0;
    for (int k = 0; k < givers; k++) {
      int added =
          live.addGiver(places, Arrays.copyOf(receivers, size), Arrays.copyOf(allowed, size));
      first = k == 0 ? added : first;
    }
    Worth then = worth(scores, first);
    for (int k = 0; k < givers; k++) {
      live.setGiverCapacity(first + k, 0);
    }
    return then.plus(now.times(-1));
  }

  /** Of the present choice; givers from {@code newFrom} on score as told. */
  private Worth worth(long[] ofNew, int newFrom) {
    boolean countsPairs = open.objective() == Objective.MOST_PEOPLE_FIRST;
    long pairs = 0;
    long kept = 0;
    long score = 0;
    Scores scores = open.scores();
    for (int r = 0; r < scores.receivers(); r++) {
      for (int g : live.giversOf(r)) {
        pairs += countsPairs ? 1 : 0;
        kept += open.present().contains(new Pair(r, g)) ? 1 : 0;
        score += g >= newFrom ? ofNew[r] : scores.score(scores.find(r, g));
      }
    }
    return new Worth(pairs, kept, score);
  }
}
