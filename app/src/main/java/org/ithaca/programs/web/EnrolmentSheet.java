package org.ithaca.programs.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ithaca.common.web.Texts;
import org.ithaca.people.PeopleDirectory;
import org.ithaca.people.PersonId;
import org.ithaca.people.sheets.files.SheetWriter;
import org.ithaca.programs.Enrolments;
import org.ithaca.programs.Enrolments.EnrolledPerson;
import org.ithaca.programs.Enrolments.Filter;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Wish;
import org.ithaca.programs.Wishes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of a program as a sheet, one row for each role of each person. */
@Component
class EnrolmentSheet {

  private static final List<String> COLUMNS =
      List.of(
          "name",
          "email",
          "job-title",
          "department",
          "role",
          "status",
          "capacity",
          "wishes",
          "source",
          "since");

  private final Enrolments enrolments;
  private final Wishes wishes;
  private final PeopleDirectory people;
  private final Texts texts;

  EnrolmentSheet(Enrolments enrolments, Wishes wishes, PeopleDirectory people, Texts texts) {
    this.enrolments = enrolments;
    this.wishes = wishes;
    this.people = people;
    this.texts = texts;
  }

  /** For the program's coordinators only: they, and nobody else, see the wishes of others. */
  void write(SheetWriter out, Program program, Filter filter, Locale locale) throws IOException {
    out.row(COLUMNS.stream().map(column -> say(locale, "column." + column)).toList());
    var wished = wished(program.id());
    for (var person : enrolments.listAll(program.id(), filter)) {
      out.row(row(program, person, wished.get(person.person()), locale));
    }
  }

  private List<@Nullable Object> row(
      Program program, EnrolledPerson person, @Nullable String wished, Locale locale) {
    var row = new ArrayList<@Nullable Object>();
    row.add(person.name());
    row.add(person.email());
    row.add(person.jobTitle());
    row.add(person.department());
    row.add(RoleWords.of(program.format(), person.role(), locale).one());
    row.add(texts.text(locale, "programs.enrolment." + person.status().key()));
    row.add(program.getRole(person.role()).capacityFor(person.capacity()));
    row.add(wished);
    row.add(say(locale, "source." + person.source().key()));
    row.add(person.enrolledAt());
    return row;
  }

  /** Everybody's wishes in words, the dearest first, as e-mail addresses where there are any. */
  private Map<PersonId, String> wished(ProgramId program) {
    var all = wishes.listOf(program);
    var known = people.summaries(all.stream().map(Wish::to).distinct().toList());
    var wished = new HashMap<PersonId, String>();
    all.stream()
        .collect(Collectors.groupingBy(Wish::from))
        .forEach((from, own) ->
            wished.put(
                from,
                own.stream()
                    .map(wish -> known.get(wish.to()))
                    .map(person -> person.email() == null ? person.name() : person.email())
                    .collect(Collectors.joining("; "))));
    return wished;
  }

  private String say(Locale locale, String key) {
    return texts.text(locale, "programs.sheet." + key);
  }
}
