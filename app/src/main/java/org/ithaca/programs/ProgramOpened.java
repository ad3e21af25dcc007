package org.ithaca.programs;

/** People may join now. */
public record ProgramOpened(ProgramId program) {}
