package org.ithaca.matching.pairing;

import java.util.ArrayList;
import java.util.List;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.text.TextReader;
import org.ithaca.matching.text.TextWriter;

/**
 * A problem, its solution and its certificate as one text, from which anybody can check the result
 * without this library; the format is described in the README.
 */
public record PairingProof(
    PairingProblem problem, Pairing solution, PairingCertificate certificate) {
  public static final String HEADER = "ithaca proof 1 pairing";

  public String toText() {
    MutualScores scores = problem.scores();
    TextWriter text = new TextWriter().line(HEADER).line("people", scores.people());
    text.name("objective", problem.objective()).line("ceiling", problem.ceiling());
    text.line("trios", problem.trios() ? 1 : 0);
    for (int c = 0; c < scores.size(); c++) {
      text.line("pair", scores.first(c), scores.second(c), scores.score(c));
    }
    text.pairs("required", problem.required());
    text.pairs("forbidden", problem.forbidden());
    text.pairs("keep", problem.present());
    text.line("solution").line("total", solution.total()).pairs("match", solution.pairs());
    for (Trio trio : solution.trios()) {
      Pair pair = trio.pair();
      text.line("trio", pair.first(), pair.second(), trio.joined(), trio.added(), trio.cost());
    }
    solution.left().forEach(person -> text.line("left", person));
    text.line("certificate");
    CertificateText.body(text, certificate);
    return text.line("end").text();
  }

  /** Reads {@link #toText()}. */
  public static PairingProof parse(String text) {
    TextReader lines = new TextReader(text);
    lines.expect(HEADER);
    int people = lines.size("people");
    Objective objective = lines.name("objective", Objective.values());
    long ceiling = lines.number("ceiling");
    boolean trios = lines.number("trios") == 1;
    MutualScores.Builder scores = MutualScores.builder(people);
    while (lines.isAt("pair")) {
      long[] pair = lines.numbers("pair", 3);
      if (pair[0] >= pair[1]) {
        throw lines.wrong("expected the smaller person first in the line before");
      }
      scores.add(lines.index(pair[0], people), lines.index(pair[1], people), pair[2]);
    }
    PairingProblem problem =
        PairingProblem.of(scores.build())
            .withObjective(objective)
            .withCeiling(ceiling)
            .requiring(lines.pairs("required", people, people))
            .forbidding(lines.pairs("forbidden", people, people))
            .keeping(lines.pairs("keep", people, people));
    lines.expect("solution");
    Pairing solution = solution(lines, people);
    lines.expect("certificate");
    PairingCertificate certificate = CertificateText.body(lines, people);
    lines.expect("end");
    return new PairingProof(trios ? problem.withTrios() : problem, solution, certificate);
  }

  private static Pairing solution(TextReader lines, int people) {
    long total = lines.number("total");
    List<Pair> pairs = lines.pairs("match", people, people);
    List<Trio> trios = new ArrayList<>();
    while (lines.isAt("trio")) {
      long[] trio = lines.numbers("trio", 5);
      Pair pair = new Pair(lines.index(trio[0], people), lines.index(trio[1], people));
      trios.add(new Trio(pair, lines.index(trio[2], people), trio[3], trio[4]));
    }
    List<Integer> left = new ArrayList<>();
    while (lines.isAt("left")) {
      left.add(lines.index(lines.number("left"), people));
    }
    return new Pairing(pairs, trios, left, total);
  }
}
