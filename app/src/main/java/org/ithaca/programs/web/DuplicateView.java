package org.ithaca.programs.web;

import org.ithaca.programs.Program;

/** Page data of {@code programs/duplicate}. */
public record DuplicateView(Program original, DescriptionForm form, Problems problems) {}
