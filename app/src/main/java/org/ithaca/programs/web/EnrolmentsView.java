package org.ithaca.programs.web;

import org.ithaca.common.web.Paging;
import org.ithaca.programs.Enrolments.EnrolledPerson;
import org.ithaca.programs.Enrolments.Filter;
import org.ithaca.programs.Program;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Page data of {@code programs/enrolments}. */
public record EnrolmentsView(Program program, Filter filter, Paging<EnrolledPerson> people) {

  public String roleValue() {
    var role = filter.role();
    return role == null ? "" : role.value();
  }

  public String statusValue() {
    var status = filter.status();
    return status == null ? "" : status.key();
  }

  /** This list's address up to the number of the page. */
  public String pageHref() {
    return UriComponentsBuilder.fromPath("/programs/{id}/enrolments")
        .queryParam("query", "{query}")
        .queryParam("role", "{role}")
        .queryParam("status", "{status}")
        .queryParam("page", "")
        .encode()
        .buildAndExpand(program.id(), filter.text(), roleValue(), statusValue())
        .toUriString();
  }

  public boolean narrowed() {
    return !filter.equals(Filter.EVERYBODY);
  }

  public @Nullable String line(EnrolledPerson person) {
    return EnrolmentController.line(person.jobTitle(), person.department());
  }
}
