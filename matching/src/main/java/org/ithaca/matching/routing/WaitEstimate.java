package org.ithaca.matching.routing;

/** A request is likely to be answered after so many more ticks: four times in five within these. */
public record WaitEstimate(int request, long least, long most) {}
