package org.ithaca.programs.web;

import java.time.Clock;
import java.time.LocalDate;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Last year's program once more: the same design, new dates, nobody enrolled yet. */
@Controller
@Access(Access.Audience.COORDINATOR)
class DuplicateController {

  private final Programs programs;
  private final Clock clock;

  DuplicateController(Programs programs, Clock clock) {
    this.programs = programs;
    this.clock = clock;
  }

  @GetMapping("/programs/{id}/duplicates/new")
  Reply newDuplicate(Viewer viewer, @PathVariable ProgramId id) {
    var original = programs.getCoordinatedBy(viewer, id);
    var dates = Program.suggestedDates(original.format(), LocalDate.now(clock));
    var form = DescriptionForm.of(original.name(), original.purpose(), dates);
    return View.of("programs/duplicate", new DuplicateView(original, form, new Problems()));
  }

  @PostMapping("/programs/{id}/duplicates")
  Reply create(Viewer viewer, @PathVariable ProgramId id, DescriptionForm form) {
    var original = programs.getCoordinatedBy(viewer, id);
    var problems = new Problems();
    var described = form.read(problems);
    if (described == null) {
      return View.rejected("programs/duplicate", new DuplicateView(original, form, problems));
    }
    var copy =
        original.duplicate(
            programs.nextId(), described.name(), described.purpose(), described.dates());
    programs.add(copy, viewer.account());
    return Redirect.to("/programs/" + copy.id()).saying("programs.duplicated", original.name());
  }
}
