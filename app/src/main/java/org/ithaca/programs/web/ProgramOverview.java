package org.ithaca.programs.web;

import org.ithaca.programs.Enrolments;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramSection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what a program's page shows, cards of modules further right included. */
@Component
class ProgramOverview {

  private final Enrolments enrolments;
  private final ObjectProvider<ProgramSection> sections;

  ProgramOverview(Enrolments enrolments, ObjectProvider<ProgramSection> sections) {
    this.enrolments = enrolments;
    this.sections = sections;
  }

  OverviewView of(Program program) {
    var cards =
        sections.orderedStream().flatMap(section -> section.find(program).stream()).toList();
    return new OverviewView(program, enrolments.countPlaces(program.id()), cards);
  }
}
