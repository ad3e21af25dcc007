package org.ithaca.programs;

/** A program is over. */
public record ProgramClosed(ProgramId program) {}
