package org.ithaca.programs.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.ithaca.programs.ProgramChange.Refused;
import org.ithaca.programs.ProgramCommand;
import org.ithaca.programs.ProgramCommand.DecideMatching;
import org.ithaca.programs.ProgramCommand.PlanRoles;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A program's design: description, roles, and what makes a good match. */
@Controller
@Access(Access.Audience.COORDINATOR)
class DesignController {

  private final Programs programs;
  private final TransactionOperations transaction;

  DesignController(Programs programs, TransactionOperations transaction) {
    this.programs = programs;
    this.transaction = transaction;
  }

  @GetMapping("/programs/{id}/design")
  Reply edit(Viewer viewer, @PathVariable ProgramId id) {
    var program = programs.getCoordinatedBy(viewer, id);
    return View.of(
        "programs/design",
        new DesignView(
            program,
            DescriptionForm.of(program),
            DesignForm.of(program),
            new Problems(),
            program.matching()));
  }

  @PostMapping("/programs/{id}/design")
  Reply update(
      Viewer viewer,
      @PathVariable ProgramId id,
      DescriptionForm description,
      @RequestParam Map<String, String> typed) {
    var program = programs.getCoordinatedBy(viewer, id);
    var design = new DesignForm(typed);
    var problems = new Problems();
    var commands = new ArrayList<ProgramCommand>();
    var described = description.read(problems);
    if (described != null) {
      commands.add(described);
    }
    commands.add(new PlanRoles(design.plans(program, problems)));
    var matching = design.matching(program, problems);
    commands.add(new DecideMatching(matching));
    if (!problems.none()) {
      return View.rejected(
          "programs/design", new DesignView(program, description, design, problems, matching));
    }
    boolean refused = Boolean.TRUE.equals(transaction.execute(_ -> apply(viewer, id, commands)));
    return refused
        ? Redirect.to("/programs/" + id).warning("programs.refused")
        : Redirect.to("/programs/" + id).saying("programs.designed");
  }

  private boolean apply(Viewer viewer, ProgramId id, List<ProgramCommand> commands) {
    return commands.stream()
        .map(command -> programs.apply(id, command, viewer.account()))
        .anyMatch(Refused.class::isInstance);
  }

  /** What the design as typed would mean; asked for while somebody moves the sliders. */
  @GetMapping("/programs/{id}/good-match")
  Reply show(Viewer viewer, @PathVariable ProgramId id, @RequestParam Map<String, String> typed) {
    var program = programs.getCoordinatedBy(viewer, id);
    var matching = new DesignForm(typed).matching(program, new Problems());
    return View.of("programs/goodMatch", new GoodMatch(program.format(), matching));
  }
}
