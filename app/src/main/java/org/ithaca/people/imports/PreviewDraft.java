package org.ithaca.people.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ithaca.people.PersonId;
import org.ithaca.people.imports.Recognition.Who;
import org.ithaca.people.imports.SheetImport.Part;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.ParsedPerson;
import org.ithaca.people.sheets.Problem;
import org.ithaca.people.sheets.RowOutcome;
import org.ithaca.people.sheets.RowOutcome.Accepted;
import org.ithaca.people.sheets.RowOutcome.Rejected;
import org.ithaca.people.sheets.SheetField;
import org.ithaca.people.sheets.SheetRole;
import org.ithaca.people.sheets.files.SheetRow;
import org.jspecify.annotations.Nullable;

/** A preview in the making: counts the rows of one part. */
final class PreviewDraft {

  private record Read(Accepted outcome, SheetRow row) {}

  private final Part part;
  private final Recognition recognition;
  private final Merge merge;
  private final PreviewRoles roles;
  private final int shown;
  private final List<Read> waiting = new ArrayList<>();
  private final List<Accepted> first = new ArrayList<>();
  private final List<RowOutcome> problems = new ArrayList<>();
  private final Set<String> mentioned = new LinkedHashSet<>();
  private int accepted;
  private int added;
  private int updated;
  private int warned;
  private int rejected;

  PreviewDraft(Part part, Recognition recognition, PreviewRoles roles, int shown) {
    this.part = part;
    this.roles = roles;
    this.recognition = recognition;
    this.merge = new Merge(Map.of(), recognition.index());
    this.shown = shown;
  }

  void add(RowOutcome outcome, SheetRow row) {
    switch (outcome) {
      case RowOutcome.Blank _ -> {}
      case Rejected one -> reject(one);
      case Accepted one -> waiting.add(new Read(one, row));
    }
    if (waiting.size() >= Importer.BATCH) {
      flush();
    }
  }

  void flush() {
    recognition.begin(waiting.stream().map(read -> read.outcome().person()).toList());
    waiting.forEach(read -> {
      var row = read.outcome().person();
      switch (recognition.recognise(row)) {
        case Who.Nobody(var reason) -> reject(rejected(read, reason));
        case Who.Known(var person) -> {
          updated += roles.isNew(person.id()) ? 1 : 0;
          recognition.put(row, merge.updated(person, row));
          accept(read.outcome(), person.id());
        }
        case Who.Newcomer() -> {
          var id = new PersonId(UUID.randomUUID());
          added++;
          recognition.put(row, merge.newPerson(id, row));
          accept(read.outcome(), id);
        }
      }
    });
    recognition.index().settle();
    waiting.clear();
  }

  private static Rejected rejected(Read read, Message reason) {
    return new Rejected(
        read.outcome().row(), List.of(new Problem("", "", reason)), read.row().cells());
  }

  private void reject(Rejected outcome) {
    rejected++;
    note(outcome);
  }

  private void note(RowOutcome outcome) {
    if (problems.size() < shown) {
      problems.add(outcome);
    }
  }

  private void accept(Accepted outcome, PersonId who) {
    accepted++;
    if (first.size() < shown) {
      first.add(outcome);
    }
    if (!outcome.warnings().isEmpty()) {
      warned++;
      note(outcome);
    }
    roles.add(who, outcome.person().roles());
    mention(outcome.person());
  }

  private void mention(ParsedPerson person) {
    mentioned.addAll(person.wishes());
    mentioned.addAll(person.pastPartners());
    mentioned.addAll(person.avoid());
    if (person.manager() != null) {
      mentioned.add(person.manager());
    }
  }

  Set<String> mentioned() {
    return mentioned;
  }

  /**
   * @param complete whether all rows of all parts were seen, so that who is unknown is unknown
   */
  Preview finished(boolean whole, @Nullable Message broken, boolean complete) {
    var unread =
        part.mapping().columns().stream()
            .filter(column -> column.field() == SheetField.EXTRA)
            .toList();
    var unknown =
        complete
            ? mentioned.stream()
                .filter(text -> recognition.index().findMentioned(text).isEmpty())
                .limit(shown)
                .toList()
            : List.<String>of();
    var counts =
        new Preview.Counts(
            accepted,
            added,
            updated,
            warned,
            rejected,
            roles.count(SheetRole.MENTOR),
            roles.count(SheetRole.MENTEE),
            roles.countWithout());
    return new Preview(part, counts, first, problems, unread, unknown, whole, broken);
  }
}
