package org.ithaca.common.ui;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened or is to come.
 *
 * @param next it is what comes next
 */
public record TimelineEvent(
    String when, String title, @Nullable String note, String icon, boolean next) {}
