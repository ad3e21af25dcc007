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
    return href("/programs/{id}/enrolments", "page");
  }

  /** Address of what the list shows as a sheet, up to the kind of file. */
  public String exportHref() {
    return href("/programs/{id}/enrolments/export", "type");
  }

  private String href(String path, String last) {
    return UriComponentsBuilder.fromPath(path)
        .queryParam("query", "{query}")
        .queryParam("role", "{role}")
        .queryParam("status", "{status}")
        .queryParam(last, "")
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
