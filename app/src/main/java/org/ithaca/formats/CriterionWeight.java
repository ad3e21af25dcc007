package org.ithaca.formats;

/** How much a criterion counts when a program starts, compared with the others. */
public record CriterionWeight(
    @About("what counts") Criterion criterion,
    @About("which way it pulls") Aim aim,
    @About(value = "how much, from 0 (only shown) to 100", min = 0, max = 100) int weight) {}
