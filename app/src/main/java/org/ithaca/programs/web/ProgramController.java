package org.ithaca.programs.web;

import java.time.Clock;
import java.time.LocalDate;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.ithaca.formats.Format;
import org.ithaca.formats.FormatKey;
import org.ithaca.formats.Formats;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Programs: listed, made from a format, looked at. */
@Controller
@Access(Access.Audience.COORDINATOR)
class ProgramController {

  private final Programs programs;
  private final Formats formats;
  private final ProgramOverview overview;
  private final Clock clock;

  ProgramController(Programs programs, Formats formats, ProgramOverview overview, Clock clock) {
    this.programs = programs;
    this.formats = formats;
    this.overview = overview;
    this.clock = clock;
  }

  @GetMapping("/programs")
  Reply index(Viewer viewer, @RequestParam(defaultValue = "1") int page) {
    return View.of("programs/index", programs.listCoordinatedBy(viewer, page));
  }

  @GetMapping("/programs/new")
  Reply newProgram(@RequestParam(required = false) @Nullable FormatKey format) {
    if (format == null) {
      return View.of("programs/choose-format", formats.listAll());
    }
    var chosen = formats.find(format).orElseThrow(NotFound::new);
    var dates = Program.suggestedDates(chosen, LocalDate.now(clock));
    var form = DescriptionForm.of("", "", dates);
    return View.of("programs/new", new NewProgramView(chosen, form, new Problems()));
  }

  @PostMapping("/programs")
  Reply create(Viewer viewer, @RequestParam FormatKey format, DescriptionForm form) {
    Format chosen = formats.find(format).orElseThrow(NotFound::new);
    var problems = new Problems();
    var described = form.read(problems);
    if (described == null) {
      return View.rejected("programs/new", new NewProgramView(chosen, form, problems));
    }
    var program =
        Program.draft(
            programs.nextId(), described.name(), described.purpose(), chosen, described.dates());
    programs.add(program, viewer.account());
    return Redirect.to("/programs/" + program.id()).saying("programs.created", program.name());
  }

  @GetMapping("/programs/{id}")
  Reply show(Viewer viewer, @PathVariable ProgramId id) {
    return View.of("programs/show", overview.of(programs.getCoordinatedBy(viewer, id)));
  }
}
