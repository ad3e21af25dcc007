package org.ithaca.matching.bench;

import com.google.ortools.Loader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Scores;
import org.ithaca.matching.rings.RingCertificate;
import org.ithaca.matching.rings.RingProblem;
import org.ithaca.matching.rings.RingSolver;
import org.ithaca.matching.rings.Rings;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;

/**
 * Rings beside OR-Tools CP-SAT, which is given all rings of two or three beforehand, one thread and
 * a minute.
 *
 * <p>Arguments: {@code --preflib=FOLDER} adds pools of PrefLib 00036, which are there as {@code
 * 00036-00000151.wmd.gz}; {@code --own} leaves the peer out, {@code --long} adds what takes longer,
 * any other word picks the rows that contain it.
 */
public final class RingBench {
  private static final long SEED = 20_261_122;
  private static final int PEER_SECONDS = 60;
  private static final long STEPS = 20_000_000_000L;
  private static final String FOLDER = "--preflib=";
  private static final String ROW = "| %s | %,d | %.2f | %s | %s | %s |";

  private final List<String> arguments;

  private RingBench(List<String> arguments) {
    this.arguments = arguments;
  }

  public static void main(String[] arguments) {
    run(Arrays.asList(arguments));
  }

  static void run(List<String> arguments) {
    RingBench bench = new RingBench(arguments);
    if (!arguments.contains("--own")) {
      Loader.loadNativeLibraries();
    }
    arguments.stream()
        .filter(word -> word.startsWith(FOLDER))
        .map(word -> Path.of(word.substring(FOLDER.length())))
        .forEach(
            folder -> List.of("151", "155", "191", "231").forEach(n -> bench.kidney(folder, n)));
    for (int seed = 1; seed <= 3; seed++) {
      bench.family(RingFamily.POOL, 256, 2, 3, Objective.TOTAL, seed);
    }
    bench.family(RingFamily.POOL, 512, 2, 3, Objective.TOTAL, 1);
    bench.family(RingFamily.POOL, 1_024, 2, 3, Objective.TOTAL, 1);
    bench.family(RingFamily.SCORED_POOL, 256, 2, 3, Objective.TOTAL, 1);
    bench.family(RingFamily.SCORED_POOL, 512, 2, 3, Objective.TOTAL, 1);
    for (int longest = 3; longest <= 6; longest++) {
      bench.family(RingFamily.MENTORING, 100, 3, longest, Objective.WORST_OFF_FIRST, 1);
      bench.family(RingFamily.MENTORING, 256, 3, longest, Objective.MOST_PEOPLE_FIRST, 1);
    }
    if (arguments.contains("--long")) {
      bench.family(RingFamily.SCORED_POOL, 1_024, 2, 3, Objective.TOTAL, 1);
      bench.family(RingFamily.MENTORING, 1_024, 3, 6, Objective.MOST_PEOPLE_FIRST, 1);
    }
  }

  private void kidney(Path folder, String number) {
    Path file = folder.resolve("00036-00000" + number + ".wmd.gz");
    row("PrefLib 00036-" + number + ", 2 to 3", RingProblem.of(read(file)));
  }

  /** Lines "from,to,weight" from 1; comments begin with a number sign. */
  private static Scores read(Path file) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String[]> arcs =
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split(",", -1))
              .toList();
      int people =
          arcs.stream()
              .mapToInt(arc -> Math.max(Integer.parseInt(arc[0]), Integer.parseInt(arc[1])))
              .max()
              .orElseThrow();
      Scores.Builder scores = Scores.builder(people, people);
      for (String[] arc : arcs) {
        if (Double.parseDouble(arc[2]) > 0) {
          scores.add(Integer.parseInt(arc[1]) - 1, Integer.parseInt(arc[0]) - 1, 1);
        }
      }
      return scores.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void family(
      RingFamily family, int people, int shortest, int longest, Objective objective, int seed) {
    RingProblem problem =
        family.problem(people, SEED + seed).withLengths(shortest, longest).withObjective(objective);
    row(
        "%s %d, %d to %d, %s"
            .formatted(
                family.words(),
                seed,
                shortest,
                longest,
                objective.name().toLowerCase(Locale.ROOT).replace('_', ' ')),
        problem);
  }

  private void row(String what, RingProblem problem) {
    boolean peered =
        problem.longest() == 3
            && problem.shortest() == 2
            && problem.people() <= 256
            && !arguments.contains("--own");
    String name = "rings, " + what + (peered ? "; OR-Tools CP-SAT" : "");
    if (!arguments.stream().allMatch(word -> word.startsWith("--") || name.contains(word))) {
      return;
    }
    double start = seconds();
    var outcome = new RingSolver().solve(problem, Effort.unlimited().withMaxSteps(STEPS));
    double taken = seconds() - start;
    Rings rings;
    RingCertificate certificate;
    switch (outcome) {
      case Outcome.Optimal(Rings best, RingCertificate proof) -> {
        rings = best;
        certificate = proof;
      }
      case Outcome.Feasible(Rings good, RingCertificate bound) -> {
        rings = good;
        certificate = bound;
      }
      case Outcome.Stopped(Rings soFar, RingCertificate bound) -> {
        rings = soFar;
        certificate = bound;
      }
      case Outcome.Infeasible<Rings, RingCertificate> none ->
          throw new IllegalStateException("Nothing is required, but " + none);
    }
    Verdict verdict = Verifier.check(problem, rings, certificate);
    int covered = problem.people() - rings.left().size();
    String note =
        "%s in %d parts; %d covered, total %d"
            .formatted(words(verdict), certificate.bound().parts(), covered, rings.total());
    if (!peered) {
      IO.println(ROW.formatted(name, problem.people(), taken, "", "", note));
      return;
    }
    RingPeer peer = new RingPeer(problem);
    double from = processSeconds();
    RingPeer.Answer answer = peer.solve(1, PEER_SECONDS);
    double theirs = processSeconds() - from;
    String comparison =
        answer.optimal()
            ? answer.total() == rings.total() ? "" : ", BUT THE PEER FOUND " + answer.total()
            : ", the peer %.0f of at most %.0f".formatted(answer.total(), answer.bound());
    IO.println(
        ROW.formatted(
            name,
            problem.people(),
            taken,
            "%.2f".formatted(theirs),
            "%.1f×".formatted(theirs / Math.max(taken, 0.001)),
            note + comparison + ", %,d rings".formatted(answer.rings())));
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Proven() -> "proven";
      case Verdict.Bounded(double gap) -> "gap %.4f %%".formatted(gap);
      case Verdict.Wrong(var faults) -> "WRONG " + faults;
    };
  }

  private static double seconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static double processSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }
}
