package org.ithaca.programs.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ithaca.formats.RoleKey;
import org.ithaca.programs.Enrolment;
import org.ithaca.programs.Places;
import org.ithaca.programs.Program;

/** Page data of {@code programs/join}. */
public record JoinView(
    Program program,
    String path,
    JoinForm form,
    Problems problems,
    Map<RoleKey, Places> places,
    List<Enrolment> own) {

  public Places placesOf(RoleKey role) {
    return Objects.requireNonNull(places.get(role));
  }

  public boolean takesPart() {
    return own.stream().anyMatch(each -> each.status() != Enrolment.Status.WITHDRAWN);
  }
}
