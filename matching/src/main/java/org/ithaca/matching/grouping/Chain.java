package org.ithaca.matching.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.ithaca.matching.Objective;
import org.ithaca.matching.internal.Meter;

/**
 * One search: some arrangements annealed from random starts; then again and again two of them are
 * crossed, the child is annealed from a lower temperature and replaces the worst.
 */
final class Chain {
  private static final double HOT = 0.2;
  private static final double WARM = 0.14;
  private static final double COLD = 0.06;
  private static final int PARENTS = 8;
  private static final int ROUNDS = 60;
  private static final long MOST_STEPS = 1_500_000_000;

  /** An arrangement and its standing; settled if no move improves it. */
  record Member(List<Integer> place, Standing standing, boolean settled) {
    int[] places() {
      return place.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  private final GroupingProblem problem;
  private final Units units;
  private final Dice dice;
  private final Meter meter;
  private final long steps;
  private final List<Member> members = new ArrayList<>();
  private double strict = 10;
  private final double aim;

  /** How far gains of random moves are spread at a random start; 0 if not known yet. */
  private double spread;

  /** Within so many steps in all, or as many as are worth while. */
  Chain(GroupingProblem problem, Units units, long seed, long steps, Meter meter) {
    this.problem = problem;
    this.units = units;
    this.dice = new Dice(seed);
    this.meter = meter;
    boolean lowestFirst = problem.objective() == Objective.WORST_OFF_FIRST;
    this.aim = lowestFirst ? Math.max(1, SimpleBound.of(problem)) : 1;
    this.steps = steps == Long.MAX_VALUE ? worthWhile(units.count()) : steps / 8 * 7;
  }

  private static long worthWhile(long units) {
    return Math.min(ROUNDS * each(units, Long.MAX_VALUE), MOST_STEPS);
  }

  /** The best arrangement found. */
  Member best() {
    long each = each(units.count(), steps);
    long rounds = Math.max(1, steps / each);
    for (long round = 0; round < rounds && !(meter.isStopped() && round > 0); round++) {
      meter.report(round, rounds);
      if (members.size() < Math.min(PARENTS, (rounds + 3) / 4)) {
        members.add(annealed(Start.random(problem.sizes(), units, dice), HOT, each));
      } else {
        int one = dice.below(members.size());
        int other = (one + 1 + dice.below(Math.max(1, members.size() - 1))) % members.size();
        Arrangement shape = new Arrangement(problem, units, members.get(one).places());
        int[] child =
            Start.crossed(shape, members.get(one).places(), members.get(other).places(), dice);
        replaceWorst(annealed(child, WARM, each));
      }
    }
    return Collections.max(members, (a, b) -> a.standing.compareTo(b.standing));
  }

  /** Steps of one annealing: about the cube of the number of people, at least eight fit. */
  private static long each(long units, long steps) {
    return Math.max(4_096, Math.min(Math.max(3 * units * units * units, 20_000), steps / 8));
  }

  private Member annealed(int[] start, double heat, long steps) {
    Arrangement arrangement = new Arrangement(problem, units, start);
    if (spread == 0) {
      spread = new Annealing(arrangement, energy(), dice, meter).spread();
    }
    Annealing annealing = new Annealing(arrangement, energy(), dice, meter);
    annealing.run(steps, heat * spread, COLD * spread);
    boolean settled = new Descent(arrangement, meter).run();
    Member member =
        new Member(
            Arrays.stream(arrangement.place).boxed().toList(), arrangement.standing(), settled);
    strict *= member.standing.breaches() > 0 ? 2 : 1;
    return member;
  }

  private Energy energy() {
    return new Energy(strict * HOT * spread, strict / 2 * HOT * spread, aim);
  }

  private void replaceWorst(Member member) {
    int worst = 0;
    for (int k = 0; k < members.size(); k++) {
      if (members.get(k).standing.equals(member.standing)) {
        return;
      }
      if (members.get(k).standing.compareTo(members.get(worst).standing) < 0) {
        worst = k;
      }
    }
    if (member.standing.compareTo(members.get(worst).standing) > 0) {
      members.set(worst, member);
    }
  }
}
