package org.ithaca.programs.web;

import org.ithaca.formats.Format;

/** Page data of {@code programs/new}. */
public record NewProgramView(Format format, DescriptionForm form, Problems problems) {}
