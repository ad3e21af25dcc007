package org.ithaca.formats;

import java.util.List;
import java.util.stream.Collectors;

/** Format files that cannot be used, with everything that is wrong in them. */
public final class FormatsRejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FormatProblem> problems;

  public FormatsRejected(List<FormatProblem> problems) {
    super(problems.stream().map(FormatProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<FormatProblem> problems() {
    return problems;
  }
}
