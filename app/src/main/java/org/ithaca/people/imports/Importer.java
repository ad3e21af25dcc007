package org.ithaca.people.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.ithaca.common.database.Json;
import org.ithaca.people.ImportTarget;
import org.ithaca.people.People;
import org.ithaca.people.PeopleWriter;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.ithaca.people.imports.SheetImport.Part;
import org.ithaca.people.imports.SheetImport.Summary;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.ParsedPerson;
import org.ithaca.people.sheets.Problem;
import org.ithaca.people.sheets.RowInterpreter;
import org.ithaca.people.sheets.RowOutcome;
import org.ithaca.people.sheets.SheetRole;
import org.ithaca.people.sheets.files.Sheet;
import org.ithaca.people.skills.SkillResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * Brings the rows of one import in, a thousand at a time, all in the caller's transaction: either
 * the whole import is there or nothing of it.
 */
final class Importer {

  static final int BATCH = 1000;

  private final NamedParameterJdbcTemplate jdbc;
  private final Json json;
  private final People people;
  private final PeopleWriter writer;
  private final SkillResolver skills;
  private final ImportId id;
  private final IntConsumer progress;
  private final IdentityIndex identities;
  private final Map<PersonId, Taken> taken = new LinkedHashMap<>();
  private int done;
  private int added;
  private int updated;
  private int warned;
  private int rejected;
  private int blank;

  private record Row(int part, int number, ParsedPerson person, List<String> cells) {}

  /** What of a row waits until everybody is known. */
  private static final class Taken {
    private final Row first;
    private final Set<SheetRole> roles = new LinkedHashSet<>();
    private final Set<String> wishes = new LinkedHashSet<>();
    private final Set<String> past = new LinkedHashSet<>();
    private final Set<String> avoid = new LinkedHashSet<>();
    private @Nullable String manager;
    private @Nullable Integer capacity;

    private Taken(Row first) {
      this.first = first;
    }

    private void add(ParsedPerson row) {
      roles.addAll(row.roles());
      wishes.addAll(row.wishes());
      past.addAll(row.pastPartners());
      avoid.addAll(row.avoid());
      manager = row.manager() == null ? manager : row.manager();
      capacity = row.capacity() == null ? capacity : row.capacity();
    }

    private Stream<String> mentioned() {
      var named = manager == null ? Stream.<String>empty() : Stream.of(manager);
      return Stream.of(wishes.stream(), past.stream(), avoid.stream(), named)
          .flatMap(texts -> texts);
    }
  }

  Importer(
      NamedParameterJdbcTemplate jdbc,
      Json json,
      People people,
      PeopleWriter writer,
      SkillResolver skills,
      ImportId id,
      IntConsumer progress) {
    this.jdbc = jdbc;
    this.json = json;
    this.people = people;
    this.writer = writer;
    this.skills = skills;
    this.id = id;
    this.progress = progress;
    this.identities = new IdentityIndex(jdbc);
  }

