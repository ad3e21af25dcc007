package org.ithaca.people.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.ithaca.people.People;
import org.ithaca.people.PersonId;
import org.ithaca.people.imports.SheetImport.Part;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.RowInterpreter;
import org.ithaca.people.sheets.SheetRole;
import org.ithaca.people.sheets.files.BrokenSheet;
import org.ithaca.people.sheets.guess.Grades;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/** Looks at the first rows of an import as if they were brought in, and writes nothing. */
@Service
public class Previews {

  private static final int LOOKED_AT = 5000;

  private final Arrivals arrivals;
  private final NamedParameterJdbcTemplate jdbc;
  private final People people;

  Previews(Arrivals arrivals, NamedParameterJdbcTemplate jdbc, People people) {
    this.arrivals = arrivals;
    this.jdbc = jdbc;
    this.people = people;
  }

  private record Looked(PreviewDraft draft, boolean whole, @Nullable Message broken) {}

  /**
   * @param shown how many people, and how many rows with problems, to show of each part
   */
  public List<Preview> list(ImportId id, List<Part> parts, int shown) {
    var recognition = new Recognition(jdbc, people, false);
    var roles = new HashMap<PersonId, Set<SheetRole>>();
    var looked = new ArrayList<Looked>();
    for (var part : parts) {
      looked.add(
          look(id, part, new PreviewDraft(part, recognition, new PreviewRoles(roles), shown)));
    }
    recognition
        .index()
        .loadMentioned(looked.stream().flatMap(each -> each.draft().mentioned().stream()).toList());
    boolean complete = looked.stream().allMatch(each -> each.whole() && each.broken() == null);
    return looked.stream()
        .map(each -> each.draft().finished(each.whole(), each.broken(), complete))
        .toList();
  }

  private Looked look(ImportId id, Part part, PreviewDraft draft) {
    int read = 0;
    boolean whole = true;
    Message broken = null;
    var sheet = arrivals.sheet(id, part);
    try (var rows = sheet.rows()) {
      var interpreter = new RowInterpreter(Grades.placed(sheet, part.mapping()));
      while (whole && rows.hasNext()) {
        var row = rows.next();
        if (row.number() > part.mapping().headerRow()) {
          whole = read++ < LOOKED_AT;
          if (whole) {
            draft.add(interpreter.interpret(row), row);
          }
        }
      }
    } catch (BrokenSheet e) {
      broken = e.reason();
    }
    draft.flush();
    return new Looked(draft, whole, broken);
  }
}
