package org.ithaca.people.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.ithaca.people.sheets.ParsedPerson;
import org.ithaca.people.sheets.SheetRole;
import org.jspecify.annotations.Nullable;

/** What the rows of one person say that waits until everybody is known. */
final class Taken {

  /**
   * A row that is taken in.
   *
   * @param warned without some of its cells
   */
  record Row(int part, int number, ParsedPerson person, List<String> cells, boolean warned) {}

  private final Row first;
  private final Set<SheetRole> roles = new LinkedHashSet<>();
  private final Set<String> wishes = new LinkedHashSet<>();
  private final Set<String> past = new LinkedHashSet<>();
  private final Set<String> avoid = new LinkedHashSet<>();
  private @Nullable String manager;
  private @Nullable Integer capacity;

  Taken(Row first) {
    this.first = first;
  }

  void add(ParsedPerson row) {
    roles.addAll(row.roles());
    wishes.addAll(row.wishes());
    past.addAll(row.pastPartners());
    avoid.addAll(row.avoid());
    manager = row.manager() == null ? manager : row.manager();
    capacity = row.capacity() == null ? capacity : row.capacity();
  }

  Row first() {
    return first;
  }

  List<String> roles() {
    return roles.stream().map(role -> role.name().toLowerCase(Locale.ROOT)).toList();
  }

  Set<String> wishes() {
    return wishes;
  }

  Set<String> past() {
    return past;
  }

  Set<String> avoid() {
    return avoid;
  }

  Set<String> manager() {
    return manager == null ? Set.of() : Set.of(manager);
  }

  @Nullable Integer capacity() {
    return capacity;
  }

  /** Everybody the rows name. */
  Stream<String> mentioned() {
    return Stream.of(wishes, past, avoid, manager()).flatMap(Set::stream);
  }
}
