package org.ithaca.common.ui;

import org.jspecify.annotations.Nullable;

/**
 * One line of why people fit.
 *
 * @param score null if something is missing to tell
 * @param why what it rests on, such as {@code both speak Portuguese}
 */
public record Criterion(String name, @Nullable Score score, @Nullable String why) {}
