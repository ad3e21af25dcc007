package org.ithaca.formats;

import java.util.List;

/** How people are asked whether they want a proposed match. */
public record Consent(
    @About(value = "roles that are asked", min = 1) List<RoleKey> asks,
    @About("time to answer") Span answerWithin,
    @About("what happens when nobody answers") NoAnswer noAnswer,
    @About(
            value = "how many other good partners somebody may choose from instead",
            min = 0,
            max = 5)
        int alternatives) {}
