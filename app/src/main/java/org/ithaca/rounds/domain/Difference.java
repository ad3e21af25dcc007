package org.ithaca.rounds.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.ithaca.people.PersonId;

/**
 * What differs between two sets of matches over the same people.
 *
 * @param same matches that are in both
 * @param changes people with other partners than before, ordered by id
 */
public record Difference(int same, List<Change> changes) {

  /** One person's partners before and after; either may be empty. */
  public record Change(PersonId person, List<PersonId> before, List<PersonId> after) {

    public boolean goesWithout() {
      return after.isEmpty();
    }
  }

  public static Difference between(Collection<Match> before, Collection<Match> after) {
    var members = new HashSet<Set<Match.Member>>();
    before.forEach(match -> members.add(Set.copyOf(match.members())));
    int same = (int) after.stream().filter(m -> members.contains(Set.copyOf(m.members()))).count();
    var was = partners(before);
    var is = partners(after);
    var everybody = new TreeMap<UUID, PersonId>();
    was.keySet().forEach(person -> everybody.put(person.value(), person));
    is.keySet().forEach(person -> everybody.put(person.value(), person));
    var changes = new ArrayList<Change>();
    for (var person : everybody.values()) {
      var one = was.getOrDefault(person, List.of());
      var other = is.getOrDefault(person, List.of());
      if (!Set.copyOf(one).equals(Set.copyOf(other))) {
        changes.add(new Change(person, List.copyOf(one), List.copyOf(other)));
      }
    }
    return new Difference(same, List.copyOf(changes));
  }

  private static Map<PersonId, List<PersonId>> partners(Collection<Match> matches) {
    var partners = new HashMap<PersonId, List<PersonId>>();
    for (var match : matches) {
      for (var member : match.members()) {
        var own = partners.computeIfAbsent(member.person(), person -> new ArrayList<>());
        match.members().stream()
            .map(Match.Member::person)
            .filter(other -> !other.equals(member.person()))
            .forEach(own::add);
      }
    }
    return partners;
  }
}
