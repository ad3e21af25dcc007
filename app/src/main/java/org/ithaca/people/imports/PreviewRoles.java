package org.ithaca.people.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ithaca.people.PersonId;
import org.ithaca.people.sheets.SheetRole;

/** Who is in a sheet, in which roles; another sheet of the import may say what this leaves open. */
final class PreviewRoles {

  private final Map<PersonId, Set<SheetRole>> everywhere;
  private final Map<PersonId, Set<SheetRole>> here = new HashMap<>();

  /**
   * @param everywhere shared by all sheets of the import
   */
  PreviewRoles(Map<PersonId, Set<SheetRole>> everywhere) {
    this.everywhere = everywhere;
  }

  /** No sheet has told of this person so far. */
  boolean isNew(PersonId who) {
    return !everywhere.containsKey(who);
  }

  void add(PersonId who, Set<SheetRole> roles) {
    here.computeIfAbsent(who, _ -> new HashSet<>()).addAll(roles);
    everywhere.computeIfAbsent(who, _ -> new HashSet<>()).addAll(roles);
  }

  int count(SheetRole role) {
    return (int) here.values().stream().filter(roles -> roles.contains(role)).count();
  }

  /** People for whom no sheet says a role. */
  int countWithout() {
    return (int)
        here.keySet().stream()
            .filter(who -> everywhere.getOrDefault(who, Set.of()).isEmpty())
            .count();
  }
}
