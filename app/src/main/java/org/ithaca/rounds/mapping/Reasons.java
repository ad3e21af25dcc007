package org.ithaca.rounds.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ithaca.formats.Criterion;
import org.ithaca.matching.scoring.Breakdown;
import org.ithaca.matching.scoring.Criterion.AvailabilityOverlap;
import org.ithaca.matching.scoring.Criterion.CodeCoverage;
import org.ithaca.matching.scoring.Criterion.DifferentCategory;
import org.ithaca.matching.scoring.Criterion.DifferentCodes;
import org.ithaca.matching.scoring.Criterion.LevelGap;
import org.ithaca.matching.scoring.Criterion.SameCategory;
import org.ithaca.matching.scoring.Criterion.SharedCodes;
import org.ithaca.matching.scoring.Criterion.Side;
import org.ithaca.matching.scoring.Criterion.SkillCoverage;
import org.ithaca.matching.scoring.Criterion.TimeZoneCloseness;
import org.ithaca.matching.scoring.Criterion.Wish;
import org.ithaca.rounds.Fact;
import org.ithaca.rounds.FactWords;
import org.ithaca.rounds.mapping.RunInput.NearSkill;

/** What speaks for a match, taken from the numbers that made its score and from nothing else. */
final class Reasons {

  private static final int IN_A_SENTENCE = 3;
  private static final int IN_A_LIST = 3;

  private final Matcher matcher;
  private final Map<UUID, Map<UUID, Integer>> near = new HashMap<>();

  Reasons(Matcher matcher) {
    this.matcher = matcher;
    for (NearSkill each : matcher.input().nearSkills()) {
      near.computeIfAbsent(each.skill(), skill -> new HashMap<>())
          .put(each.near(), each.permille());
    }
  }

  /**
   * One line of a score.
   *
   * @param criterion the program's criterion this belongs to
   * @param missing somebody has not told what it needs, so it did not count at all
   */
  record Line(
      Criterion criterion,
      int giver,
      int receiver,
      long points,
      long maxPoints,
      boolean missing,
      Optional<Fact> fact) {}

  /** Everything that made the score, both directions where both count. */
  List<Line> lines(int receiver, int giver) {
    var breakdown = matcher.breakdown(receiver, giver);
    var lines = new ArrayList<Line>();
    lines.addAll(lines(breakdown.receiverView(), receiver, giver));
    breakdown.giverView().ifPresent(view -> lines.addAll(lines(view, giver, receiver)));
    return lines;
  }

  /** What the engine counts apart for one criterion, such as the wishes of both, is one line. */
  private List<Line> lines(Breakdown.View view, int receiver, int giver) {
    var lines = new EnumMap<Criterion, Line>(Criterion.class);
    for (var line : view.lines()) {
      var criterion = criterion(line.criterion());
      var read =
          new Line(
              criterion,
              giver,
              receiver,
              line.points(),
              line.maxPoints(),
              line.missing(),
              line.points() == 0 ? Optional.empty() : fact(line.criterion(), receiver, giver));
      lines.merge(criterion, read, Reasons::together);
    }
    return List.copyOf(lines.values());
  }

  private static Line together(Line one, Line other) {
    return new Line(
        one.criterion(),
        one.giver(),
        one.receiver(),
        one.points() + other.points(),
        one.maxPoints() + other.maxPoints(),
        one.missing() && other.missing(),
        one.points() >= other.points() ? one.fact() : other.fact());
  }

  /** The weightiest reasons, as one would say them aloud. */
  List<Fact> why(int receiver, int giver) {
    var facts = new LinkedHashSet<Fact>();
    lines(receiver, giver).stream()
        .sorted(Comparator.comparingLong(Line::points).reversed())
        .flatMap(line -> line.fact().stream())
        .map(Reasons::withoutDirection)
        .forEach(facts::add);
    return facts.stream().limit(IN_A_SENTENCE).toList();
  }

  /** What is the same from either side is said once. */
  private static Fact withoutDirection(Fact fact) {
    if (fact.people().size() != 2 || fact.key().contains(".from-")) {
      return fact;
    }
    return new Fact(
        fact.key(),
        fact.people().stream().sorted(Comparator.comparing(person -> person.value())).toList(),
        fact.words());
  }

  private Optional<Fact> fact(
      org.ithaca.matching.scoring.Criterion criterion, int receiver, int giver) {
    var takes = matcher.participant(receiver);
    var gives = matcher.participant(giver);
    return switch (criterion) {
      case SkillCoverage _ -> about("from-skills", giver, receiver, skills(takes, gives));
      case CodeCoverage _ ->
          about(
              "from-experience",
              giver,
              receiver,
              common(takes.experiencesSought(), gives.experiences()));
      case SharedCodes(int set, int _, int _) -> shared(set, receiver, giver);
      case DifferentCodes(int set, int _) ->
          about(
              set == Columns.VALUES ? "different-values" : "different-background", giver, receiver);
      case LevelGap _ ->
          takes.level() == null || gives.level() == null
              ? Optional.empty()
              : level(gives.level() - takes.level(), receiver, giver);
      case SameCategory(int column, int _) ->
          about(
              "same-" + RuleFacts.placeKey(column),
              giver,
              receiver,
              String.valueOf(RuleFacts.value(column, gives)));
      case DifferentCategory(int column, int _) ->
          about(
              "different-" + RuleFacts.placeKey(column),
              giver,
              receiver,
              String.valueOf(RuleFacts.value(column, gives)),
              String.valueOf(RuleFacts.value(column, takes)));
      case TimeZoneCloseness _ -> about("time-zone", giver, receiver);
      case AvailabilityOverlap _ -> availability(receiver, giver);
      case Wish(Side whose, int _, int _) ->
          whose == Side.RECEIVER
              ? about("from-wish", giver, receiver)
              : about("from-wish", receiver, giver);
    };
  }

