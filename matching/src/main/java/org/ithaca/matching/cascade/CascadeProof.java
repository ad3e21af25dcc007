package org.ithaca.matching.cascade;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.cascade.CascadeCertificate.Floor;
import org.ithaca.matching.cascade.CascadeCertificate.Proof;
import org.ithaca.matching.text.TextReader;
import org.ithaca.matching.text.TextWriter;

/**
 * A problem, its solution and its certificate as one text, from which anybody can check the result
 * without this library; the format is described in the README.
 */
public record CascadeProof(
    CascadeProblem problem, Cascade solution, CascadeCertificate certificate) {
  public static final String HEADER = "ithaca proof 1 cascade";
  private static final int LIMITS = 6;

  public String toText() {
    TextWriter text = new TextWriter().line(HEADER).line("people", problem.people());
    text.name("objective", problem.objective()).line("unbroken", problem.isUnbroken() ? 1 : 0);
    for (int p = 0; p < problem.people(); p++) {
      text.line(
          "person",
          p,
          problem.layer(p),
          problem.place(p),
          problem.capacity(p),
          problem.minimum(p),
          problem.ties(p));
    }
    Scores scores = problem.scores();
    for (int r = 0; r < problem.people(); r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        text.line("pair", r, scores.giver(c), scores.score(c));
      }
    }
    text.pairs("required", problem.required());
    text.pairs("forbidden", problem.forbidden());
    text.pairs("keep", problem.present());
    text.line("solution").line("total", solution.total()).line("missing", solution.missing());
    text.pairs("match", solution.links()).line("certificate");
    write(text, certificate.proof());
    certificate
        .floor()
        .ifPresent(floor -> {
          write(text.line("floor", floor.score()), floor.all());
          write(text, floor.above());
        });
    return text.line("end").text();
  }

  private static void write(TextWriter text, Proof proof) {
    switch (proof) {
      case Proof.Asked(int person, Proof mentored, Proof idle) -> {
        write(text.line("ask", person), mentored);
        write(text, idle);
      }
      case Proof.Priced(CascadePrices prices) -> {
        text.line("prices");
        for (int p = 0; p < prices.receiving().size(); p++) {
          if (prices.receiving().get(p) != 0 || prices.ties().get(p) != 0) {
            text.line("p", p, prices.receiving().get(p), prices.ties().get(p));
          }
        }
      }
    }
  }

  /** Reads {@link #toText()}. */
  public static CascadeProof parse(String text) {
    TextReader lines = new TextReader(text);
    lines.expect(HEADER);
    CascadeProblem problem = problem(lines);
    int people = problem.people();
    lines.expect("solution");
    long total = lines.number("total");
    long missing = lines.number("missing");
    List<Pair> links = lines.pairs("match", people, people);
    lines.expect("certificate");
    Proof proof = proof(lines, people);
    Optional<Floor> floor = Optional.empty();
    if (lines.isAt("floor")) {
      long score = lines.number("floor");
      Proof all = proof(lines, people);
      floor = Optional.of(new Floor(score, all, proof(lines, people)));
    }
    lines.expect("end");
    return new CascadeProof(
        problem, new Cascade(links, total, missing), new CascadeCertificate(proof, floor));
  }

  private static CascadeProblem problem(TextReader lines) {
    int people = lines.size("people");
    Objective objective = lines.name("objective", Objective.values());
    boolean unbroken = lines.number("unbroken") == 1;
    int[][] limits = new int[LIMITS][people];
    for (int p = 0; p < people; p++) {
      long[] numbers = lines.numbers("person", LIMITS);
      if (numbers[0] != p) {
        throw lines.wrong("expected person " + p + " in the line before");
      }
      for (int k = 1; k < LIMITS; k++) {
        limits[k][p] = Math.toIntExact(numbers[k]);
      }
    }
    Scores.Builder scores = Scores.builder(people, people);
    while (lines.isAt("pair")) {
      long[] pair = lines.numbers("pair", 3);
      scores.add(lines.index(pair[0], people), lines.index(pair[1], people), pair[2]);
    }
    CascadeProblem problem =
        CascadeProblem.of(scores.build(), limits[1])
            .withPlaces(limits[2])
            .withCapacities(limits[3])
            .withMinimums(limits[4])
            .withTies(limits[5])
            .withObjective(objective)
            .requiring(lines.pairs("required", people, people))
            .forbidding(lines.pairs("forbidden", people, people))
            .keeping(lines.pairs("keep", people, people));
    return unbroken ? problem.unbroken() : problem;
  }

  private static Proof proof(TextReader lines, int people) {
    if (lines.isAt("ask")) {
      int person = lines.index(lines.number("ask"), people);
      Proof mentored = proof(lines, people);
      return new Proof.Asked(person, mentored, proof(lines, people));
    }
    lines.expect("prices");
    Long[] receiving = new Long[people];
    Long[] ties = new Long[people];
    Arrays.fill(receiving, 0L);
    Arrays.fill(ties, 0L);
    while (lines.isAt("p")) {
      long[] price = lines.numbers("p", 3);
      int person = lines.index(price[0], people);
      receiving[person] = price[1];
      ties[person] = price[2];
    }
    return new Proof.Priced(new CascadePrices(List.of(receiving), List.of(ties)));
  }
}
