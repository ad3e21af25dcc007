package org.ithaca.matching.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ithaca.matching.scoring.Breaches.Breach;
import org.ithaca.matching.scoring.Fits.Fit;

/**
 * Criteria and rules made ready for many pairs: each becomes one loop over primitive columns.
 *
 * <p><b>Score.</b> Each criterion is met by 0 to 1000 thousandths. The score is the average over
 * criteria, weighted, from 0 to {@link #FULL}, rounded to the nearest. Criteria whose data is
 * missing on either side are left out of that average, so missing data is neutral; if nothing is
 * known at all the score is {@link #UNKNOWN}. In a two-way pair both views are combined, see {@link
 * Direction#MUTUAL}.
 *
 * <p>Thread-safe. A score takes about ten nanoseconds per criterion.
 */
public final class CompiledCriteria {
  /** The score of a pair that meets everything. */
  public static final long FULL = 10_000;

  /** The score of a pair about which nothing is known: the middle. */
  public static final long UNKNOWN = FULL / 2;

  /** No score: the pair breaks a rule. */
  public static final long NOT_ALLOWED = -1;

  /** More criteria than anybody weighs against each other; sums of bounds fit an int. */
  private static final int MOST_CRITERIA = 60;

  static final int PER_THOUSANDTH = (int) FULL / 1000;

  private final Population people;
  final Criterion[] criteria;
  final Fit[] fits;
  final int[] weights;
  final Rule[] rules;
  final Breach[] breaches;
  private final Direction direction;

  private CompiledCriteria(
      Population people, List<Criterion> criteria, List<Rule> rules, Direction direction) {
    this.people = people;
    this.criteria = criteria.stream().filter(c -> c.weight() > 0).toArray(Criterion[]::new);
    this.fits = new Fit[this.criteria.length];
    this.weights = new int[this.criteria.length];
    for (int k = 0; k < fits.length; k++) {
      fits[k] = Fits.of(this.criteria[k], people);
      weights[k] = this.criteria[k].weight();
    }
    List<Rule> all = new ArrayList<>(List.of(new Rule.NotThemselves()));
    all.addAll(rules);
    this.rules = all.toArray(Rule[]::new);
    this.breaches = all.stream().map(rule -> Breaches.of(rule, people)).toArray(Breach[]::new);
    this.direction = direction;
  }

  /** Criteria of weight 0 are left out. */
  public static CompiledCriteria of(
      Population people, List<Criterion> criteria, List<Rule> rules, Direction direction) {
    for (Criterion criterion : criteria) {
      if (criterion.weight() < 0 || criterion.weight() > 100) {
        throw new IllegalArgumentException("The weight is not from 0 to 100: " + criterion);
      }
    }
    CompiledCriteria compiled = new CompiledCriteria(people, criteria, rules, direction);
    if (compiled.criteria.length > MOST_CRITERIA) {
      throw new IllegalArgumentException(
          "%d criteria are more than %d. Maybe leave those of little weight out."
              .formatted(compiled.criteria.length, MOST_CRITERIA));
    }
    return compiled;
  }

  public Population people() {
    return people;
  }

  public Direction direction() {
    return direction;
  }

  /** The score from 0 to {@link #FULL}, or {@link #NOT_ALLOWED}. */
  public long score(int receiver, int giver) {
    return isAllowed(receiver, giver) ? worth(receiver, giver) : NOT_ALLOWED;
  }

  /** The score whether or not the pair keeps the rules. */
  public long worth(int receiver, int giver) {
    long view = view(receiver, giver);
    return direction == Direction.ONE_WAY ? view : combined(view, view(giver, receiver));
  }

  public boolean isAllowed(int receiver, int giver) {
    for (Breach breach : breaches) {
      if (breach.by(receiver, giver)
          || (direction == Direction.MUTUAL && breach.by(giver, receiver))) {
        return false;
      }
    }
    return true;
  }

  /** The rules the pair breaks; empty if it is allowed. */
  public List<Rule> broken(int receiver, int giver) {
    List<Rule> broken = new ArrayList<>();
    for (int k = 0; k < rules.length; k++) {
      if (breaches[k].by(receiver, giver)
          || (direction == Direction.MUTUAL && breaches[k].by(giver, receiver))) {
        broken.add(rules[k]);
      }
    }
    return broken;
  }

  /** The same score as {@link #worth} with where it comes from. */
  public Breakdown breakdown(int receiver, int giver) {
    Breakdown.View receiverView = explained(receiver, giver);
    if (direction == Direction.ONE_WAY) {
      return new Breakdown(receiverView.score(), receiverView, Optional.empty());
    }
    Breakdown.View giverView = explained(giver, receiver);
    return new Breakdown(
        combined(receiverView.score(), giverView.score()), receiverView, Optional.of(giverView));
  }

  static long combined(long one, long other) {
    return (3 * Math.min(one, other) + Math.max(one, other)) / 4;
  }

  private long view(int receiver, int giver) {
    long met = 0;
    long known = 0;
    for (int k = 0; k < fits.length; k++) {
      int fit = fits[k].of(receiver, giver);
      if (fit != Fits.MISSING) {
        met += (long) weights[k] * fit;
        known += weights[k];
      }
    }
    return known == 0 ? UNKNOWN : share(met, known);
  }

  static long share(long met, long known) {
    return (2 * PER_THOUSANDTH * met + known) / (2 * known);
  }

  private Breakdown.View explained(int receiver, int giver) {
    int[] fit = new int[fits.length];
    long known = 0;
    for (int k = 0; k < fits.length; k++) {
      fit[k] = fits[k].of(receiver, giver);
      known += fit[k] == Fits.MISSING ? 0 : weights[k];
    }
    List<Breakdown.Line> lines = new ArrayList<>();
    long met = 0;
    long possible = 0;
    for (int k = 0; k < fits.length; k++) {
      if (fit[k] == Fits.MISSING) {
        lines.add(new Breakdown.Line(criteria[k], 0, 0, true));
        continue;
      }
      long metBefore = share(met, known);
      long possibleBefore = share(possible, known);
      met += (long) weights[k] * fit[k];
      possible += weights[k] * 1000L;
      lines.add(
          new Breakdown.Line(
              criteria[k],
              share(met, known) - metBefore,
              share(possible, known) - possibleBefore,
              false));
    }
    return new Breakdown.View(known == 0 ? UNKNOWN : share(met, known), List.copyOf(lines));
  }
}
