package org.ithaca.matching.cli;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.Assignment;
import org.ithaca.matching.assignment.AssignmentCertificate;
import org.ithaca.matching.assignment.AssignmentExplanation;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.AssignmentSolver;
import org.ithaca.matching.pairing.Pairing;
import org.ithaca.matching.pairing.PairingCertificate;
import org.ithaca.matching.pairing.PairingProblem;
import org.ithaca.matching.pairing.PairingSolver;
import org.ithaca.matching.pairing.Trio;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;

/**
 * The command line: {@code match scores.csv [--capacities capacities.csv] [--pairing] [--explain]
 * [--objective total|most-people-first|worst-off-first] [--certificate file]}.
 *
 * <p>{@code scores.csv} has a line {@code receiver,giver,score} for every allowed pair, with any
 * names without commas; {@code capacities.csv} a line {@code name,capacity} for everybody with more
 * or less than one place. A name that both receives and gives is two people here, with the same
 * capacity; with {@code --pairing} all names are one group. Lines that start with {@code #} are
 * ignored.
 */
public final class Match {
  private static final String USAGE =
      "match scores.csv [--capacities capacities.csv] [--pairing] [--explain]"
          + " [--objective total|most-people-first|worst-off-first] [--certificate file]";

  private final Options options;
  private final List<String> lines = new ArrayList<>();

  private Match(Options options) {
    this.options = options;
  }

  public static void main(String[] arguments) {
    try {
      run(arguments).forEach(IO::println);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      IO.println(e.getMessage());
      IO.println("Usage: " + USAGE);
      System.exit(2);
    }
  }

  /** What the command prints. */
  static List<String> run(String... arguments) {
    Match match = new Match(Options.parse(List.of(arguments)));
    List<Row> rows = Row.read(match.options.scores());
    if (match.options.pairing()) {
      match.pair(rows);
    } else {
      match.assign(rows);
    }
    return match.lines;
  }

  private void assign(List<Row> rows) {
    Names receivers = new Names();
    Names givers = new Names();
    rows.forEach(row -> receivers.add(row.first()));
    rows.forEach(row -> givers.add(row.second()));
    var scores = Scores.builder(receivers.size(), givers.size());
    rows.forEach(row ->
        scores.add(receivers.indexOf(row.first()), givers.indexOf(row.second()), row.score()));
    Map<String, Integer> capacities = options.readCapacities();
    AssignmentProblem problem =
        AssignmentProblem.of(scores.build())
            .withReceiverCapacities(receivers.capacities(capacities))
            .withGiverCapacities(givers.capacities(capacities))
            .withObjective(options.objective());
    if (!(new AssignmentSolver().solve(problem)
        instanceof Outcome.Optimal(Assignment best, AssignmentCertificate proof))) {
      throw new IllegalStateException("Nothing is required and nothing stops the solver.");
    }
    for (Pair pair : best.pairs()) {
      lines.add(
          "%s,%s,%d"
              .formatted(
                  receivers.name(pair.first()),
                  givers.name(pair.second()),
                  problem.scores().score(problem.candidate(pair))));
    }
    summarize(best.pairs().size(), best.total(), Verifier.check(problem, best, proof));
    if (options.explain()) {
      var why = AssignmentExplanation.of(problem, best, proof);
      for (Row row : rows) {
        Pair pair = new Pair(receivers.indexOf(row.first()), givers.indexOf(row.second()));
        if (!best.pairs().contains(pair)) {
          var loss = why.priceOfForcing(pair);
          lines.add(
              "# %s with %s would cost at least %d pairs, %d score"
                  .formatted(row.first(), row.second(), loss.pairs(), loss.score()));
        }
      }
    }
    options.writeCertificate(proof.toText());
  }

  private void pair(List<Row> rows) {
    Names people = new Names();
    rows.forEach(row -> people.add(row.first()));
    rows.forEach(row -> people.add(row.second()));
    MutualScores.Builder scores = MutualScores.builder(people.size());
    rows.forEach(
        row -> scores.add(people.indexOf(row.first()), people.indexOf(row.second()), row.score()));
    PairingProblem problem =
        PairingProblem.of(scores.build()).withObjective(options.objective()).withTrios();
    if (!(new PairingSolver().solve(problem)
        instanceof Outcome.Optimal(Pairing best, PairingCertificate proof))) {
      throw new IllegalStateException("Nothing is required and nothing stops the solver.");
    }
    for (Pair pair : best.pairs()) {
      lines.add(
          "%s,%s,%d"
              .formatted(
                  people.name(pair.first()),
                  people.name(pair.second()),
                  problem.scores().score(problem.candidate(pair))));
    }
    summarize(best.pairs().size(), best.total(), Verifier.check(problem, best, proof));
    for (Trio trio : best.trios()) {
      lines.add(
          "# %s joins %s and %s, added score %d, cost %d"
              .formatted(
                  people.name(trio.joined()),
                  people.name(trio.pair().first()),
                  people.name(trio.pair().second()),
                  trio.added(),
                  trio.cost()));
    }
    best.left().forEach(person -> lines.add("# " + people.name(person) + " is left over"));
    options.writeCertificate(proof.toText());
  }

  private void summarize(int pairs, long total, Verdict verdict) {
    lines.add("# %d pairs, total %d".formatted(pairs, total));
    lines.add(
        switch (verdict) {
          case Verdict.Proven() -> "# nothing better exists; proof checked";
          case Verdict.Bounded(double gap) ->
              String.format(Locale.ROOT, "# at most %.4f %% better; bound checked", gap);
          case Verdict.Wrong(List<Verdict.Fault> faults) -> "# the proof is wrong: " + faults;
        });
  }

  /** Names in order, each with its index. */
  private static final class Names {
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    private void add(String name) {
      if (index.putIfAbsent(name, names.size()) == null) {
        names.add(name);
      }
    }

    private int size() {
      return names.size();
    }

    private int indexOf(String name) {
      return index.getOrDefault(name, -1);
    }

    private String name(int person) {
      return names.get(person);
    }

    private int[] capacities(Map<String, Integer> given) {
      return names.stream().mapToInt(name -> given.getOrDefault(name, 1)).toArray();
    }
  }
}
