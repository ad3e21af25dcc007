package org.ithaca.access.web;

/** Inviting somebody. */
public record NewAccountView(
    String email, String name, boolean emailRejected, boolean nameRejected) {}
