package org.ithaca.people.sheets.guess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ithaca.people.sheets.ColumnMapping;
import org.ithaca.people.sheets.Headers;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.SheetField;
import org.ithaca.people.sheets.cells.Folded;
import org.ithaca.people.sheets.cells.Lists;
import org.ithaca.people.sheets.cells.Roles;
import org.ithaca.people.sheets.files.SheetRow;

/**
 * Guesses every column of a sheet from its name and its cells, and settles where two mean the same.
 */
final class ColumnGuesser {

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
      candidates.add(Candidate.of(headers.full().get(i), contents.get(i)));
    }
    if (!named) {
      rankings(candidates);
    }
    pairs(candidates);
    names(candidates);
    settle(candidates);
    return IntStream.range(0, candidates.size())
        .mapToObj(i -> guess(i, candidates.get(i)))
        .toList();
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
   * A lone "Name" beside a first name is the last name; where nothing is a name, a column that
   * looks like names is.
   */
  private void names(List<Candidate> candidates) {
    List<SheetField> fields = candidates.stream().map(Candidate::field).toList();
    boolean first = fields.contains(SheetField.FIRST_NAME);
    boolean last = fields.contains(SheetField.LAST_NAME);
    int full = fields.indexOf(SheetField.FULL_NAME);
    if (full >= 0 && first && !last && Folded.of(headers.full().get(full)).equals("name")) {
      candidates.set(full, new Candidate(SheetField.LAST_NAME, 0.8, Message.of("guess.last_name")));
    }
    if (full >= 0 || first || last) {
      return;
    }
    for (int i = 0; i < contents.size(); i++) {
      boolean open = fields.get(i) == SheetField.EXTRA && candidates.get(i).confidence() < 0.5;
      if (open && contents.get(i).names() > 0.8) {
        candidates.set(i, new Candidate(SheetField.FULL_NAME, 0.6, Message.of("guess.cells")));
        return;
      }
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
