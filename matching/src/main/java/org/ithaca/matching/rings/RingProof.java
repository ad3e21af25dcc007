package org.ithaca.matching.rings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.text.TextReader;
import org.ithaca.matching.text.TextWriter;

/**
 * A problem, its solution and its certificate as one text, from which anybody can check the result
 * without this library; the format is described in the README.
 */
public record RingProof(RingProblem problem, Rings solution, RingCertificate certificate) {
  public static final String HEADER = "ithaca proof 1 rings";

  public String toText() {
    Scores scores = problem.scores();
    TextWriter text = new TextWriter().line(HEADER).line("people", problem.people());
    text.name("objective", problem.objective()).line("ceiling", problem.ceiling());
    text.line("shortest", problem.shortest()).line("longest", problem.longest());
    for (int r = 0; r < scores.receivers(); r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        text.line("pair", r, scores.giver(c), scores.score(c));
      }
    }
    text.pairs("required", problem.required());
    text.pairs("forbidden", problem.forbidden());
    text.pairs("keep", problem.present());
    problem.members().forEach(person -> text.line("member", person));
    text.line("solution").line("total", solution.total());
    solution.rings().forEach(ring -> text.pairs("match", ring.arcs()));
    text.line("certificate");
    CertificateText.body(text, certificate);
    return text.line("end").text();
  }

  /** Reads {@link #toText()}. */
  public static RingProof parse(String text) {
    TextReader lines = new TextReader(text);
    lines.expect(HEADER);
    int people = lines.size("people");
    Objective objective = lines.name("objective", Objective.values());
    long ceiling = lines.number("ceiling");
    int shortest = lines.size("shortest");
    int longest = lines.size("longest");
    Scores.Builder scores = Scores.builder(people, people);
    while (lines.isAt("pair")) {
      long[] pair = lines.numbers("pair", 3);
      scores.add(lines.index(pair[0], people), lines.index(pair[1], people), pair[2]);
    }
    RingProblem problem =
        RingProblem.of(scores.build())
            .withObjective(objective)
            .withCeiling(ceiling)
            .withLengths(shortest, longest)
            .requiring(lines.pairs("required", people, people))
            .forbidding(lines.pairs("forbidden", people, people))
            .keeping(lines.pairs("keep", people, people))
            .requiringPeople(members(lines, people));
    lines.expect("solution");
    long total = lines.number("total");
    List<Pair> matches = lines.pairs("match", people, people);
    lines.expect("certificate");
    RingCertificate certificate = CertificateText.body(lines, people);
    lines.expect("end");
    return new RingProof(problem, solution(people, matches, total), certificate);
  }

  private static List<Integer> members(TextReader lines, int people) {
    List<Integer> members = new ArrayList<>();
    while (lines.isAt("member")) {
      members.add(lines.index(lines.number("member"), people));
    }
    return members;
  }

  /** Follows everybody's match until the ring is closed. */
  private static Rings solution(int people, List<Pair> matches, long total) {
    Map<Integer, Integer> receiverOf = new TreeMap<>();
    Set<Integer> receivers = new TreeSet<>();
    for (Pair arc : matches) {
      if (receiverOf.put(arc.second(), arc.first()) != null || !receivers.add(arc.first())) {
        throw new IllegalArgumentException(
            "Person %d gives or person %d receives twice.".formatted(arc.second(), arc.first()));
      }
    }
    if (!receivers.equals(receiverOf.keySet())) {
      throw new IllegalArgumentException("Somebody in a ring gives or receives, but not both.");
    }
    List<Integer> left = new ArrayList<>();
    List<Ring> rings = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      List<Integer> ring = new ArrayList<>();
      for (Integer next = person; next != null && receiverOf.containsKey(next); ) {
        ring.add(next);
        next = receiverOf.remove(next);
      }
      if (!ring.isEmpty()) {
        rings.add(new Ring(ring));
      } else if (!receivers.contains(person)) {
        left.add(person);
      }
    }
    return new Rings(rings, left, total);
  }
}
