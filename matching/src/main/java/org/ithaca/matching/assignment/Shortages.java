package org.ithaca.matching.assignment;

import java.util.Arrays;
import org.ithaca.matching.internal.Scale;

/**
 * What is short, read off the prices of an optimal assignment without solving again: what more
 * places, more givers or more allowed pairs are worth at most.
 *
 * <p><b>Method.</b> The prices prove a bound on every assignment. Whatever is added raises that
 * bound by so much, and no assignment can gain more (linear programming duality: prices are the
 * shadow prices of places). A new solve of the enlarged problem says what the gain is; it is
 * smaller where what is added replaces what is there. Good for asking a thousand questions and
 * solving for the best few.
 *
 * <p>Where the worst-off come first, the floor is held.
 */
public final class Shortages {
  private final Prices prices;
  private final Scale scale;
  private final long floor;
  private final int[] receiverSeats;
  private final int[] giverSeats;

  private Shortages(AssignmentProblem problem, AssignmentCertificate certificate) {
    this.prices = certificate.prices();
    this.scale = FreePairs.scaleOf(problem);
    this.floor = certificate.floor().map(AssignmentCertificate.Floor::score).orElse(0L);
    this.receiverSeats = FreePairs.receiverSeats(problem);
    this.giverSeats = FreePairs.giverSeats(problem);
  }

  public static Shortages of(AssignmentProblem problem, AssignmentCertificate certificate) {
    return new Shortages(problem, certificate);
  }

  /** So many more places of a giver; nothing where the giver is not full. <b>Time</b> O(1). */
  public Worth giverPlaces(int giver, int more) {
    return worth(prices.giver(giver)).times(more);
  }

  /** So many more places of a receiver. <b>Time</b> O(1). */
  public Worth receiverPlaces(int receiver, int more) {
    return worth(prices.receiver(receiver)).times(more);
  }

  /**
   * A new giver, or several alike with their places added up. <b>Time</b> O(receivers log
   * receivers).
   *
   * @param scores of every receiver with the new giver, negative where they are not allowed
   */
  public Worth newGiver(long[] scores, int places) {
    long[] surplus = new long[scores.length];
    for (int r = 0; r < scores.length; r++) {
      boolean isOpen = scores[r] >= floor && receiverSeats[r] > 0;
      surplus[r] = isOpen ? Math.max(0, scale.weight(scores[r], false) - prices.receiver(r)) : 0;
    }
    Arrays.sort(surplus);
    Worth sum = Worth.NOTHING;
    for (int k = surplus.length - 1; k >= Math.max(0, surplus.length - places); k--) {
      sum = sum.plus(worth(surplus[k]));
    }
    return sum;
  }

  /** Pairs that are not allowed now, added one by one to ask what all of them are worth. */
  public NewPairs newPairs() {
    return new NewPairs();
  }

  /** Collects pairs; see {@link Shortages#newPairs()}. */
  public final class NewPairs {
    private final long[] ofReceiver = new long[receiverSeats.length];
    private final long[] ofGiver = new long[giverSeats.length];

    private NewPairs() {}

    public void add(int receiver, int giver, long score) {
      if (score >= floor) {
        long surplus = scale.weight(score, false) - prices.receiver(receiver) - prices.giver(giver);
        ofReceiver[receiver] = Math.max(ofReceiver[receiver], surplus);
        ofGiver[giver] = Math.max(ofGiver[giver], surplus);
      }
    }

    /** Nobody gains more than their best new pair, once a place. */
    public Worth worth() {
      Worth receivers = sum(ofReceiver, receiverSeats);
      Worth givers = sum(ofGiver, giverSeats);
      return receivers.compareTo(givers) < 0 ? receivers : givers;
    }

    private Worth sum(long[] best, int[] seats) {
      Worth sum = Worth.NOTHING;
      for (int k = 0; k < best.length; k++) {
        sum = sum.plus(Shortages.this.worth(best[k]).times(seats[k]));
      }
      return sum;
    }
  }

  private Worth worth(long price) {
    long[] parts = scale.split(price);
    return new Worth(parts[0], parts[1], parts[2]);
  }
}
