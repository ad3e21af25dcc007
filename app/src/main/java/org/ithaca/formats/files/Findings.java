package org.ithaca.formats.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ithaca.formats.FormatProblem;

/** The problems found so far in one file. */
final class Findings {

  private final String file;
  private final List<FormatProblem> problems = new ArrayList<>();

  Findings(String file) {
    this.file = file;
  }

  void note(String path, String message) {
    problems.add(new FormatProblem(file, path, message));
  }

  int count() {
    return problems.size();
  }

  void forgetFrom(int count) {
    problems.subList(count, problems.size()).clear();
  }

  /** The fields of the file in or below which something is wrong. */
  Set<String> brokenFields() {
    return problems.stream()
        .map(problem -> problem.path().split("[.\\[]", 2)[0])
        .collect(Collectors.toSet());
  }

  List<FormatProblem> problems() {
    return List.copyOf(problems);
  }
}
