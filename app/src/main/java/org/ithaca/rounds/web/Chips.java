package org.ithaca.rounds.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.ithaca.common.ui.PersonChip;
import org.ithaca.people.People;
import org.ithaca.people.PersonId;

/** How people are shown, read at once. */
record Chips(Map<PersonId, PersonChip> chips) {

  static Chips of(People people, Collection<PersonId> ids) {
    var chips = new HashMap<PersonId, PersonChip>();
    people
        .listAll(ids.stream().distinct().toList())
        .forEach(person -> chips.put(person.id(), person.chip()));
    return new Chips(chips);
  }

  /** With a question mark for somebody who is not there any more. */
  PersonChip of(PersonId person) {
    return chips.getOrDefault(person, new PersonChip("?", null, null));
  }
}
