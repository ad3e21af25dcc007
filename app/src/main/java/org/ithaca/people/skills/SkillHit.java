package org.ithaca.people.skills;

import org.ithaca.people.SkillId;
import org.jspecify.annotations.Nullable;

/**
 * A skill that fits what somebody types.
 *
 * @param matched the synonym that fits, where the label itself does not show why
 * @param broader where it belongs, such as "Software development"
 */
public record SkillHit(
    SkillId skill, String label, @Nullable String matched, @Nullable String broader) {}
