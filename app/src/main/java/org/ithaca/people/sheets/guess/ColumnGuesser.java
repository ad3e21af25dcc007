package org.ithaca.people.sheets.guess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ithaca.people.sheets.ColumnMapping;
import org.ithaca.people.sheets.Headers;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.SheetField;
import org.ithaca.people.sheets.cells.Lists;
import org.ithaca.people.sheets.cells.Roles;
import org.ithaca.people.sheets.files.SheetRow;

/**
 * Guesses every column of a sheet from its name and its cells, and settles where two mean the same.
 */
final class ColumnGuesser {

  private static final double ENOUGH = 0.55;
  private static final int FEW = 3;

  /** One possible meaning of one column. */
  private record Candidate(SheetField field, double confidence, Message reason) {}

  private final Headers headers;
  private final List<ColumnContent> contents;

  ColumnGuesser(Headers headers, List<SheetRow> sample) {
    this.headers = headers;
    contents =
        IntStream.range(0, headers.full().size())
            .mapToObj(i -> ColumnContent.of(sample.stream().map(row -> row.cell(i)).toList()))
            .toList();
  }

  List<ColumnGuess> guess() {
    List<Candidate> candidates = new ArrayList<>();
    boolean named = headers.full().stream().anyMatch(h -> !h.isBlank());
    for (int i = 0; i < contents.size(); i++) {
      candidates.add(candidate(headers.full().get(i), contents.get(i)));
    }
    if (!named) {
      rankings(candidates);
    }
    pairs(candidates);
    settle(candidates);
    return IntStream.range(0, candidates.size())
        .mapToObj(i -> guess(i, candidates.get(i)))
        .toList();
  }

  private static Candidate candidate(String header, ColumnContent content) {
    Optional<HeaderWords.Match> match = HeaderWords.match(header);
    Candidate byCells = byCells(content);
    if (match.isPresent()) {
      double fit = fit(match.get().field(), content);
      double confidence = match.get().confidence() * fit;
      boolean flag = match.get().field() == SheetField.FULL_NAME && content.yesNo() > 0.9;
      if (flag && Roles.namedIn(header).size() == 1) {
        boolean mentor = header.toLowerCase(Locale.ROOT).contains("mentor");
        return new Candidate(
            mentor ? SheetField.MENTOR_FLAG : SheetField.MENTEE_FLAG,
            0.9,
            Message.of("guess.flag"));
      }
      if (confidence >= ENOUGH && confidence >= byCells.confidence() - 0.2) {
        return new Candidate(
            match.get().field(), confidence, Message.of("guess.header", match.get().phrase()));
      }
    }
    return byCells.confidence() >= ENOUGH
        ? byCells
        : new Candidate(SheetField.EXTRA, 0.3, Message.of("guess.unknown"));
  }

  /** How well the cells go with what the name says; few cells say little. */
  private static double fit(SheetField field, ColumnContent content) {
    double share =
        switch (field) {
          case EMAIL -> content.emails();
          case MENTOR_FLAG, MENTEE_FLAG, BOTH_FLAG -> content.yesNo();
          case CAPACITY, HOURS_A_MONTH, YEARS_OF_EXPERIENCE -> content.numbers();
          case FULL_NAME, FIRST_NAME, LAST_NAME -> 1 - Math.max(content.emails(), content.yesNo());
          case SKILLS_OFFERED, SKILLS_SOUGHT, WISHES ->
              1 - content.emails() * (field == SheetField.WISHES ? 0 : 1);
          default -> 1;
        };
    if (content.isEmpty() || share >= 0.5) {
      return 1;
    }
    return content.cells().size() < FEW ? 0.85 : 0.4;
  }

  private static Candidate byCells(ColumnContent content) {
    Map<SheetField, Double> shares = new EnumMap<>(SheetField.class);
    shares.put(SheetField.EMAIL, content.emails());
    shares.put(SheetField.ROLE, content.roles());
    shares.put(SheetField.TIME_ZONE, content.timeZones());
    boolean several = content.cells().size() >= FEW;
    shares.put(SheetField.AVAILABILITY, several ? content.hours() * 0.95 : 0);
    shares.put(
        SheetField.CAREER_LEVEL, several && !content.allDifferent() ? content.grades() * 0.8 : 0);
    Map.Entry<SheetField, Double> best =
        shares.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    double confidence = best.getValue() < 0.8 * 0.8 ? 0 : best.getValue() * 0.9;
    return new Candidate(best.getKey(), confidence, Message.of("guess.cells"));
  }

