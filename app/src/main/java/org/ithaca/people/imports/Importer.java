package org.ithaca.people.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.ithaca.people.ImportTarget;
import org.ithaca.people.PeopleWriter;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.ithaca.people.imports.Recognition.Who;
import org.ithaca.people.imports.SheetImport.Part;
import org.ithaca.people.imports.SheetImport.Summary;
import org.ithaca.people.imports.Taken.Place;
import org.ithaca.people.imports.Taken.Row;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.Problem;
import org.ithaca.people.sheets.RowInterpreter;
import org.ithaca.people.sheets.RowOutcome;
import org.ithaca.people.sheets.files.Sheet;
import org.ithaca.people.skills.SkillResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the rows of one import in, a thousand at a time, all in the caller's transaction: either
 * the whole import is there or nothing of it. A row that the database refuses is left out.
 */
final class Importer {

  static final int BATCH = 1000;

  private final NamedParameterJdbcTemplate jdbc;
  private final TransactionOperations savepoint;
  private final PeopleWriter writer;
  private final SkillResolver skills;
  private final ImportId id;
  private final IntConsumer progress;
  private final Recognition recognition;
  private final RowProblems problems;
  private final Map<PersonId, Taken> taken = new LinkedHashMap<>();
  private final Map<Part, Sheet> sheets = new LinkedHashMap<>();
  private int done;
  private int added;
  private int updated;
  private int warned;
  private int rejected;
  private int blank;

  /**
   * @param savepoint what fails in it leaves nothing behind and lets the rest go on
   * @param progress is told how many rows were read so far
   */
  Importer(
      NamedParameterJdbcTemplate jdbc,
      TransactionOperations savepoint,
      Recognition recognition,
      RowProblems problems,
      PeopleWriter writer,
      SkillResolver skills,
      ImportId id,
      IntConsumer progress) {
    this.jdbc = jdbc;
    this.savepoint = savepoint;
    this.recognition = recognition;
    this.problems = problems;
    this.writer = writer;
    this.skills = skills;
    this.id = id;
    this.progress = progress;
  }

  void take(Part part, Sheet sheet) {
    sheets.put(part, sheet);
    var interpreter = new RowInterpreter(part.mapping());
    var accepted = new ArrayList<Row>(BATCH);
    try (var rows = sheet.rows()) {
      while (rows.hasNext()) {
        var row = rows.next();
        if (row.number() <= part.mapping().headerRow()) {
          continue;
        }
        switch (interpreter.interpret(row)) {
          case RowOutcome.Blank _ -> blank++;
          case RowOutcome.Rejected(int number, var reasons, var cells) -> {
            rejected++;
            problems.add(part.position(), number, true, reasons, cells);
          }
          case RowOutcome.Accepted(int number, var person, var warnings) -> {
            accepted.add(
                new Row(part.position(), number, person, row.cells(), !warnings.isEmpty()));
            if (!warnings.isEmpty()) {
              warned++;
              problems.add(part.position(), number, false, warnings, row.cells());
            }
          }
        }
        done++;
        if (accepted.size() >= BATCH || problems.waiting() >= BATCH) {
          flush(accepted);
        }
      }
    }
    flush(accepted);
  }

  private void flush(List<Row> accepted) {
    if (!accepted.isEmpty()) {
      write(List.copyOf(accepted));
      accepted.clear();
    }
    problems.save();
    progress.accept(done);
  }

  /** Where the database refuses something, halves are tried until the row to blame is found. */
  private void write(List<Row> rows) {
    Batch batch;
    try {
      batch = savepoint.execute(_ -> written(rows));
    } catch (DataAccessException e) {
      recognition.index().forget();
      var reason = RowProblems.refusal(e).orElseThrow(() -> e);
      if (rows.size() == 1) {
        reject(rows.getFirst(), reason);
      } else {
        write(rows.subList(0, rows.size() / 2));
        write(rows.subList(rows.size() / 2, rows.size()));
      }
      return;
    }
    recognition.index().settle();
    added += batch.added();
    updated += batch.updated();
    batch.nobody().forEach(this::reject);
    batch
        .rows()
        .forEach(
            (row, person) -> taken.computeIfAbsent(person, _ -> new Taken(row)).add(row.person()));
  }

  /** What became of some rows. */
  private record Batch(Map<Row, PersonId> rows, Map<Row, Message> nobody, int added, int updated) {}

