package org.ithaca.matching.rotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.text.TextReader;
import org.ithaca.matching.text.TextWriter;

/**
 * An event in rounds, its rotation and its certificate as one text, from which anybody can check
 * the result without this library; the format is described in the README.
 */
public record RotationProof(
    RotationProblem problem, Rotation solution, RotationCertificate certificate) {
  public static final String HEADER = "ithaca proof 1 rotation";

  public String toText() {
    TextWriter text = new TextWriter().line(HEADER);
    MutualScores scores = problem.scores();
    text.line("people", scores.people()).line("rounds", problem.rounds());
    text.line("tables", problem.tables()).name("objective", problem.objective());
    for (int person = 0; person < scores.people(); person++) {
      if (problem.limits().get(person) != problem.rounds()) {
        text.line("limit", person, problem.limits().get(person));
      }
    }
    for (int person = 0; person < scores.people(); person++) {
      if (problem.breaksBefore().get(person) != 0) {
        text.line("before", person, problem.breaksBefore().get(person));
      }
    }
    for (int c = 0; c < scores.size(); c++) {
      text.line("pair", scores.first(c), scores.second(c), scores.score(c));
    }
    text.pairs("required", problem.required()).pairs("forbidden", problem.forbidden());
    rounds(text, "keep", problem.plan());
    text.line("solution").line("total", solution.total());
    rounds(text, "match", solution.rounds());
    text.line("certificate").line("prices").line("meeting", certificate.meeting());
    for (int person = 0; person < certificate.people().size(); person++) {
      if (certificate.people().get(person) != 0) {
        text.line("p", person, certificate.people().get(person));
      }
    }
    return text.line("end").text();
  }

  private static void rounds(TextWriter text, String word, List<List<Pair>> rounds) {
    for (int round = 0; round < rounds.size(); round++) {
      for (Pair pair : rounds.get(round)) {
        text.line(word, pair.first(), pair.second(), round);
      }
    }
  }

  /** Reads {@link #toText()}. */
  public static RotationProof parse(String text) {
    TextReader lines = new TextReader(text);
    lines.expect(HEADER);
    int people = lines.size("people");
    int rounds = lines.size("rounds");
    int tables = lines.size("tables");
    Objective objective = lines.name("objective", Objective.values());
    List<Integer> limits = numbers(lines, "limit", people, rounds);
    List<Integer> before = numbers(lines, "before", people, 0);
    MutualScores.Builder scores = MutualScores.builder(people);
    while (lines.isAt("pair")) {
      long[] pair = lines.numbers("pair", 3);
      if (pair[0] >= pair[1]) {
        throw lines.wrong("the pair before has not the smaller person first");
      }
      scores.add(lines.index(pair[0], people), lines.index(pair[1], people), pair[2]);
    }
    RotationProblem problem =
        RotationProblem.ofGroup(scores.build(), rounds)
            .withTables(tables)
            .withObjective(objective)
            .withLimits(limits)
            .withBreaksBefore(before)
            .requiring(lines.pairs("required", people, people))
            .forbidding(lines.pairs("forbidden", people, people))
            .keeping(rounds(lines, "keep", people, rounds));
    lines.expect("solution");
    long total = lines.number("total");
    List<List<Pair>> met = rounds(lines, "match", people, rounds);
    List<List<Integer>> breaks =
        met.stream().map(round -> Rotation.breaks(problem, round)).toList();
    lines.expect("certificate");
    lines.expect("prices");
    long meeting = lines.number("meeting");
    Long[] prices = new Long[people];
    Arrays.fill(prices, 0L);
    while (lines.isAt("p")) {
      long[] price = lines.numbers("p", 2);
      prices[lines.index(price[0], people)] = price[1];
    }
    lines.expect("end");
    return new RotationProof(
        problem,
        new Rotation(met, breaks, total),
        new RotationCertificate(List.of(prices), meeting));
  }

  private static List<Integer> numbers(TextReader lines, String word, int people, int usual) {
    List<Integer> numbers = new ArrayList<>(Collections.nCopies(people, usual));
    while (lines.isAt(word)) {
      long[] number = lines.numbers(word, 2);
      numbers.set(lines.index(number[0], people), Math.toIntExact(number[1]));
    }
    return numbers;
  }

  /** As many rounds as there are, also those without pairs; none if nothing is told. */
  private static List<List<Pair>> rounds(TextReader lines, String word, int people, int rounds) {
    List<List<Pair>> read = new ArrayList<>();
    boolean any = lines.isAt(word) || word.equals("match");
    for (int round = 0; round < rounds && any; round++) {
      read.add(new ArrayList<>());
    }
    while (lines.isAt(word)) {
      long[] pair = lines.numbers(word, 3);
      read.get(lines.index(pair[2], rounds))
          .add(new Pair(lines.index(pair[0], people), lines.index(pair[1], people)));
    }
    return read;
  }
}
