package org.ithaca.matching.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One criterion or rule between owners and others, worked out once for every two classes.
 *
 * @param owners the classes of owners
 * @param others the classes of others
 * @param adds what the pair of two classes gets at most, in units of {@link Terms}; for a rule more
 *     than 0 where it is broken
 * @param spread how differently it treats pairs
 * @param closer what a pair really gets, where there are too many classes to tell all apart
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose, never changed
record Facet(
    Classes owners,
    Classes others,
    int[][] adds,
    Kind kind,
    double spread,
    Facet.@Nullable Value closer) {
  enum Kind {
    /** What the criterion adds. */
    ADDS,
    /** The weight of the criterion where it is known on both sides. */
    KNOWN,
    /** Above 0 where a rule is broken. */
    BREAKS
  }

  /** More classes than this are not told apart. */
  private static final int MOST_CLASSES = 256;

  /** A rule sorts people more than any criterion. */
  private static final int RULE_WEIGHT = 1 << 24;

  /** Of two people. */
  @FunctionalInterface
  interface Value {
    int of(int owner, int other);
  }

  /** The facets of one view. */
  static List<Facet> of(
      CompiledCriteria criteria, Terms terms, boolean ownerReceives, int[] owners, int[] others) {
    List<Facet> facets = new ArrayList<>();
    Population people = criteria.people();
    for (int k = 0; k < criteria.criteria.length; k++) {
      Traits traits = Traits.of(criteria.criteria[k], people);
      Fits.Fit fit = criteria.fits[k];
      int weight = criteria.weights[k];
      IntPredicate ownerKnown = ownerReceives ? traits.receiverKnown() : traits.giverKnown();
      IntPredicate otherKnown = ownerReceives ? traits.giverKnown() : traits.receiverKnown();
      Classes knowing = truth(ownerKnown, owners);
      Classes known = truth(otherKnown, others);
      Value both = (o, p) -> ownerKnown.test(o) && otherKnown.test(p) ? 1 : 0;
      facets.add(of(Kind.KNOWN, knowing, known, (o, p) -> weight * both.of(o, p), null));
      int unit = weight << Terms.UNIT_BITS;
      Value adds = (o, p) -> unit * Math.max(0, ownerReceives ? fit.of(o, p) : fit.of(p, o));
      if (traits.column() != null && !terms.covers(k)) {
        Facet exact = exact(Kind.ADDS, traits.column(), owners, others, adds);
        Value most = (o, p) -> 1000 * unit * both.of(o, p);
        facets.add(exact != null ? exact : of(Kind.ADDS, knowing, known, most, adds));
      }
    }
    for (int k = 0; k < criteria.rules.length; k++) {
      IntFunction<Object> column = Traits.column(criteria.rules[k], people);
      Breaches.Breach breach = criteria.breaches[k];
      Value broken =
          (o, p) -> (ownerReceives ? breach.by(o, p) : breach.by(p, o)) ? RULE_WEIGHT : 0;
      Facet rule = column == null ? null : exact(Kind.BREAKS, column, owners, others, broken);
      if (rule != null) {
        facets.add(rule);
      }
    }
    return facets;
  }

  /** Null where there are too many. */
  static @Nullable Classes classes(IntFunction<Object> column, int[] members) {
    return Classes.of(column, members, MOST_CLASSES);
  }

  private static Classes truth(IntPredicate known, int[] members) {
    return Objects.requireNonNull(Classes.of(known::test, members, 2));
  }

  private static @Nullable Facet exact(
      Kind kind, IntFunction<Object> column, int[] owners, int[] others, Value value) {
    Classes ofOwners = classes(column, owners);
    Classes ofOthers = classes(column, others);
    return ofOwners == null || ofOthers == null ? null : of(kind, ofOwners, ofOthers, value, null);
  }

  private static Facet of(
      Kind kind, Classes owners, Classes others, Value value, @Nullable Value closer) {
    int[][] adds = new int[owners.size()][others.size()];
    int[] ownerCount = owners.counts();
    int[] otherCount = others.counts();
    double sum = 0;
    double squares = 0;
    double pairs = 0;
    for (int o = 0; o < adds.length; o++) {
      for (int p = 0; p < adds[o].length; p++) {
        adds[o][p] = value.of(owners.example()[o], others.example()[p]);
        double count = (double) ownerCount[o] * otherCount[p];
        pairs += count;
        sum += count * adds[o][p];
        squares += count * adds[o][p] * adds[o][p];
      }
    }
    double mean = sum / Math.max(1, pairs);
    double spread = squares / Math.max(1, pairs) - mean * mean;
    return new Facet(owners, others, adds, kind, spread, closer);
  }
}
