package org.ithaca.matching.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.grouping.Grouping;
import org.ithaca.matching.grouping.GroupingCertificate;
import org.ithaca.matching.grouping.GroupingProblem;
import org.ithaca.matching.grouping.GroupingSolver;
import org.ithaca.matching.verify.Verifier;

/**
 * Grouping on instances of the maximally diverse grouping problem, made from a seed or read from a
 * folder of MDGPLIB with its {@code best_known.csv}.
 *
 * <p>Arguments: {@code --mdgplib FOLDER}, {@code --steps N} (millions, for people = 480; fewer for
 * fewer people), {@code --seeds N}, words that the name must contain.
 */
public final class GroupingBench {
  private GroupingBench() {}

  public static void main(String[] arguments) {
    run(List.of(arguments));
  }

  static void run(List<String> arguments) {
    IO.println("| instance | best known | published mean | ours | to best | CPU s | verdict |");
    IO.println("|---|---:|---:|---:|---:|---:|---|");
    int seeds = Integer.parseInt(option(arguments, "--seeds", "1"));
    double millions = Double.parseDouble(option(arguments, "--steps", "9000"));
    String folder = option(arguments, "--mdgplib", "");
    Map<String, GroupingProblem> instances = new LinkedHashMap<>();
    Map<String, String[]> known = Map.of();
    try {
      if (folder.isEmpty()) {
        instances.put("made_n120_ss", GroupingInstance.ranReal(120, 10, true, 1));
        instances.put("made_n240_ds", GroupingInstance.ranReal(240, 12, false, 2));
        instances.put("made_n480_ss", GroupingInstance.ranReal(480, 20, true, 3));
      } else {
        known = read(Path.of(folder), arguments, instances);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Map.Entry<String, GroupingProblem> instance : instances.entrySet()) {
      for (int seed = 1; seed <= seeds; seed++) {
        row(instance.getKey(), instance.getValue(), known.get(instance.getKey()), millions, seed);
      }
    }
  }

  private static Map<String, String[]> read(
      Path folder, List<String> arguments, Map<String, GroupingProblem> instances)
      throws IOException {
    Map<String, String[]> known = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve("best_known.csv"))) {
      String[] words = line.split(",", -1);
      known.put(words[0], words);
    }
    for (String name : known.keySet()) {
      Path file = folder.resolve(name + ".txt.gz");
      boolean wanted =
          arguments.stream().filter(word -> word.startsWith("n")).findAny().isEmpty()
              || arguments.stream().anyMatch(word -> word.startsWith("n") && name.contains(word));
      if (wanted && Files.exists(file)) {
        instances.put(name, GroupingInstance.read(file));
      }
    }
    return known;
  }

  private static void row(
      String name,
      GroupingProblem problem,
      String @org.jspecify.annotations.Nullable [] known,
      double millions,
      int seed) {
    double share = Math.pow(problem.people() / 480.0, 2);
    long steps = (long) (millions * 1e6 * share);
    double start = seconds();
    var outcome = new GroupingSolver(seed).solve(problem, Effort.unlimited().withMaxSteps(steps));
    double took = seconds() - start;
    if (!(outcome instanceof Outcome.Feasible(Grouping best, GroupingCertificate certificate))) {
      throw new IllegalStateException("Nothing but sizes is asked, yet " + outcome);
    }
    double ours = best.total() / 1000.0;
    double bestKnown = known == null ? 0 : Double.parseDouble(known[3]);
    String against = known == null ? "" : "%+.3f %%".formatted(100 * (ours / bestKnown - 1));
    IO.println(
        "| %s | %s | %s | %.3f | %s | %.1f | %s |"
            .formatted(
                name + " seed " + seed,
                known == null ? "" : known[3],
                known == null ? "" : known[4],
                ours,
                against,
                took,
                Verifier.check(problem, best, certificate) + " " + certificate.searches()));
  }

  private static double seconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static String option(List<String> arguments, String name, String otherwise) {
    int at = arguments.indexOf(name);
    return at < 0 ? otherwise : arguments.get(at + 1);
  }
}
