package org.ithaca.access.web;

/** Asking for a link to choose a new password. */
public record PasswordResetView(String email, boolean rejected) {}
