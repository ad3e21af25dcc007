package org.ithaca.people.sheets.guess;

import java.util.List;
import java.util.stream.Stream;
import org.ithaca.people.sheets.Headers;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.SheetField;
import org.ithaca.people.sheets.cells.CellWords;
import org.ithaca.people.sheets.cells.Folded;
import org.ithaca.people.sheets.files.SheetRow;

/** Which columns hold people's names, settled by what stands beside. */
record NameColumns(Headers headers, List<SheetRow> sample, List<ColumnContent> contents) {

  /**
   * A lone "Name" beside a first name is the last name; where nothing is a name, a column that
   * looks like names is.
   */
  void settle(List<Candidate> candidates) {
    List<SheetField> fields = candidates.stream().map(Candidate::field).toList();
    boolean first = fields.contains(SheetField.FIRST_NAME);
    boolean last = fields.contains(SheetField.LAST_NAME);
    int full = fields.indexOf(SheetField.FULL_NAME);
    if (full >= 0 && first && !last && Folded.of(headers.full().get(full)).equals("name")) {
      candidates.set(full, new Candidate(SheetField.LAST_NAME, 0.8, Message.of("guess.last_name")));
    }
    if (full >= 0 && first && last && !holds(full, fields)) {
      candidates.set(full, new Candidate(SheetField.EXTRA, 0.6, Message.of("guess.no_name")));
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

  /** Whether most cells of a column hold the row's first or last name. */
  private boolean holds(int full, List<SheetField> fields) {
    int first = fields.indexOf(SheetField.FIRST_NAME);
    int last = fields.indexOf(SheetField.LAST_NAME);
    List<SheetRow> filled =
        sample.stream().filter(row -> !CellWords.isBlank(row.cell(full))).toList();
    long holding =
        filled.stream()
            .filter(row -> {
              String name = Folded.of(row.cell(full));
              return Stream.of(first, last)
                  .map(i -> Folded.of(row.cell(i)))
                  .anyMatch(part -> !part.isEmpty() && name.contains(part));
            })
            .count();
    boolean exact =
        HeaderWords.match(headers.full().get(full))
            .filter(m -> m.confidence() >= HeaderWords.SURE)
            .isPresent();
    return filled.isEmpty() ? exact : holding * 2 > filled.size();
  }
}
