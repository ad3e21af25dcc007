package org.ithaca.programs.web;

import java.util.Objects;
import org.ithaca.people.People;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person to add, as typed.
 *
 * @param person chosen from the list
 * @param personText what was typed, for whoever chose nothing: an e-mail address or a name
 */
public record EnrolmentForm(
    @Nullable String person,
    @Nullable String personText,
    @Nullable String role,
    @Nullable String capacity) {

  @Nullable PersonId findPerson(People people, Problems problems) {
    var chosen = Objects.requireNonNullElse(person, "");
    if (!chosen.isEmpty()) {
      return chosen.matches("[0-9a-f-]{36}")
          ? people.find(PersonId.of(chosen)).map(Person::id).orElse(null)
          : null;
    }
    var typed = Objects.requireNonNullElse(personText, "").strip();
    if (typed.isEmpty()) {
      problems.add("person", "programs.problem.person");
      return null;
    }
    var byEmail = people.findByEmail(typed);
    if (byEmail.isPresent()) {
      return byEmail.get();
    }
    var found = people.list(new People.Filter(typed, null, null), 1).rows();
    if (found.size() == 1) {
      return found.getFirst().id();
    }
    problems.add(
        "person",
        found.isEmpty() ? "programs.problem.person-unknown" : "programs.problem.person-several");
    return null;
  }

  @Nullable Integer readCapacity(Problems problems) {
    return CapacityField.read("capacity", capacity, problems);
  }
}
