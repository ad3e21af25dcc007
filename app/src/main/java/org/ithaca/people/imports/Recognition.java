package org.ithaca.people.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ithaca.people.People;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.ithaca.people.sheets.Identity.Kind;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.ParsedPerson;
import org.ithaca.people.sheets.cells.Folded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Says of row after row who it speaks of: by e-mail address, else by id, else by a name that one
 * person has. Rows come in batches.
 */
final class Recognition {

  private final IdentityIndex index;
  private final People people;
  private final boolean written;
  private final Map<PersonId, Person> current = new HashMap<>();
  private final Set<String> namesakes = new HashSet<>();

  /** Who a row speaks of. */
  sealed interface Who {
    record Known(Person person) implements Who {}

    record Newcomer() implements Who {}

    /** Its keys belong to different people. */
    record Nobody(Message reason) implements Who {}
  }

  /**
   * @param written whether the people of a batch are in the database when the next one begins; else
   *     they are kept here
   */
  Recognition(NamedParameterJdbcTemplate jdbc, People people, boolean written) {
    index = new IdentityIndex(jdbc);
    this.people = people;
    this.written = written;
  }

  IdentityIndex index() {
    return index;
  }

  /** The rows that are asked for next. */
  void begin(Collection<ParsedPerson> rows) {
    index.load(rows);
    if (written) {
      current.clear();
    }
    people
        .listAll(rows.stream().flatMap(this::candidates).distinct().toList())
        .forEach(person -> current.putIfAbsent(person.id(), person));
    namesakes.clear();
    var keys = new HashMap<String, String>();
    for (var row : rows) {
      var name = row.name();
      var key = row.identity().key();
      if (name != null
          && row.identity().kind() != Kind.NAME
          && !key.equals(keys.getOrDefault(Folded.of(name), key))) {
        namesakes.add(Folded.of(name));
      }
      if (name != null) {
        keys.putIfAbsent(Folded.of(name), key);
      }
    }
  }

  private Stream<PersonId> candidates(ParsedPerson row) {
    return Stream.of(Kind.values()).flatMap(kind -> index.find(row.identity(kind)).stream());
  }

  Who recognise(ParsedPerson row) {
    var byEmail = find(row, Kind.EMAIL);
    var byId = find(row, Kind.EXTERNAL_ID);
    if (byEmail.isPresent()) {
      return byId.isPresent() && !byId.get().id().equals(byEmail.get().id())
          ? new Who.Nobody(Message.of("row.two_people"))
          : new Who.Known(byEmail.get());
    }
    if (byId.isPresent()) {
      return isSomebodyElse(row, byId.get())
          ? new Who.Nobody(Message.of("row.id_of_another", byId.get().name()))
          : new Who.Known(byId.get());
    }
    return find(row, Kind.NAME)
        .filter(person -> isMeantByName(row, person))
        .<Who>map(Who.Known::new)
        .orElseGet(Who.Newcomer::new);
  }

  private Optional<Person> find(ParsedPerson row, Kind kind) {
    return index.find(row.identity(kind)).flatMap(id -> Optional.ofNullable(current.get(id)));
  }

  /** Another e-mail address and a name without a word in common: ids that met by chance. */
  private static boolean isSomebodyElse(ParsedPerson row, Person person) {
    return row.email() != null && person.email() != null && !sharesAName(row.name(), person.name());
  }

  private static boolean sharesAName(@Nullable String one, String other) {
    var words = List.of(Folded.of(other).split(" ", -1));
    return one == null || Stream.of(Folded.of(one).split(" ", -1)).anyMatch(words::contains);
  }

  /** A name says who it is as long as nothing else would say otherwise. */
  private boolean isMeantByName(ParsedPerson row, Person person) {
    var name = row.name();
    if (row.identity().kind() == Kind.NAME) {
      return true;
    }
    return person.email() == null
        && (person.externalId() == null || row.externalId() == null)
        && name != null
        && !namesakes.contains(Folded.of(name));
  }

  /** As whom the row is written. */
  void put(ParsedPerson row, Person person) {
    current.put(person.id(), person);
    index.put(row, person.id(), person.name());
  }
}
