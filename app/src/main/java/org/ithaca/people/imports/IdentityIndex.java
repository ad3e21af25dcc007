package org.ithaca.people.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ithaca.people.PersonId;
import org.ithaca.people.sheets.Identity;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Who is who: people of the sheets by the keys they have there, and people who were there before. A
 * name alone means somebody only where one person has it.
 */
final class IdentityIndex {

  private final NamedParameterJdbcTemplate jdbc;
  private final Map<Identity, PersonId> known = new HashMap<>();
  private final Map<String, Optional<PersonId>> byAnyName = new HashMap<>();

  IdentityIndex(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Looks all of them up at once. */
  void load(Collection<Identity> identities) {
    load(
        Identity.Kind.EMAIL,
        "select id, email as key from person where email = any(:keys)",
        identities);
    load(
        Identity.Kind.EXTERNAL_ID,
        "select id, lower(external_id) as key from person where lower(external_id) = any(:keys)",
        identities);
    load(
        Identity.Kind.NAME,
        """
        select min(id::text)::uuid as id, lower(name) as key from person
        where lower(name) = any(:keys) and email is null and external_id is null
        group by lower(name) having count(*) = 1
        """,
        identities);
  }

  private void load(Identity.Kind kind, String sql, Collection<Identity> identities) {
    var keys =
        identities.stream()
            .filter(identity -> identity.kind() == kind && !known.containsKey(identity))
            .map(Identity::key)
            .distinct()
            .toArray(String[]::new);
    if (keys.length > 0) {
      jdbc.query(
          sql,
          Map.of("keys", keys),
          row -> {
            known.put(
                new Identity(kind, row.getString("key")),
                new PersonId(row.getObject("id", UUID.class)));
          });
    }
  }

  Optional<PersonId> find(Identity identity) {
    return Optional.ofNullable(known.get(identity));
  }

  void put(Identity identity, PersonId person, String name) {
    known.put(identity, person);
    // Two people of one name: the name means neither.
    byAnyName.merge(
        name.toLowerCase(Locale.ROOT),
        Optional.of(person),
        (one, other) -> one.equals(other) ? one : Optional.empty());
  }

  /** Somebody as other cells mention them: by e-mail, by id or by name. */
  Optional<PersonId> findMentioned(String text) {
    var key = text.strip().toLowerCase(Locale.ROOT);
    for (var kind : List.of(Identity.Kind.EMAIL, Identity.Kind.EXTERNAL_ID)) {
      var person = known.get(new Identity(kind, key));
      if (person != null) {
        return Optional.of(person);
      }
    }
    return byAnyName.getOrDefault(key, Optional.empty());
  }

  /** Looks up mentioned people who are not in the sheets themselves. */
  void loadMentioned(Collection<String> texts) {
    var keys =
        texts.stream()
            .filter(text -> findMentioned(text).isEmpty())
            .map(text -> text.strip().toLowerCase(Locale.ROOT))
            .distinct()
            .toArray(String[]::new);
    if (keys.length == 0) {
      return;
    }
    load(
        Identity.Kind.EMAIL,
        "select id, email as key from person where email = any(:keys)",
        java.util.Arrays.stream(keys).map(key -> new Identity(Identity.Kind.EMAIL, key)).toList());
    load(
        Identity.Kind.EXTERNAL_ID,
        "select id, lower(external_id) as key from person where lower(external_id) = any(:keys)",
        java.util.Arrays.stream(keys)
            .map(key -> new Identity(Identity.Kind.EXTERNAL_ID, key))
            .toList());
    jdbc.query(
        """
        select min(id::text)::uuid as id, lower(name) as key from person
        where lower(name) = any(:keys) group by lower(name) having count(*) = 1
        """,
        Map.of("keys", keys),
        row -> {
          byAnyName.putIfAbsent(
              row.getString("key"), Optional.of(new PersonId(row.getObject("id", UUID.class))));
        });
  }
}
