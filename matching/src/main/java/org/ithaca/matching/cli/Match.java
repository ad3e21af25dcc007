package org.ithaca.matching.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.Assignment;
import org.ithaca.matching.assignment.AssignmentCertificate;
import org.ithaca.matching.assignment.AssignmentExplanation;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.AssignmentProof;
import org.ithaca.matching.assignment.AssignmentSolver;
import org.ithaca.matching.pairing.Pairing;
import org.ithaca.matching.pairing.PairingCertificate;
import org.ithaca.matching.pairing.PairingProblem;
import org.ithaca.matching.pairing.PairingProof;
import org.ithaca.matching.pairing.PairingSolver;
import org.ithaca.matching.pairing.Trio;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;

/**
 * The command line: {@code match scores.csv [capacities.csv] [--pairing] [--explain] [--objective
 * total|most-people-first|worst-off-first] [--proof file]}, or {@code match --verify file}.
 *
 * <p>{@code scores.csv} has a line {@code receiver,giver,score} for every allowed pair, {@code
 * capacities.csv} a line {@code name,capacity} for everybody with more or less than one place. A
 * name that both receives and gives is two people here, with the same capacity; with {@code
 * --pairing} all names are one group.
 */
public final class Match {
  private static final String USAGE =
      """
      match scores.csv [capacities.csv] [--pairing] [--explain] [--proof file]
            [--objective total|most-people-first|worst-off-first]
      match --verify file
      """;

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
      IO.print(USAGE);
      System.exit(2);
    }
  }

  /** What the command prints. */
  static List<String> run(String... arguments) {
    Match match = new Match(Options.parse(List.of(arguments)));
    match
        .options
        .toVerify()
        .ifPresentOrElse(file -> match.lines.add(words(Verifier.check(text(file)))), match::solve);
    return match.lines;
  }

  private void solve() {
    List<Row> rows = Row.read(options.scores(), 3, lines);
    Set<List<String>> seen = new HashSet<>();
    for (Row row : rows) {
      if (row.value() < 0) {
        throw row.wrong("the score is below 0; maybe leave the pair out");
      }
      if (!seen.add(row.names())) {
        throw row.wrong("the pair was there before");
      }
      if (options.pairing()
          && (row.first().equals(row.second()) || seen.contains(row.names().reversed()))) {
        throw row.wrong("the two are one person, or were there before the other way round");
      }
    }
    if (options.pairing()) {
      pair(rows);
    } else {
      assign(rows);
    }
  }

  private void assign(List<Row> rows) {
    Names receivers = new Names();
    Names givers = new Names();
    rows.forEach(row -> receivers.add(row.first()));
    rows.forEach(row -> givers.add(row.second()));
    var scores = Scores.builder(receivers.size(), givers.size());
    rows.forEach(row ->
        scores.add(receivers.indexOf(row.first()), givers.indexOf(row.second()), row.value()));
    Map<String, Integer> capacities = capacities(receivers, givers);
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
    write(() -> new AssignmentProof(problem, best, proof).toText());
  }

  /** Of people who are in the scores; a name that is not is a slip of somebody. */
  private Map<String, Integer> capacities(Names receivers, Names givers) {
    Map<String, Integer> capacities = new HashMap<>();
    options
        .capacities()
        .ifPresent(file -> {
          for (Row row : Row.read(file, 2, lines)) {
            if (!receivers.contains(row.first()) && !givers.contains(row.first())) {
              lines.add("# %s has a capacity but no score".formatted(row.first()));
            }
            if (row.value() < 0 || row.value() > Integer.MAX_VALUE) {
              throw row.wrong("a capacity is from 0 to " + Integer.MAX_VALUE);
            }
            if (capacities.put(row.first(), (int) row.value()) != null) {
              throw row.wrong("the name was there before");
            }
          }
        });
    return capacities;
  }

  private void pair(List<Row> rows) {
    Names people = new Names();
    rows.forEach(row -> people.add(row.first()));
    rows.forEach(row -> people.add(row.second()));
    MutualScores.Builder scores = MutualScores.builder(people.size());
    rows.forEach(
        row -> scores.add(people.indexOf(row.first()), people.indexOf(row.second()), row.value()));
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
    write(() -> new PairingProof(problem, best, proof).toText());
  }

  private void summarize(int pairs, long total, Verdict verdict) {
    lines.add("# %d pairs, total %d".formatted(pairs, total));
    lines.add("# " + words(verdict));
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Proven() -> "nothing better exists; proof checked";
      case Verdict.Bounded(double gap) ->
          String.format(Locale.ROOT, "at most %.4f %% better; bound checked", gap);
      case Verdict.Wrong(List<Verdict.Fault> faults) -> "the proof is wrong: " + faults;
    };
  }

  private void write(Supplier<String> proof) {
    options
        .proof()
        .ifPresent(file -> {
          try {
            Files.writeString(file, proof.get());
          } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ".", e);
          }
        });
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ".", e);
    }
  }
}
