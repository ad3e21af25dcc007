package org.ithaca.programs.web;

import java.util.List;
import org.ithaca.formats.CriterionWeight;
import org.ithaca.formats.MatchingProblem;
import org.ithaca.programs.Matching;
import org.ithaca.programs.Program;

/** Page data of {@code programs/design}. */
public record DesignView(
    Program program,
    DescriptionForm description,
    DesignForm form,
    Problems problems,
    Matching matching) {

  /** The criteria the format is about. */
  public List<CriterionWeight> main() {
    return program.matching().criteria().stream()
        .filter(each -> Says.belongsTo(program.format(), each.criterion()))
        .toList();
  }

  /** All others; they may count too. */
  public List<CriterionWeight> others() {
    return program.matching().criteria().stream()
        .filter(each -> !Says.belongsTo(program.format(), each.criterion()))
        .toList();
  }

  public GoodMatch goodMatch() {
    return new GoodMatch(program.format(), matching);
  }

  public boolean pairsAlike() {
    return program.format().problem() == MatchingProblem.PAIRING;
  }
}
