package org.ithaca.formats;

import java.util.List;

/** A measure, when it is taken and whom it asks. */
public record MeasureTaken(
    @About("what is measured") Measure measure,
    @About(value = "when", min = 1) List<Moment> when,
    @About(value = "roles that are asked", min = 1) List<RoleKey> asked) {}
