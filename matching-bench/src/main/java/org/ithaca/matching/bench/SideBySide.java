package org.ithaca.matching.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The engine beside its peers, in one JVM and one run: the same seeded instances, CPU seconds,
 * every result checked by the verifier. Peers are left out where there is none.
 *
 * <p>Without arguments a short table of every problem, in less than five minutes; {@code full} the
 * whole one, which takes peers an hour; the name of a problem and its own arguments, which its
 * class tells, that alone.
 */
public final class SideBySide {
  /**
   * A problem of the table.
   *
   * @param whole arguments of its whole table, one run each
   */
  private record Part(Consumer<List<String>> run, List<String> brief, List<List<String>> whole) {}

  private static final Map<String, Part> PARTS = new LinkedHashMap<>();

  static {
    part("assignment", AssignmentBench::run, "10000", "", "live");
    part("pairing", PairingBench::run, "random", "--long");
    part("grouping", GroupingBench::run, "--steps 500", "--steps 6000");
    part("rings", RingBench::run, "--own pool", "--long");
    part("rotation", RotationBench::run, "", "");
    part("meeting-times", MeetingTimesBench::run, "--own", "");
    part("cascade", CascadeBench::run, "", "");
    part("portfolio", PortfolioBench::run, "--small busy", "");
    part("limits", LimitsBench::run, "", "--long");
    part("scoring", ScoringRows::run, "8000 2000 50 3", "20000 5000 50 3", "100000 20000 50");
    part("routing", RoutingArrivals::run, "1", "1", "2", "3");
  }

  private SideBySide() {}

  private static void part(String name, Consumer<List<String>> run, String brief, String... whole) {
    PARTS.put(
        name, new Part(run, words(brief), Arrays.stream(whole).map(SideBySide::words).toList()));
  }

  private static List<String> words(String arguments) {
    return arguments.isEmpty() ? List.of() : List.of(arguments.split(" ", -1));
  }

  public static void main(String[] arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    Part chosen = PARTS.get(first);
    if (chosen != null) {
      chosen.run().accept(List.of(arguments).subList(1, arguments.length));
    } else if (first.isEmpty() || first.equals("full")) {
      PARTS.forEach((name, part) -> {
        IO.println("%n### %s%n".formatted(name));
        (first.isEmpty() ? List.of(part.brief()) : part.whole()).forEach(part.run());
      });
    } else {
      IO.println(
          "There is no problem '%s'. Say nothing, 'full', or one of: %s."
              .formatted(first, PARTS.keySet().stream().collect(Collectors.joining(", "))));
      System.exit(2);
    }
  }
}
