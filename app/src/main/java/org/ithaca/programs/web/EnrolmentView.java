package org.ithaca.programs.web;

import org.ithaca.people.Person;
import org.ithaca.programs.Enrolment;
import org.ithaca.programs.Program;

/** Page data of {@code programs/enrolment}. */
public record EnrolmentView(
    Program program, Person person, Enrolment enrolment, String capacity, Problems problems) {

  public String path() {
    return "/programs/%s/enrolments/%s/%s".formatted(program.id(), person.id(), enrolment.role());
  }
}
