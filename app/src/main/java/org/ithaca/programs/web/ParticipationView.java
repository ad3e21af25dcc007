package org.ithaca.programs.web;

import java.util.List;
import org.ithaca.common.ui.Choice;
import org.ithaca.programs.Program;

/** Page data of {@code programs/participation}. */
public record ParticipationView(
    Program program,
    List<OwnRole> roles,
    ParticipationForm form,
    List<Choice> wishes,
    Problems problems) {

  public boolean takesPart() {
    return roles.stream().anyMatch(each -> !each.left());
  }
}
