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
import org.ithaca.people.sheets.SheetRole;
import org.ithaca.people.sheets.cells.Folded;
import org.ithaca.people.sheets.cells.Lists;
import org.ithaca.people.sheets.cells.Roles;
import org.ithaca.people.sheets.files.SheetRow;

/**
 * Guesses every column of a sheet from its name and its cells, and settles where two mean the same.
 */
final class ColumnGuesser {

  /** When an answer to a form was begun or given. */
  private static final Set<String> ANSWERED =
      Set.of(
          "completion time",
          "fertigstellungszeit",
          "heure de fin",
          "hora de finalizacion",
          "ora di completamento",
          "hora de conclusao",
          "voltooiingstijd",
          "\uc644\ub8cc \uc2dc\uac04",
          "\u5b8c\u4e86\u6642\u523b",
          "\u5b8c\u6210\u65f6\u95f4");

  private final Headers headers;
  private final List<SheetRow> sample;
  private final List<ColumnContent> contents;

  ColumnGuesser(Headers headers, List<SheetRow> sample) {
    this.headers = headers;
    this.sample = sample;
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
    answers(candidates);
    new NameColumns(headers, sample, contents).settle(candidates);
    settle(candidates);
    return IntStream.range(0, candidates.size())
        .mapToObj(i -> guess(i, candidates.get(i)))
        .toList();
  }

  /** A sheet without names may be a ranking; its cells alone say less than all columns together. */
  private void rankings(List<Candidate> candidates) {
    Message reason = Message.of("guess.ranking");
    Rankings.find(contents, candidates)
        .ifPresent(ranking -> {
          candidates.replaceAll(c -> new Candidate(ranking.rest(), 0.7, reason));
          candidates.set(0, new Candidate(ranking.who(), 0.7, reason));
        });
  }

  /** A form's service numbers its answers: such an id is of the answer and of nobody. */
  private void answers(List<Candidate> candidates) {
    if (headers.full().stream().map(Folded::of).noneMatch(ANSWERED::contains)) {
      return;
    }
    for (int i = 0; i < contents.size(); i++) {
      if (candidates.get(i).field() == SheetField.EXTERNAL_ID
          && Folded.of(headers.full().get(i)).equals("id")) {
        candidates.set(i, new Candidate(SheetField.IGNORE, 0.9, Message.of("guess.answer_number")));
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
      Set<?> named = rolesOf(headers.full().get(i));
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
   * The role a name speaks of, also where it is nothing but an everyday word for one: "Student".
   */
  private static Set<SheetRole> rolesOf(String header) {
    Set<SheetRole> named = Roles.namedIn(header);
    return named.isEmpty() ? Roles.parse(header).value().orElse(Set.of()) : named;
  }

  /**
   * Where a field can have one column only, the surest that is not empty keeps it and the others
   * are kept as extra attributes.
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
                    Comparator.comparing((Integer i) -> !contents.get(i).isEmpty())
                        .thenComparingDouble(i -> candidates.get(i).confidence())
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
