package org.ithaca.programs.web;

import java.util.List;
import org.ithaca.programs.Program;
import org.ithaca.programs.domain.MissingData.Missing;

/** Page data of {@code programs/missing-data}. */
public record MissingDataView(Program program, List<Missing> missing) {}