  /** A sheet without names: who, then whom they would like best, or how many they take. */
  private void rankings(List<Candidate> candidates) {
    if (contents.size() < 2
        || candidates.stream()
            .anyMatch(c -> c.field() != SheetField.EXTRA && c.field() != SheetField.EMAIL)) {
      return;
    }
    ColumnContent first = contents.getFirst();
    List<ColumnContent> rest = contents.subList(1, contents.size());
    Message reason = Message.of("guess.ranking");
    boolean capacities = rest.size() == 1 && rest.getFirst().numbers() > 0.5;
    List<String> others = rest.stream().flatMap(c -> c.cells().stream()).toList();
    boolean ids = others.stream().allMatch(c -> c.length() <= 60 && !HeaderRows.isData(c));
    boolean again =
        new HashSet<>(others).size() < others.size()
            || others.stream().anyMatch(first.values()::contains);
    boolean emails =
        first.emails() > 0.9 && candidates.stream().allMatch(c -> c.field() == SheetField.EMAIL);
    if (capacities || (ids && again) || emails) {
      boolean words = first.cells().stream().anyMatch(c -> c.contains(" "));
      SheetField who =
          first.emails() > 0.5
              ? SheetField.EMAIL
              : words ? SheetField.FULL_NAME : SheetField.EXTERNAL_ID;
      candidates.set(0, new Candidate(who, 0.7, reason));
      for (int i = 1; i < candidates.size(); i++) {
        candidates.set(
            i, new Candidate(capacities ? SheetField.CAPACITY : SheetField.WISHES, 0.7, reason));
      }
    }
  }

  /**
   * A list of earlier matches: one column of mentors, one of mentees, and nothing else of weight.
   */
  private void pairs(List<Candidate> candidates) {
    List<Integer> people = new ArrayList<>();
    Set<Object> roles = new HashSet<>();
    for (int i = 0; i < candidates.size(); i++) {
      SheetField field = candidates.get(i).field();
      Set<?> named = Roles.namedIn(headers.full().get(i));
      boolean person =
          field == SheetField.EMAIL
              || field == SheetField.FULL_NAME
              || field == SheetField.EXTERNAL_ID;
      if (person && named.size() == 1 && roles.add(named.iterator().next())) {
        people.add(i);
      } else if (person) {
        return;
      }
    }
    if (people.size() == 2) {
      candidates.set(
          people.getLast(),
          new Candidate(SheetField.PAST_PARTNERS, 0.85, Message.of("guess.pairs")));
    }
  }

  /**
   * Where a field can have one column only, the surest keeps it and the others are kept as extra
   * attributes.
   */
  private void settle(List<Candidate> candidates) {
    Map<SheetField, List<Integer>> columns =
        IntStream.range(0, candidates.size())
            .boxed()
            .collect(Collectors.groupingBy(i -> candidates.get(i).field()));
    columns.forEach((field, positions) -> {
      if (!field.severalColumns() && positions.size() > 1) {
        int best =
            positions.stream()
                .max(
                    Comparator.comparingDouble((Integer i) -> candidates.get(i).confidence())
                        .thenComparingInt(i -> -i))
                .orElseThrow();
        Message taken = Message.of("guess.taken", headers.shown().get(best));
        positions.stream()
            .filter(i -> i != best)
            .forEach(i -> candidates.set(i, new Candidate(SheetField.EXTRA, 0.5, taken)));
      }
    });
  }

  private ColumnGuess guess(int position, Candidate candidate) {
    List<String> cells = contents.get(position).cells();
    String separator = candidate.field().isList() ? Lists.separator(cells) : null;
    Map<String, String> values =
        candidate.field() == SheetField.CAREER_LEVEL ? Grades.levels(cells) : Map.of();
    ColumnMapping column =
        new ColumnMapping(
            position, headers.shown().get(position), candidate.field(), separator, values);
    return new ColumnGuess(column, candidate.confidence(), candidate.reason());
  }
}
