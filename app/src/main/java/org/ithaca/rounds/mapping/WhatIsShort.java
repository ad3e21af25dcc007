package org.ithaca.rounds.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ithaca.matching.Effort;
import org.ithaca.matching.assignment.AssignmentProof;
import org.ithaca.matching.assignment.Gains;
import org.ithaca.matching.assignment.Shortages;
import org.ithaca.matching.assignment.Worth;
import org.ithaca.rounds.domain.Run;
import org.ithaca.rounds.domain.Runs;
import org.ithaca.rounds.mapping.Shortage.FreeOf;
import org.ithaca.rounds.mapping.Shortage.Knowing;
import org.ithaca.rounds.mapping.Shortage.PlacesOf;
import org.springframework.stereotype.Component;

/**
 * What would make a run's result better: people who know a skill, places of those who have none
 * left, a rule less. The prices of the proof say what each is worth at most; the best of them are
 * worked out among the pairs of the proof. Solving with one of them looks at all pairs.
 */
@Component
public class WhatIsShort {

  /** As many people as a coordinator might win over with one letter. */
  public static final int NEW_PEOPLE = 3;

  private static final int SKILLS_ASKED = 400;
  private static final int WORKED_OUT = 24;
  private static final int SHOWN = 8;

  private final Runs runs;
  private final Matchers matchers;

  WhatIsShort(Runs runs, Matchers matchers) {
    this.runs = runs;
    this.matchers = matchers;
  }

  /**
   * One thing that is short.
   *
   * @param sought how many of those who receive look for it; 0 where that means nothing
   * @param matched how many more are matched with it
   * @param points by how much the sum of scores changes
   */
  public record Line(Shortage shortage, int sought, int matched, long points) {}

  /** Of skills and places those worth most, best first; rules are worth what a new solve says. */
  public record Lines(List<Line> skills, List<Line> places, List<FreeOf> rules) {}

  /** Empty where nobody gives to somebody else: there are no places to be short of. */
  public Optional<Lines> list(Run run) {
    var matcher = matchers.of(run.id());
    if (matcher.pairing()) {
      return Optional.empty();
    }
    var text = StoredInput.decompress(runs.getCertificate(run.id()));
    var proof = AssignmentProof.parse(new String(text, StandardCharsets.UTF_8));
    var shortages = Shortages.of(proof.problem(), proof.certificate());
    var gains = Gains.of(proof.problem(), proof.certificate());
    return Optional.of(
        new Lines(
            skills(matcher, shortages, gains), places(matcher, shortages, gains), rules(matcher)));
  }

  private static List<Line> skills(Matcher matcher, Shortages shortages, Gains gains) {
    var seekers = new TreeMap<UUID, Integer>();
    for (int receiver : matcher.receivers) {
      matcher
          .participant(receiver)
          .sought()
          .forEach(skill -> seekers.merge(skill, 1, Integer::sum));
    }
    var asked =
        seekers.entrySet().stream()
            .sorted(Map.Entry.<UUID, Integer>comparingByValue().reversed())
            .limit(SKILLS_ASKED)
            .map(Map.Entry::getKey)
            .toList();
    int places = usualPlaces(matcher);
    var with =
        new Matcher(
            matcher.input().with(asked.stream().map(skill -> newcomer(skill, 0, places)).toList()));
    IntFunction<long[]> scores =
        k ->
            Arrays.stream(matcher.receivers)
                .mapToLong(receiver -> with.score(receiver, matcher.input().people().size() + k))
                .toArray();
    return best(
        asked.size(),
        k -> shortages.newGiver(scores.apply(k), NEW_PEOPLE * places),
        k -> gains.newGivers(NEW_PEOPLE, places, scores.apply(k)),
        (k, gain) ->
            new Line(
                new Knowing(asked.get(k)),
                seekers.getOrDefault(asked.get(k), 0),
                Math.toIntExact(gain.pairs()),
                gain.score()));
  }

  private static List<Line> places(Matcher matcher, Shortages shortages, Gains gains) {
    return best(
        matcher.givers.length,
        k -> shortages.giverPlaces(k, 1),
        k -> gains.giverPlaces(k, 1),
        (k, gain) ->
            new Line(
                new PlacesOf(matcher.id(matcher.givers[k])),
                0,
                Math.toIntExact(gain.pairs()),
                gain.score()));
  }

  /** The prices choose what is worth working out; of that the best are shown. */
  private static List<Line> best(
      int number, IntFunction<Worth> atMost, IntFunction<Worth> exactly, Lining line) {
    var bounds = IntStream.range(0, number).mapToObj(atMost).toList();
    return IntStream.range(0, number)
        .boxed()
        .sorted(Comparator.<Integer, Worth>comparing(bounds::get).reversed())
        .limit(WORKED_OUT)
        .map(k -> line.of(k, exactly.apply(k)))
        .filter(one -> one.matched() > 0 || one.points() > 0)
        .sorted(Comparator.comparingInt(Line::matched).thenComparingLong(Line::points).reversed())
        .limit(SHOWN)
        .toList();
  }

  @FunctionalInterface
  private interface Lining {
    Line of(int k, Worth gain);
  }

  private static List<FreeOf> rules(Matcher matcher) {
    return Criteria.rules(matcher.input().rules()).stream()
        .map(RuleFacts::kind)
        .filter(kind -> matcher.input().without(kind).isPresent())
        .map(FreeOf::new)
        .toList();
  }

  /** The figures of the run if this were not short; empty if it cannot be, or decisions clash. */
  public Optional<Run.Summary> without(Run run, Shortage shortage) {
    var matcher = matchers.of(run.id());
    return matcher.pairing()
        ? Optional.empty()
        : changed(matcher, shortage)
            .map(Matcher::new)
            .flatMap(changed ->
                new Solver(changed).solve(Effort.unlimited().withTwoThreads())
                        instanceof Solved.Found found
                    ? Optional.of(Outcomes.of(changed, found).summary(found, Map.of()))
                    : Optional.empty());
  }

  private static Optional<RunInput> changed(Matcher matcher, Shortage shortage) {
    var input = matcher.input();
    return switch (shortage) {
      case Knowing(UUID skill) -> {
        int places = usualPlaces(matcher);
        yield Optional.of(
            input.with(
                IntStream.range(0, NEW_PEOPLE).mapToObj(k -> newcomer(skill, k, places)).toList()));
      }
      case PlacesOf(var giver) ->
          matcher.indexOf(giver) < 0
              ? Optional.empty()
              : Optional.of(input.withOnePlaceMore(matcher.indexOf(giver)));
      case FreeOf(String rule) -> input.without(rule);
    };
  }

  /** What half of those who give have at least. */
  static int usualPlaces(Matcher matcher) {
    int[] places =
        Arrays.stream(matcher.givers).map(giver -> matcher.participant(giver).gives()).toArray();
    Arrays.sort(places);
    return places.length == 0 ? 1 : places[places.length / 2];
  }

  /** Somebody of whom nothing is known but one skill, so that no rule stands in the way. */
  private static Participant newcomer(UUID skill, int number, int places) {
    var id = UUID.nameUUIDFromBytes((skill + " " + number).getBytes(StandardCharsets.UTF_8));
    return new Participant(
        id,
        places,
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        Map.of(skill, 0),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }
}
