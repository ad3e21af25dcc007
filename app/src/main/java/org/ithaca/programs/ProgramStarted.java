package org.ithaca.programs;

/** Joining by oneself has ended and matches are lived. */
public record ProgramStarted(ProgramId program) {}
