package org.ithaca.access.web;

import org.jspecify.annotations.Nullable;

/**
 * Choosing a password behind a one-time link.
 *
 * @param rejection key of the text that says why the typed password will not do
 */
public record NewPasswordView(
    String action, String name, String email, boolean invitation, @Nullable String rejection) {}
