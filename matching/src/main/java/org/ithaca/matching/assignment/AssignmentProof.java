package org.ithaca.matching.assignment;

import java.util.Arrays;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Scores;
import org.ithaca.matching.text.TextReader;
import org.ithaca.matching.text.TextWriter;

/**
 * A problem, its solution and its certificate as one text, from which anybody can check the result
 * without this library; the format is described in the README.
 */
public record AssignmentProof(
    AssignmentProblem problem, Assignment solution, AssignmentCertificate certificate) {
  public static final String HEADER = "ithaca proof 1 assignment";

  public String toText() {
    TextWriter text = new TextWriter().line(HEADER);
    Scores scores = problem.scores();
    text.line("receivers", scores.receivers()).line("givers", scores.givers());
    text.name("objective", problem.objective());
    text.line("ceiling", problem.ceiling());
    for (int r = 0; r < scores.receivers(); r++) {
      if (problem.receiverCapacity(r) != 1) {
        text.line("receiver", r, problem.receiverCapacity(r));
      }
    }
    for (int g = 0; g < scores.givers(); g++) {
      if (problem.giverCapacity(g) != 1) {
        text.line("giver", g, problem.giverCapacity(g));
      }
    }
    for (int r = 0; r < scores.receivers(); r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        text.line("pair", r, scores.giver(c), scores.score(c));
      }
    }
    text.pairs("required", problem.required());
    text.pairs("forbidden", problem.forbidden());
    text.pairs("keep", problem.present());
    LimitText.write(text, problem.limits());
    text.line("solution").line("total", solution.total()).pairs("match", solution.pairs());
    text.line("certificate");
    CertificateText.body(text, certificate);
    return text.line("end").text();
  }

  /** Reads {@link #toText()}. */
  public static AssignmentProof parse(String text) {
    TextReader lines = new TextReader(text);
    lines.expect(HEADER);
    int receivers = lines.size("receivers");
    int givers = lines.size("givers");
    Objective objective = lines.name("objective", Objective.values());
    long ceiling = lines.number("ceiling");
    int[] receiverCapacities = capacities(lines, "receiver", receivers);
    int[] giverCapacities = capacities(lines, "giver", givers);
    Scores.Builder scores = Scores.builder(receivers, givers);
    while (lines.isAt("pair")) {
      long[] pair = lines.numbers("pair", 3);
      scores.add(lines.index(pair[0], receivers), lines.index(pair[1], givers), pair[2]);
    }
    AssignmentProblem problem =
        AssignmentProblem.of(scores.build())
            .withObjective(objective)
            .withCeiling(ceiling)
            .withReceiverCapacities(receiverCapacities)
            .withGiverCapacities(giverCapacities)
            .requiring(lines.pairs("required", receivers, givers))
            .forbidding(lines.pairs("forbidden", receivers, givers))
            .keeping(lines.pairs("keep", receivers, givers))
            .limiting(LimitText.parse(lines, receivers, givers));
    lines.expect("solution");
    long total = lines.number("total");
    Assignment solution = new Assignment(lines.pairs("match", receivers, givers), total);
    lines.expect("certificate");
    AssignmentCertificate certificate =
        CertificateText.body(lines, receivers, givers, problem.limits().size());
    lines.expect("end");
    return new AssignmentProof(problem, solution, certificate);
  }

  private static int[] capacities(TextReader lines, String word, int size) {
    int[] capacities = new int[size];
    Arrays.fill(capacities, 1);
    while (lines.isAt(word)) {
      long[] capacity = lines.numbers(word, 2);
      capacities[lines.index(capacity[0], size)] = Math.toIntExact(capacity[1]);
    }
    return capacities;
  }
}
