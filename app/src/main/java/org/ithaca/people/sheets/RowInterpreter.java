package org.ithaca.people.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ithaca.people.sheets.RowOutcome.Accepted;
import org.ithaca.people.sheets.RowOutcome.Blank;
import org.ithaca.people.sheets.RowOutcome.Rejected;
import org.ithaca.people.sheets.files.SheetRow;

/**
 * Turns the rows of one sheet into people, in order. It remembers who was there, so that the same
 * person twice is noticed: make a new one for each pass.
 *
 * <p>Cells that cannot be read are left out with a warning as long as the person can be used. A row
 * is rejected when nobody can be told from it, when it contradicts itself or an earlier row, or
 * when the only thing it says is unreadable.
 */
public final class RowInterpreter {

  private final Mapping mapping;
  private final Set<Integer> positions;
  private final EarlierRows seen;

  public RowInterpreter(Mapping mapping) {
    this.mapping = mapping;
    positions = mapping.columns().stream().map(ColumnMapping::position).collect(Collectors.toSet());
    seen = new EarlierRows(mapping.saysOnly(SheetField.PAST_PARTNERS));
  }

  /** A row after the header; rows up to the header are for the caller to leave out. */
  public RowOutcome interpret(SheetRow row) {
    if (row.isBlank()) {
      return new Blank(row.number());
    }
    PersonDraft draft = new PersonDraft();
    for (ColumnMapping column : mapping.columns()) {
      draft.read(column, row.cell(column.position()));
    }
    List<Problem> warnings = new ArrayList<>(keptBeyondColumns(row, draft));
    List<Problem> reasons = new ArrayList<>(draft.fatal());
    List<Identity> identities = draft.identities();
    Optional<Identity> identity = identities.stream().findFirst();
    if (identity.isEmpty() && reasons.isEmpty()) {
      reasons.add(Problem.ofRow(mapping.has(SheetField.EMAIL) ? "nobody" : "nobody_without_email"));
    }
    reasons.addAll(nothingSaid(draft));
    Set<SheetRole> roles = draft.roles(mapping.role());
    if (reasons.isEmpty() && identity.isPresent()) {
      reasons.addAll(seen.clashes(row, identities, draft, roles));
    }
    if (!reasons.isEmpty() || identity.isEmpty()) {
      draft.problems().stream().filter(p -> !reasons.contains(p)).forEach(reasons::add);
      return new Rejected(row.number(), List.copyOf(reasons), row.cells());
    }
    warnings.addAll(0, draft.problems());
    if (identity.get().kind() != Identity.Kind.EMAIL && mapping.has(SheetField.EMAIL)) {
      warnings.add(Problem.ofRow("no_email"));
    }
    boolean asked = mapping.columns().stream().anyMatch(c -> c.field().isRole());
    if (roles.isEmpty() && asked) {
      warnings.add(Problem.ofRow("no_role"));
    }
    return new Accepted(row.number(), draft.person(identity.get(), roles), List.copyOf(warnings));
  }

  /** Cells to the right of the named columns are kept under the column's letter. */
  private List<Problem> keptBeyondColumns(SheetRow row, PersonDraft draft) {
    List<Problem> beyond = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      if (!positions.contains(i) && !row.cell(i).isBlank()) {
        draft.attribute(Headers.letters(i), row.cell(i));
        beyond.add(new Problem(Headers.letters(i), row.cell(i), Message.of("row.beyond_columns")));
      }
    }
    return beyond;
  }

  /**
   * In a sheet of capacities a row without a usable one says nothing; likewise wishes, where each
   * counts once.
   */
  private List<Problem> nothingSaid(PersonDraft draft) {
    if (mapping.saysOnly(SheetField.CAPACITY) && !draft.has(SheetField.CAPACITY)) {
      return List.of(Problem.ofRow("no_capacity"));
    }
    if (mapping.saysOnly(SheetField.WISHES)) {
      return draft.problems();
    }
    return List.of();
  }
}
