package org.ithaca.matching.meetingtimes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.meetingtimes.MeetingTimesCertificate.OfPerson;
import org.ithaca.matching.meetingtimes.MeetingTimesCertificate.OfRoom;
import org.ithaca.matching.meetingtimes.MeetingTimesCertificate.Prices;

/**
 * Solves {@link MeetingTimesProblem} and proves how good the times are.
 *
 * <p><b>Method.</b> Required times are set aside. Times are found by ejection chains ({@link
 * EjectionSearch}), bounded by prices ({@link Lagrange}), first how many groups can meet, then what
 * their times are worth. What the prices leave open is searched again, and where it is little,
 * looked through ({@link ExactSearch}).
 *
 * <p><b>Guarantee.</b> The prices say how much better other times could be at most; where nothing
 * is left, the outcome is optimal. <b>Time</b> a fixed number of moves for each group and of rounds
 * of prices, each O(cells of all options). <b>Space</b> O(people · slots + cells of all options).
 * <b>Ties</b> are broken the same way every time.
 *
 * <pre>{@code
 * var problem = MeetingTimesProblem.ofAvailability(liking, members, lengths).withRooms(12);
 * switch (new MeetingTimesSolver().solve(problem)) {
 *   case Outcome.Optimal(MeetingTimes best, var proof) -> { }
 *   case Outcome.Feasible(MeetingTimes good, var bound) ->
 *       Verifier.check(problem, good, bound).gapPercent();
 * }
 * }</pre>
 */
public final class MeetingTimesSolver {
  private static final long SEED = 20_261_122;
  private static final int MOVES = 400;
  private static final int ROUNDS = 1_500;
  private static final long LOOKS = 1_000_000;
  private static final int NONE = -1;

  public Outcome<MeetingTimes, MeetingTimesCertificate> solve(MeetingTimesProblem problem) {
    return solve(problem, Effort.unlimited());
  }

  public Outcome<MeetingTimes, MeetingTimesCertificate> solve(
      MeetingTimesProblem problem, Effort effort) {
    Outcome.Reason obstacle = problem.obstacle();
    if (obstacle != null) {
      return new Outcome.Infeasible<>(obstacle);
    }
    return new Solve(Packing.of(problem), new Meter(effort)).run();
  }

  /** One solve. */
  private static final class Solve {
    private final Packing packing;
    private final Meter meter;
    private final Lagrange groups;
    private final Lagrange scores;
    private final long placed;
    private final EjectionSearch search;
    private int[] best;

    private Solve(Packing packing, Meter meter) {
      this.packing = packing;
      this.meter = meter;
      this.placed = 2 * packing.largest;
      double[] ones = new double[packing.options()];
      Arrays.fill(ones, 1);
      double[] worth = new double[packing.options()];
      Arrays.setAll(worth, o -> (double) (placed + packing.worth[o]));
      this.groups = new Lagrange(packing, ones);
      this.scores = new Lagrange(packing, worth);
      this.search = new EjectionSearch(packing, SEED);
      this.best = search.best().clone();
    }

    private Outcome<MeetingTimes, MeetingTimesCertificate> run() {
      search.start();
      best = search.best().clone();
      boolean[] all = new boolean[packing.options()];
      Arrays.fill(all, true);
      look(all, MOVES, 0.2);
      bound();
      if (!isProven() && !meter.isStopped()) {
        look(promising(), 4 * MOVES, 0.05);
        bound();
      }
      if (!isProven() && !meter.isStopped()) {
        lookThrough();
        bound();
      }
      MeetingTimes times = times();
      MeetingTimesCertificate certificate = certificate();
      if (isProven()) {
        return new Outcome.Optimal<>(times, certificate);
      }
      return meter.isStopped()
          ? new Outcome.Stopped<>(times, certificate)
          : new Outcome.Feasible<>(times, certificate);
    }

    private void look(boolean[] options, int moves, double hot) {
      double hottest = Math.max(1, hot * packing.largest);
      search.improve(best, options, (long) moves * packing.groups, hottest, hottest / 40, meter);
      best = search.best().clone();
    }

    private void bound() {
      groups.improve(ROUNDS, (double) count(), meter);
      scores.improve(ROUNDS, scores.value(best), meter);
    }

    private long count() {
      return Arrays.stream(best).filter(o -> o != NONE).count();
    }

    private boolean isProven() {
      return groups.bound() < count() + 0.999 && scores.bound() < scores.value(best) + 0.999;
    }

    /** What does not lose more of the bound than there is to win. */
    private boolean[] promising() {
      double[] loss = scores.losses();
      double gap = scores.bound() - scores.value(best);
      boolean[] promising = new boolean[loss.length];
      for (int o = 0; o < loss.length; o++) {
        promising[o] = loss[o] < gap;
      }
      return promising;
    }

    /** First for more groups, then for better times. */
    private void lookThrough() {
      best = new ExactSearch(packing, groups, best).run(LOOKS, meter);
      best = new ExactSearch(packing, scores, best).run(LOOKS, meter);
    }

    private MeetingTimes times() {
      List<Pair> times = new ArrayList<>(packing.problem.required());
      for (int group = 0; group < packing.groups; group++) {
        if (best[group] != NONE) {
          times.add(new Pair(group, packing.slot[best[group]]));
        }
      }
      return MeetingTimes.of(packing.problem, times);
    }

    private MeetingTimesCertificate certificate() {
      long scale = packing.largest < 1L << 30 ? 1_000_000 : 1;
      return new MeetingTimesCertificate(
          scale, prices(groups.prices(), scale), placed, prices(scores.prices(), scale));
    }

    private Prices prices(double[] prices, long scale) {
      List<OfPerson> people = new ArrayList<>();
      List<OfRoom> rooms = new ArrayList<>();
      for (int c = 0; c < prices.length; c++) {
        long price = Math.round(prices[c] * scale);
        if (price > 0 && packing.person[c] >= 0) {
          people.add(new OfPerson(packing.person[c], packing.slotOfCell[c], price));
        } else if (price > 0) {
          rooms.add(new OfRoom(packing.slotOfCell[c], price));
        }
      }
      return new Prices(people, rooms);
    }
  }
}
