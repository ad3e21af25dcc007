package org.ithaca.people.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ithaca.people.ImportTarget;
import org.ithaca.people.PersonId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Managers, wishes and other mentions, once everybody is known. */
final class Connections {

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

  private final NamedParameterJdbcTemplate jdbc;
  private final ImportId id;
  private final IdentityIndex identities;

  Connections(NamedParameterJdbcTemplate jdbc, ImportId id, IdentityIndex identities) {
    this.jdbc = jdbc;
    this.id = id;
    this.identities = identities;
  }

  /** Writes who belongs to whom and gives what the rows say about a program. */
  List<ImportTarget.Row> write(Map<PersonId, Taken> taken) {
    identities.loadMentioned(taken.values().stream().flatMap(Taken::mentioned).toList());
    var managers = new ArrayList<SqlParameterSource>();
    var pairs = new ArrayList<SqlParameterSource>();
    var rows = new ArrayList<ImportTarget.Row>();
    taken.forEach((person, row) -> {
      for (var manager : others(person, row.manager())) {
        managers.add(
            new MapSqlParameterSource("id", person.value()).addValue("manager", manager.value()));
      }
      others(person, row.past()).forEach(other -> pairs.add(pair("past", person, other)));
      others(person, row.avoid()).forEach(other -> pairs.add(pair("avoid", person, other)));
      rows.add(
          new ImportTarget.Row(person, row.roles(), others(person, row.wishes()), row.capacity()));
    });
    jdbc.batchUpdate(
        "update person set manager_id = :manager where id = :id",
        managers.toArray(SqlParameterSource[]::new));
    jdbc.batchUpdate(PAIR, pairs.toArray(SqlParameterSource[]::new));
    return rows;
  }

  /** Whom a row mentions and nobody knows. */
  List<String> unknown(Taken row) {
    return row.mentioned()
        .filter(text -> identities.findMentioned(text).isEmpty())
        .distinct()
        .toList();
  }

  private List<PersonId> others(PersonId person, Collection<String> mentioned) {
    return mentioned.stream()
        .flatMap(text -> identities.findMentioned(text).stream())
        .filter(other -> !other.equals(person))
        .distinct()
        .toList();
  }

  private MapSqlParameterSource pair(String kind, PersonId person, PersonId other) {
    return new MapSqlParameterSource("id", id.value())
        .addValue("kind", kind)
        .addValue("one", person.value())
        .addValue("other", other.value());
  }
}
