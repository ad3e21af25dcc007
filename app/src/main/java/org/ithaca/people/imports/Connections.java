package org.ithaca.people.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ithaca.people.ImportTarget;
import org.ithaca.people.PersonId;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Managers, wishes and other mentions, once everybody is known. */
final class Connections {

  private static final String MANAGERS =
      """
      update person set manager_id = other from unnest(:ones, :others) as new (one, other)
      where person.id = one and manager_id is distinct from other
      """;
  private static final String PAST =
      """
      with past as (
        insert into past_partnership (person_id, partner_id)
        select least(one, other), greatest(one, other)
        from unnest(:ones, :others) as new (one, other)
        on conflict do nothing returning person_id, partner_id
      )
      insert into sheet_import_pair (import_id, kind, person_id, other_id)
      select :id, 'past', person_id, partner_id from past on conflict do nothing
      """;
  private static final String AVOIDED =
      """
      with avoided as (
        insert into avoidance (person_id, avoided_id)
        select one, other from unnest(:ones, :others) as new (one, other)
        on conflict do nothing returning person_id, avoided_id
      )
      insert into sheet_import_pair (import_id, kind, person_id, other_id)
      select :id, 'avoid', person_id, avoided_id from avoided on conflict do nothing
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
    var managers = new Pairs();
    var past = new Pairs();
    var avoided = new Pairs();
    var rows = new ArrayList<ImportTarget.Row>(taken.size());
    taken.forEach((person, row) -> {
      managers.addAll(person, others(person, row.manager()));
      past.addAll(person, others(person, row.past()));
      avoided.addAll(person, others(person, row.avoid()));
      rows.add(
          new ImportTarget.Row(person, row.roles(), others(person, row.wishes()), row.capacity()));
    });
    jdbc.update(MANAGERS, managers.parameters());
    jdbc.update(PAST, past.parameters());
    jdbc.update(AVOIDED, avoided.parameters());
    return rows;
  }

  /** Two people each, all written at once. */
  private final class Pairs {

    private final List<UUID> ones = new ArrayList<>();
    private final List<UUID> others = new ArrayList<>();

    private void addAll(PersonId one, List<PersonId> with) {
      for (var other : with) {
        ones.add(one.value());
        others.add(other.value());
      }
    }

    private Map<String, Object> parameters() {
      return Map.of(
          "id",
          id.value(),
          "ones",
          ones.toArray(UUID[]::new),
          "others",
          others.toArray(UUID[]::new));
    }
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
}