  private Batch written(List<Row> rows) {
    recognition.begin(rows.stream().map(Row::person).toList());
    var merge = new Merge(skills.takeAll(typedSkills(rows)), recognition.index());
    var changed = new LinkedHashMap<PersonId, Person>();
    var newcomers = new HashSet<PersonId>();
    var who = new LinkedHashMap<Row, PersonId>();
    var nobody = new LinkedHashMap<Row, Message>();
    for (var row : rows) {
      var person =
          switch (recognition.recognise(row.person())) {
            case Who.Known(var before) -> merge.updated(before, row.person());
            case Who.Newcomer() -> {
              var id = writer.nextId();
              newcomers.add(id);
              yield merge.newPerson(id, row.person());
            }
            case Who.Nobody(var reason) -> {
              nobody.put(row, reason);
              yield null;
            }
          };
      if (person != null) {
        changed.put(person.id(), person);
        recognition.put(row.person(), person);
        who.put(row, person.id());
      }
    }
    int known = remember(changed.keySet(), newcomers);
    writer.saveAll(List.copyOf(changed.values()));
    return new Batch(who, nobody, newcomers.size(), known);
  }

  private void reject(Row row, Message reason) {
    rejected++;
    warned -= row.warned() ? 1 : 0;
    problems.add(row.part(), row.number(), true, List.of(new Problem("", "", reason)), row.cells());
  }

  private static List<String> typedSkills(List<Row> rows) {
    return rows.stream()
        .map(Row::person)
        .flatMap(row ->
            Stream.concat(
                row.skillsOffered().stream().map(skill -> skill.name()),
                row.skillsSought().stream()))
        .distinct()
        .toList();
  }

  /**
   * How people were before this import; a second row of the same person changes nothing here.
   *
   * @return how many were there before
   */
  private int remember(Collection<PersonId> all, Set<PersonId> newcomers) {
    var before =
        all.stream()
            .filter(person -> !newcomers.contains(person))
            .map(PersonId::value)
            .toArray(UUID[]::new);
    int known =
        jdbc.update(
            """
            insert into sheet_import_change (import_id, person_id, before, skills)
            select :id, person.id, to_jsonb(person) - 'search_text',
              coalesce((select jsonb_agg(to_jsonb(person_skill)) from person_skill
                where person_id = person.id), '[]'::jsonb)
            from person where person.id = any(:people)
            on conflict do nothing
            """,
            Map.of("id", id.value(), "people", before));
    jdbc.update(
        """
        insert into sheet_import_change (import_id, person_id)
        select :id, one from unnest(:people) one on conflict do nothing
        """,
        Map.of(
            "id",
            id.value(),
            "people",
            newcomers.stream().map(PersonId::value).toArray(UUID[]::new)));
    return known;
  }

  /** Managers, wishes and other mentions, now that everybody is known. */
  List<ImportTarget.Row> connect() {
    var connections = new Connections(jdbc, id, recognition.index());
    var rows = connections.write(taken);
    var unknown = new HashMap<Place, List<String>>();
    for (var row : taken.values()) {
      var texts = connections.unknown(row);
      if (!texts.isEmpty()) {
        unknown.put(row.place(), texts);
        warned += row.warned() ? 0 : 1;
      }
    }
    if (!unknown.isEmpty()) {
      sheets.forEach((part, sheet) -> report(part, sheet, unknown));
    }
    return rows;
  }

  /**
   * Somebody mentioned whom nobody knows is said, not dropped. The sheet is read again for it, so
   * that no row of it has to be held until here.
   */
  private void report(Part part, Sheet sheet, Map<Place, List<String>> unknown) {
    try (var rows = sheet.rows()) {
      while (rows.hasNext()) {
        var row = rows.next();
        var texts = unknown.get(new Place(part.position(), row.number()));
        if (texts != null) {
          problems.add(
              part.position(),
              row.number(),
              false,
              texts.stream()
                  .map(text -> new Problem("", text, Message.of("row.unknown_person")))
                  .toList(),
              row.cells());
        }
      }
    }
    problems.save();
  }

  Summary summary(ImportTarget.Filled filled) {
    return new Summary(
        added,
        updated,
        warned,
        rejected,
        blank,
        filled.enrolled(),
        filled.waiting(),
        filled.withoutRole(),
        0);
  }
}
