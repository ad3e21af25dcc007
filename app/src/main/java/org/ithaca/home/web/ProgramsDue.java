package org.ithaca.home.web;

import java.util.Comparator;
import java.util.List;
import org.ithaca.common.Viewer;
import org.ithaca.home.web.HomeView.Coordinated;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramSection;
import org.ithaca.programs.ProgramStatus;
import org.ithaca.programs.Programs;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The programs somebody coordinates, each with what there is to do. */
@Component
class ProgramsDue {

  private static final int SHOWN = 8;

  private final Programs programs;
  private final ObjectProvider<ProgramSection> sections;

  ProgramsDue(Programs programs, ObjectProvider<ProgramSection> sections) {
    this.programs = programs;
    this.sections = sections;
  }

  /** The newest few; what is to be done comes first. */
  List<Coordinated> listFor(Viewer viewer) {
    if (!viewer.coordinates()) {
      return List.of();
    }
    return programs.listCoordinatedBy(viewer, 1).rows().stream()
        .filter(program -> program.status() != ProgramStatus.CLOSED)
        .limit(SHOWN)
        .map(program -> new Coordinated(program, card(program)))
        .sorted(Comparator.comparing(Coordinated::toDo).reversed())
        .toList();
  }

  private ProgramSection.@Nullable Card card(Program program) {
    return sections
        .orderedStream()
        .flatMap(section -> section.find(program).stream())
        .min(Comparator.comparing(card -> card.next() == null))
        .orElse(null);
  }
}
