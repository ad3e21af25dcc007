package org.ithaca.rounds.mapping;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ithaca.matching.scoring.Population;
import org.jspecify.annotations.Nullable;

/**
 * A run's people as the engine's columns. People keep their index; managers who do not take part
 * themselves follow after them, so that reporting lines reach over people who are not here.
 */
final class Columns {

  static final int TEAM = 0;
  static final int DEPARTMENT = 1;
  static final int ORGANISATION = 2;
  static final int SITE = 3;
  private static final int CATEGORIES = 4;

  static final int LANGUAGES = 0;
  static final int EXPERIENCES = 1;
  static final int EXPERIENCES_SOUGHT = 2;
  static final int VALUES = 3;
  static final int SKILLS_OFFERED = 4;
  static final int SKILLS_SOUGHT = 5;
  private static final int SETS = 6;

  /** A skill offered without a level counts like one at the middle level. */
  private static final int[] PERMILLE_BY_LEVEL = {850, 600, 750, 850, 950, 1000};

  private static final int FULL = 1000;

  private final RunInput input;
  private final Map<UUID, Integer> skills;

  private Columns(RunInput input) {
    this.input = input;
    this.skills =
        numbered(
            input.people().stream()
                .flatMap(person ->
                    Stream.concat(person.offered().keySet().stream(), person.sought().stream())));
  }

  static Population of(RunInput input) {
    return new Columns(input).build();
  }

  private Population build() {
    var everybody = withManagers();
    var columns = Population.builder(everybody.size(), CATEGORIES, SETS, skills.size());
    input
        .managers()
        .forEach((person, manager) -> {
          var below = everybody.get(person);
          var above = everybody.get(manager);
          if (below != null && above != null) {
            columns.manager(below, above);
          }
        });
    for (int k = 0; k < input.people().size(); k++) {
      var person = input.people().get(k);
      if (person.level() != null) {
        columns.level(k, person.level());
      }
      if (person.utcOffsetMinutes() != null) {
        columns.utcOffset(k, person.utcOffsetMinutes());
      }
      addSkills(columns, k, person);
      if (person.freeUtc() != null) {
        for (int slot : person.freeUtc()) {
          columns.available(k, slot);
        }
      }
    }
    addCategories(columns);
    addSets(columns);
    addPairs(columns);
    return columns.build();
  }

  private Map<UUID, Integer> withManagers() {
    var everybody = new HashMap<UUID, Integer>();
    input.people().forEach(person -> everybody.put(person.id(), everybody.size()));
    var above = new TreeSet<UUID>(input.managers().keySet());
    above.addAll(input.managers().values());
    above.forEach(person -> everybody.putIfAbsent(person, everybody.size()));
    return everybody;
  }

  private void addSkills(Population.Builder columns, int index, Participant person) {
    person
        .offered()
        .forEach((skill, level) -> columns.offers(index, number(skill), PERMILLE_BY_LEVEL[level]));
    person.sought().forEach(skill -> columns.seeks(index, number(skill), FULL));
    columns.codes(SKILLS_OFFERED, index, numbers(person.offered().keySet()));
    columns.codes(SKILLS_SOUGHT, index, numbers(person.sought()));
  }

  private void addCategories(Population.Builder columns) {
    category(columns, TEAM, Participant::team);
    category(columns, DEPARTMENT, Participant::department);
    category(columns, ORGANISATION, Participant::organisation);
    category(columns, SITE, Participant::site);
  }

  private void category(
      Population.Builder columns, int column, Function<Participant, @Nullable String> value) {
    var codes = new HashMap<String, Integer>();
    for (int k = 0; k < input.people().size(); k++) {
      var text = value.apply(input.people().get(k));
      if (text != null) {
        columns.category(column, k, codes.computeIfAbsent(Phrases.key(text), key -> codes.size()));
      }
    }
  }

  private void addSets(Population.Builder columns) {
    var languages = new HashMap<String, Integer>();
    var experiences = new HashMap<String, Integer>();
    var values = new HashMap<String, Integer>();
    for (int k = 0; k < input.people().size(); k++) {
      var person = input.people().get(k);
      columns.codes(LANGUAGES, k, codes(languages, person.languages()));
      columns.codes(EXPERIENCES, k, codes(experiences, person.experiences()));
      columns.codes(EXPERIENCES_SOUGHT, k, codes(experiences, person.experiencesSought()));
      columns.codes(VALUES, k, codes(values, person.values()));
    }
  }

  private static int[] codes(Map<String, Integer> known, List<String> phrases) {
    ToIntFunction<String> code =
        phrase -> known.computeIfAbsent(Phrases.key(phrase), key -> known.size());
    return phrases.stream().mapToInt(code).distinct().toArray();
  }

  private void addPairs(Population.Builder columns) {
    for (var near : input.nearSkills()) {
      columns.near(number(near.near()), number(near.skill()), near.permille());
    }
    for (var tie : input.avoided()) {
      columns.avoid(tie.giver(), tie.receiver());
    }
    for (var tie : input.past()) {
      columns.past(tie.giver(), tie.receiver());
    }
    for (var wish : input.wishes()) {
      columns.wish(wish.from(), wish.to(), Math.max(1, wish.rank()));
    }
  }

  private int number(UUID skill) {
    return skills.getOrDefault(skill, -1);
  }

  private int[] numbers(Collection<UUID> of) {
    return of.stream().mapToInt(this::number).toArray();
  }

  private static Map<UUID, Integer> numbered(Stream<UUID> ids) {
    var numbers = new HashMap<UUID, Integer>();
    ids.sorted().forEach(id -> numbers.putIfAbsent(id, numbers.size()));
    return numbers;
  }

  /** Indices of those with a place to give, or to receive. */
  static int[] withPlaces(RunInput input, ToIntFunction<Participant> places) {
    return IntStream.range(0, input.people().size())
        .filter(k -> places.applyAsInt(input.people().get(k)) > 0)
        .toArray();
  }
}