  void take(Part part, Sheet sheet) {
    var interpreter = new RowInterpreter(part.mapping());
    var accepted = new ArrayList<Row>(BATCH);
    var problems = new ArrayList<SqlParameterSource>();
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
            problems.add(problem(part.position(), number, true, reasons, cells));
          }
          case RowOutcome.Accepted(int number, var person, var warnings) -> {
            accepted.add(new Row(part.position(), number, person, row.cells()));
            if (!warnings.isEmpty()) {
              warned++;
              problems.add(problem(part.position(), number, false, warnings, row.cells()));
            }
          }
        }
        done++;
        if (accepted.size() >= BATCH || problems.size() >= BATCH) {
          write(accepted, problems);
        }
      }
    }
    write(accepted, problems);
  }

  private MapSqlParameterSource problem(
      int part, int row, boolean isRejected, Object problems, List<String> cells) {
    return new MapSqlParameterSource("id", id.value())
        .addValue("part", part)
        .addValue("row", row)
        .addValue("rejected", isRejected)
        .addValue("problems", json.of(problems))
        .addValue("cells", json.of(cells));
  }

  /** A row may have more problems once all people are known. */
  private void save(List<SqlParameterSource> problems) {
    jdbc.batchUpdate(
        """
        insert into sheet_import_problem (import_id, part, row_number, rejected, problems, cells)
        values (:id, :part, :row, :rejected, :problems, :cells)
        on conflict (import_id, part, row_number)
          do update set problems = sheet_import_problem.problems || excluded.problems
        """,
        problems.toArray(SqlParameterSource[]::new));
  }

  private void write(List<Row> accepted, List<SqlParameterSource> problems) {
    save(problems);
    problems.clear();
    if (!accepted.isEmpty()) {
      write(accepted);
      accepted.clear();
    }
    progress.accept(done);
  }

  private void write(List<Row> rows) {
    identities.load(rows.stream().map(row -> row.person().identity()).toList());
    var existing = new HashMap<PersonId, Person>();
    people
        .listAll(
            rows.stream()
                .flatMap(row -> identities.find(row.person().identity()).stream())
                .distinct()
                .toList())
        .forEach(person -> existing.put(person.id(), person));
    var merge = new Merge(skills.takeAll(typedSkills(rows)));
    var changed = new LinkedHashMap<PersonId, Person>();
    var newcomers = new HashSet<PersonId>();
    for (var each : rows) {
      var row = each.person();
      var known = identities.find(row.identity());
      var before =
          known.map(one -> changed.containsKey(one) ? changed.get(one) : existing.get(one));
      var person =
          before.isPresent()
              ? merge.updated(before.get(), row)
              : merge.newPerson(writer.nextId(), row);
      if (before.isEmpty()) {
        newcomers.add(person.id());
      }
      changed.put(person.id(), person);
      identities.put(row.identity(), person.id(), person.name());
      taken.computeIfAbsent(person.id(), one -> new Taken(each)).add(row);
    }
    remember(changed.keySet(), newcomers);
    writer.saveAll(List.copyOf(changed.values()));
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

  /** How people were before this import; a second row of the same person changes nothing here. */
  private void remember(Collection<PersonId> all, Set<PersonId> newcomers) {
    added += newcomers.size();
    var before =
        all.stream()
            .filter(person -> !newcomers.contains(person))
            .map(PersonId::value)
            .toArray(UUID[]::new);
    updated +=
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
  }

  /** Managers, wishes and other mentions, now that everybody is known. */
  List<ImportTarget.Row> connect() {
    identities.loadMentioned(taken.values().stream().flatMap(Taken::mentioned).toList());
    var managers = new ArrayList<SqlParameterSource>();
    var pairs = new ArrayList<SqlParameterSource>();
    var unknown = new ArrayList<SqlParameterSource>();
    var rows = new ArrayList<ImportTarget.Row>();
    taken.forEach((person, row) -> {
      report(row, unknown);
      for (var manager : others(person, row.manager == null ? Set.of() : Set.of(row.manager))) {
        managers.add(
            new MapSqlParameterSource("id", person.value()).addValue("manager", manager.value()));
      }
      others(person, row.past).forEach(other -> pairs.add(pair("past", person, other)));
      others(person, row.avoid).forEach(other -> pairs.add(pair("avoid", person, other)));
      rows.add(new ImportTarget.Row(person, roles(row), others(person, row.wishes), row.capacity));
    });
    save(unknown);
    jdbc.batchUpdate(
        "update person set manager_id = :manager where id = :id",
        managers.toArray(SqlParameterSource[]::new));
    jdbc.batchUpdate(PAIR, pairs.toArray(SqlParameterSource[]::new));
    return rows;
  }

  private static List<String> roles(Taken row) {
    return row.roles.stream().map(role -> role.name().toLowerCase(Locale.ROOT)).toList();
  }

  private List<PersonId> others(PersonId person, Set<String> mentioned) {
    return mentioned.stream()
        .flatMap(text -> identities.findMentioned(text).stream())
        .filter(other -> !other.equals(person))
        .distinct()
        .toList();
  }

  /** Somebody mentioned whom nobody knows is said, not dropped. */
  private void report(Taken row, List<SqlParameterSource> unknown) {
    var problems =
        row.mentioned()
            .filter(text -> identities.findMentioned(text).isEmpty())
            .distinct()
            .map(text -> new Problem("", text, Message.of("row.unknown_person")))
            .toList();
    if (!problems.isEmpty()) {
      warned++;
      unknown.add(
          problem(row.first.part(), row.first.number(), false, problems, row.first.cells()));
    }
  }

  private static final String PAIR =
      """
      with past as (
        insert into past_partnership (person_id, partner_id)
        select least(cast(:one as uuid), cast(:other as uuid)),
          greatest(cast(:one as uuid), cast(:other as uuid))
        where :kind = 'past' on conflict do nothing returning person_id, partner_id
      ), avoided as (
        insert into avoidance (person_id, avoided_id)
        select cast(:one as uuid), cast(:other as uuid)
        where :kind = 'avoid' on conflict do nothing returning person_id, avoided_id
      )
      insert into sheet_import_pair (import_id, kind, person_id, other_id)
      select :id, 'past', person_id, partner_id from past
      union all select :id, 'avoid', person_id, avoided_id from avoided
      on conflict do nothing
      """;

  private MapSqlParameterSource pair(String kind, PersonId person, PersonId other) {
    return new MapSqlParameterSource("id", id.value())
        .addValue("kind", kind)
        .addValue("one", person.value())
        .addValue("other", other.value());
  }

  Summary summary(int enrolled) {
    return new Summary(added, updated, warned, rejected, blank, enrolled, 0);
  }
}
