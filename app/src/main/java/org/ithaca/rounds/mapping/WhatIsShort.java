package org.ithaca.rounds.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ithaca.matching.Effort;
import org.ithaca.matching.assignment.AssignmentProof;
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
 * left, a rule less. The prices of the proof say what each is worth at most; solving with it says
 * what it is worth.
 */
@Component
public class WhatIsShort {

  /** As many people as a coordinator might win over with one letter. */
  public static final int NEW_PEOPLE = 3;

  private static final int SKILLS_ASKED = 400;
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
   * @param matched how many more could be matched at most
   * @param points how much the sum of scores could rise at most, where nobody more is matched
   */
  public record Line(Shortage shortage, int sought, int matched, long points) {

    private Line withAtMost(int left) {
      return new Line(shortage, sought, Math.min(matched, left), points);
    }
  }

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
    int left = run.summary() == null ? 0 : run.summary().receiversLeft();
    return Optional.of(
        new Lines(
            best(skills(matcher, shortages), left),
            best(places(matcher, shortages), left),
            rules(matcher)));
  }

  private static List<Line> skills(Matcher matcher, Shortages shortages) {
    var input = matcher.input();
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
        new Matcher(input.with(asked.stream().map(skill -> newcomer(skill, 0, places)).toList()));
    var lines = new ArrayList<Line>();
    for (int k = 0; k < asked.size(); k++) {
      int newcomer = input.people().size() + k;
      long[] scores =
          Arrays.stream(matcher.receivers)
              .mapToLong(receiver -> with.score(receiver, newcomer))
              .toArray();
      var skill = asked.get(k);
      lines.add(
          line(
              new Knowing(skill),
              seekers.getOrDefault(skill, 0),
              shortages.newGiver(scores, NEW_PEOPLE * places)));
    }
    return lines;
  }

  private static List<Line> places(Matcher matcher, Shortages shortages) {
    return IntStream.range(0, matcher.givers.length)
        .mapToObj(
            g -> line(new PlacesOf(matcher.id(matcher.givers[g])), 0, shortages.giverPlaces(g, 1)))
        .toList();
  }

  private static List<FreeOf> rules(Matcher matcher) {
    return Criteria.rules(matcher.input().rules()).stream()
        .map(RuleFacts::kind)
        .filter(kind -> matcher.input().without(kind).isPresent())
        .map(FreeOf::new)
        .toList();
  }

  private static Line line(Shortage shortage, int sought, Worth worth) {
    return new Line(shortage, sought, Math.toIntExact(worth.pairs()), worth.score());
  }

  /** Nobody can be matched who is matched already, whatever the prices allow for. */
  private static List<Line> best(List<Line> lines, int left) {
    return lines.stream()
        .map(line -> line.withAtMost(left))
        .filter(line -> line.matched() > 0 || line.points() > 0)
        .sorted(
            Comparator.comparingInt(Line::matched)
                .thenComparingInt(Line::sought)
                .thenComparingLong(Line::points)
                .reversed())
        .limit(SHOWN)
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
                new Solver(changed).solve(Effort.unlimited()) instanceof Solved.Found found
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
