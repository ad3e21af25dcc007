package org.ithaca.formats;

import java.util.List;

/** How people give one another feedback. */
public record Feedback(
    @About("style of the forms") FeedbackStyle style,
    @About("when the short pulse is asked") PulseTime pulse,
    @About(value = "roles whose own learning is recorded", min = 1) List<RoleKey> ownLearning) {}
