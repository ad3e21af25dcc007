package org.ithaca.programs;

import java.util.EnumSet;
import java.util.List;
import org.ithaca.formats.Criterion;
import org.ithaca.formats.CriterionWeight;

/**
 * What makes a good match in a program. People whom somebody wants to avoid are never matched, so
 * there is no setting for it.
 *
 * @param criteria one for each criterion there is, in the order of {@link Criterion}
 * @param trioForOddPerson whether somebody left over joins a pair instead of going without
 */
public record Matching(
    List<CriterionWeight> criteria, Rules rules, Objective objective, boolean trioForOddPerson) {

  public Matching {
    criteria = List.copyOf(criteria);
    var named = EnumSet.noneOf(Criterion.class);
    for (var each : criteria) {
      if (!named.add(each.criterion())) {
        throw new IllegalArgumentException(each.criterion() + " is weighted twice.");
      }
      if (each.weight() < 0 || each.weight() > 100) {
        throw new IllegalArgumentException("A weight goes from 0 to 100: " + each);
      }
      if (!each.criterion().aims().contains(each.aim())) {
        throw new IllegalArgumentException(
            "%s cannot pull towards %s. Maybe one of %s."
                .formatted(each.criterion(), each.aim(), each.criterion().aims()));
      }
    }
    if (named.size() < Criterion.values().length) {
      throw new IllegalArgumentException(
          "Not weighted: " + EnumSet.complementOf(named) + ". A weight of 0 leaves one out.");
    }
  }

  public CriterionWeight on(Criterion criterion) {
    return criteria.stream()
        .filter(each -> each.criterion() == criterion)
        .findFirst()
        .orElseThrow();
  }

  /** The criteria that count, the weightiest first. */
  public List<CriterionWeight> counting() {
    return criteria.stream()
        .filter(each -> each.weight() > 0)
        .sorted((one, other) -> Integer.compare(other.weight(), one.weight()))
        .toList();
  }
}
