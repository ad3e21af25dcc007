package org.ithaca.people.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ithaca.people.sheets.ParsedPerson;
import org.ithaca.people.sheets.SheetRole;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one person say that waits until everybody is known. Of 100,000 rows no more than
 * this is held.
 */
final class Taken {

  /**
   * A row that is taken in.
   *
   * @param warned without some of its cells
   */
  record Row(int part, int number, ParsedPerson person, List<String> cells, boolean warned) {}

  /** Where a row stands. */
  record Place(int part, int number) {}

  private final Place place;
  private final boolean warned;
  private List<SheetRole> roles = List.of();
  private List<String> wishes = List.of();
  private List<String> past = List.of();
  private List<String> avoid = List.of();
  private @Nullable String manager;
  private @Nullable Integer capacity;

  Taken(Row first) {
    place = new Place(first.part(), first.number());
    warned = first.warned();
  }

  void add(ParsedPerson row) {
    roles = joined(roles, List.copyOf(row.roles()));
    wishes = joined(wishes, row.wishes());
    past = joined(past, row.pastPartners());
    avoid = joined(avoid, row.avoid());
    manager = row.manager() == null ? manager : row.manager();
    capacity = row.capacity() == null ? capacity : row.capacity();
  }

  private static <T> List<T> joined(List<T> one, List<T> more) {
    return Stream.concat(one.stream(), more.stream()).distinct().toList();
  }

  /** Of the first of the rows. */
  Place place() {
    return place;
  }

  boolean warned() {
    return warned;
  }

  List<String> roles() {
    return roles.stream().map(role -> role.name().toLowerCase(Locale.ROOT)).toList();
  }

  List<String> wishes() {
    return wishes;
  }

  List<String> past() {
    return past;
  }

  List<String> avoid() {
    return avoid;
  }

  List<String> manager() {
    return manager == null ? List.of() : List.of(manager);
  }

  @Nullable Integer capacity() {
    return capacity;
  }

  /** Everybody the rows name. */
  Stream<String> mentioned() {
    return Stream.of(wishes, past, avoid, manager()).flatMap(List::stream);
  }
}