  private Optional<Fact> level(int gap, int receiver, int giver) {
    return gap == 0
        ? about("same-level", giver, receiver)
        : gap > 0
            ? about("from-levels", giver, receiver, Integer.toString(gap))
            : about("from-levels", receiver, giver, Integer.toString(-gap));
  }

  private Optional<Fact> shared(int set, int receiver, int giver) {
    var one = matcher.participant(receiver);
    var other = matcher.participant(giver);
    return switch (set) {
      case Columns.LANGUAGES ->
          about(
              "languages",
              giver,
              receiver,
              FactWords.list(
                  one.languages().stream()
                      .filter(other.languages()::contains)
                      .map(FactWords::language)
                      .toList()));
      case Columns.VALUES -> about("values", giver, receiver, common(one.values(), other.values()));
      case Columns.EXPERIENCES ->
          about("same-experience", giver, receiver, common(one.experiences(), other.experiences()));
      case Columns.SKILLS_SOUGHT ->
          about(
              "same-need",
              giver,
              receiver,
              FactWords.list(
                  one.sought().stream()
                      .filter(other.sought()::contains)
                      .limit(IN_A_LIST)
                      .map(FactWords::skill)
                      .toList()));
      default -> Optional.empty();
    };
  }

  /** What the receiver seeks and the giver can teach best, exact skills before near ones. */
  private String skills(Participant takes, Participant gives) {
    record Covered(UUID skill, int permille) {}
    return FactWords.list(
        takes.sought().stream()
            .map(skill -> new Covered(skill, covered(skill, gives)))
            .filter(covered -> covered.permille() > 0)
            .sorted(Comparator.comparingInt(Covered::permille).reversed())
            .limit(IN_A_LIST)
            .map(covered -> FactWords.skill(covered.skill()))
            .toList());
  }

  private int covered(UUID sought, Participant gives) {
    var neighbours = near.getOrDefault(sought, Map.of());
    return gives.offered().keySet().stream()
        .mapToInt(offered -> offered.equals(sought) ? 1000 : neighbours.getOrDefault(offered, 0))
        .max()
        .orElse(0);
  }

  private Optional<Fact> availability(int receiver, int giver) {
    var one = matcher.participant(receiver).freeUtc();
    var other = matcher.participant(giver).freeUtc();
    if (one == null || other == null) {
      return Optional.empty();
    }
    var both = one.stream().filter(other::contains).toList();
    return both.isEmpty()
        ? Optional.empty()
        : about(
            "availability",
            giver,
            receiver,
            Integer.toString(both.size() * 30),
            FactWords.slot(longestRun(both)));
  }

  /** Where the longest time in common begins. */
  private static int longestRun(List<Integer> slots) {
    return IntStream.range(0, slots.size())
        .boxed()
        .max(
            Comparator.<Integer>comparingInt(from ->
                    (int)
                        IntStream.range(from, slots.size())
                            .takeWhile(k -> slots.get(k) == slots.get(from) + k - from)
                            .count())
                .thenComparing(Comparator.reverseOrder()))
        .map(slots::get)
        .orElseThrow();
  }

  private static String common(List<String> wanted, List<String> has) {
    var keys = has.stream().map(Phrases::key).toList();
    return FactWords.list(
        wanted.stream()
            .filter(phrase -> keys.contains(Phrases.key(phrase)))
            .limit(IN_A_LIST)
            .toList());
  }

  private Optional<Fact> about(String kind, int giver, int receiver, String... words) {
    for (var word : words) {
      if (word.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(
        Fact.about("rounds.why." + kind, matcher.id(giver), matcher.id(receiver), words));
  }

  private static Criterion criterion(org.ithaca.matching.scoring.Criterion criterion) {
    return switch (criterion) {
      case SkillCoverage _ -> Criterion.SKILLS;
      case CodeCoverage _ -> Criterion.EXPERIENCE;
      case SharedCodes(int set, int _, int _) -> ofSet(set);
      case DifferentCodes(int set, int _) -> ofSet(set);
      case LevelGap _ -> Criterion.LEVEL_GAP;
      case SameCategory(int column, int _) -> ofColumn(column);
      case DifferentCategory(int column, int _) -> ofColumn(column);
      case TimeZoneCloseness _ -> Criterion.TIME_ZONE;
      case AvailabilityOverlap _ -> Criterion.AVAILABILITY;
      case Wish _ -> Criterion.WISHES;
    };
  }

  private static Criterion ofSet(int set) {
    return switch (set) {
      case Columns.LANGUAGES -> Criterion.LANGUAGE;
      case Columns.VALUES -> Criterion.VALUES;
      case Columns.EXPERIENCES, Columns.EXPERIENCES_SOUGHT -> Criterion.EXPERIENCE;
      default -> Criterion.SKILLS;
    };
  }

  private static Criterion ofColumn(int column) {
    return switch (column) {
      case Columns.TEAM -> Criterion.TEAM;
      case Columns.DEPARTMENT -> Criterion.DEPARTMENT;
      case Columns.ORGANISATION -> Criterion.ORGANISATION;
      default -> Criterion.SITE;
    };
  }
}
