package org.ithaca.people.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ithaca.people.sheets.RowOutcome.Accepted;
import org.ithaca.people.sheets.RowOutcome.Rejected;
import org.ithaca.people.sheets.files.Reading;
import org.ithaca.people.sheets.files.Sheet;
import org.ithaca.people.sheets.files.SheetRow;
import org.ithaca.people.sheets.files.SheetRows;
import org.ithaca.people.sheets.guess.Grades;
import org.ithaca.people.sheets.guess.MappingGuess;

/** A sheet imported by its guessed mapping, as tests look at it. */
public record Imports(MappingGuess guess, Mapping mapping, List<RowOutcome> outcomes) {

  public static Imports of(String text) {
    return of(text, "people.csv");
  }

  public static Imports of(String text, String fileName) {
    return of(Reading.text(text), fileName);
  }

  public static Imports of(Sheet sheet, String fileName) {
    MappingGuess guess = MappingGuess.of(sheet, fileName);
    return new Imports(guess, guess.mapping(), List.of())
        .read(sheet, Grades.placed(sheet, guess.mapping()));
  }

  public Imports read(Sheet sheet, Mapping corrected) {
    List<RowOutcome> outcomes = new ArrayList<>();
    RowInterpreter interpreter = new RowInterpreter(corrected);
    try (SheetRows rows = sheet.rows()) {
      while (rows.hasNext()) {
        SheetRow row = rows.next();
        if (row.number() > corrected.headerRow()) {
          outcomes.add(interpreter.interpret(row));
        }
      }
    }
    return new Imports(guess, corrected, outcomes);
  }

  public List<ParsedPerson> people() {
    return outcomes.stream()
        .filter(Accepted.class::isInstance)
        .map(o -> ((Accepted) o).person())
        .toList();
  }

  public ParsedPerson person() {
    return people().getFirst();
  }

  public List<Problem> warnings() {
    return outcomes.stream()
        .filter(Accepted.class::isInstance)
        .flatMap(o -> ((Accepted) o).warnings().stream())
        .toList();
  }

  public List<Rejected> rejected() {
    return outcomes.stream().filter(Rejected.class::isInstance).map(o -> (Rejected) o).toList();
  }

  /** Keys of the reasons, by row. */
  public Map<Integer, List<String>> reasons() {
    Map<Integer, List<String>> reasons = new TreeMap<>();
    rejected()
        .forEach(
            r -> reasons.put(r.row(), r.reasons().stream().map(p -> p.reason().key()).toList()));
    return reasons;
  }

  public List<SheetField> fields() {
    return mapping.columns().stream().map(ColumnMapping::field).toList();
  }

  public SheetField field(String header) {
    return mapping.columns().stream()
        .filter(c -> c.header().startsWith(header))
        .findFirst()
        .orElseThrow()
        .field();
  }
}
