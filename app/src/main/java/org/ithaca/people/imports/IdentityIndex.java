package org.ithaca.people.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ithaca.people.PersonId;
import org.ithaca.people.sheets.Identity;
import org.ithaca.people.sheets.Identity.Kind;
import org.ithaca.people.sheets.ParsedPerson;
import org.ithaca.people.sheets.cells.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Who has which e-mail address, id and name: people of the sheets, and people who were there
 * before. What the rows of a batch add holds once they are written, see {@link #settle}.
 */
final class IdentityIndex {

  private final NamedParameterJdbcTemplate jdbc;
  private final Set<Identity> lookedUp = new HashSet<>();
  private final Map<Identity, Optional<PersonId>> known = new HashMap<>();
  private final Map<Identity, Optional<PersonId>> fresh = new HashMap<>();

  IdentityIndex(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Looks all their keys up at once. */
  void load(Collection<ParsedPerson> rows) {
    load(
        rows.stream()
            .flatMap(row ->
                Stream.of(Kind.values()).flatMap(kind -> Stream.ofNullable(row.identity(kind)))));
  }

  private void load(Stream<Identity> identities) {
    var keys = new HashMap<Kind, Set<String>>();
    identities
        .filter(lookedUp::add)
        .forEach(one -> keys.computeIfAbsent(one.kind(), _ -> new HashSet<>()).add(one.key()));
    load(Kind.EMAIL, "join person on email = key", keys);
    load(Kind.EXTERNAL_ID, "join person on lower(external_id) = lower(key)", keys);
    load(Kind.NAME, "join person on folded_name = key", keys);
  }

  private void load(Kind kind, String join, Map<Kind, Set<String>> keys) {
    var wanted = keys.get(kind);
    if (wanted == null) {
      return;
    }
    jdbc.query(
        "select key, person.id from unnest(:keys) as wanted (key) " + join,
        Map.of("keys", wanted.toArray(String[]::new)),
        row -> {
          put(
              known,
              new Identity(kind, row.getString("key")),
              new PersonId(row.getObject("id", UUID.class)));
        });
  }

  /** Two people of one name: the name means neither. */
  private static void put(
      Map<Identity, Optional<PersonId>> all, Identity identity, PersonId person) {
    all.merge(
        identity,
        Optional.of(person),
        (one, other) ->
            one.equals(other) || identity.kind() != Kind.NAME ? other : Optional.empty());
  }

  /** Who has it; nobody where it is a name that several have. */
  Optional<PersonId> find(@Nullable Identity identity) {
    if (identity == null) {
      return Optional.empty();
    }
    var before = known.get(identity);
    var now = fresh.get(identity);
    if (before == null || now == null) {
      return now == null ? before == null ? Optional.empty() : before : now;
    }
    return identity.kind() != Kind.NAME || before.equals(now) ? now : Optional.empty();
  }

  /** Who a row turned out to be; counts for the rows after it. */
  void put(ParsedPerson row, PersonId person, String name) {
    for (var kind : Kind.values()) {
      var identity = kind == Kind.NAME ? new Identity(kind, name) : row.identity(kind);
      if (identity != null) {
        put(fresh, identity, person);
      }
    }
  }

  /** The rows since the last time were written. */
  void settle() {
    fresh.keySet().forEach(identity -> known.put(identity, find(identity)));
    fresh.clear();
  }

  /** The rows since the last time were not written. */
  void forget() {
    fresh.clear();
  }

  /** Somebody as other cells mention them: by e-mail, by id or by name. */
  Optional<PersonId> findMentioned(String text) {
    return Stream.of(Kind.values()).flatMap(kind -> find(mention(kind, text)).stream()).findFirst();
  }

  /** By e-mail or id alone, which nobody who comes later makes ambiguous. */
  Optional<PersonId> findByKey(String text) {
    return Stream.of(Kind.EMAIL, Kind.EXTERNAL_ID)
        .flatMap(kind -> find(mention(kind, text)).stream())
        .findFirst();
  }

  private static Identity mention(Kind kind, String text) {
    return new Identity(kind, kind == Kind.NAME ? PersonName.said(text) : text);
  }

  /** Looks up mentioned people who are not in the sheets themselves. */
  void loadMentioned(Collection<String> texts) {
    load(texts.stream().flatMap(text -> Stream.of(Kind.values()).map(kind -> mention(kind, text))));
  }
}
