package org.ithaca.common.ui;

import org.jspecify.annotations.Nullable;

/**
 * A person in a match.
 *
 * @param role what they are in it, such as {@code Mentor}; null if all are the same
 */
public record Side(@Nullable String role, PersonChip person) {}
