package org.ithaca.programs.web;

import java.util.List;
import org.ithaca.common.ui.Choice;
import org.ithaca.programs.Program;

/** Page data of {@code programs/new-enrolment}. */
public record NewEnrolmentView(
    Program program, EnrolmentForm form, List<Choice> chosen, Problems problems) {}
