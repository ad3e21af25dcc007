package org.ithaca.people.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.ithaca.people.People.Summary;
import org.ithaca.people.PeopleDirectory;
import org.ithaca.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * People named in a form. A whole name or an e-mail is understood, never a part: participants have
 * no list of people to look into, and must not find one here.
 */
@Component
class PeopleTyped {

  private final PeopleDirectory directory;

  PeopleTyped(PeopleDirectory directory) {
    this.directory = directory;
  }

  /**
   * @param chosen who was chosen from a list, where the reader has one
   */
  @Nullable PersonId manager(
      ProfileReading reading,
      ProfileForm form,
      @Nullable PersonId before,
      PersonId self,
      boolean chosen) {
    var typed = form.text(ProfileField.MANAGER_TEXT).strip();
    if (typed.isEmpty()) {
      return null;
    }
    var likely = new ArrayList<PersonId>();
    if (chosen) {
      likely.addAll(idIn(form.text(ProfileField.MANAGER)));
    }
    if (before != null) {
      likely.add(before);
    }
    var manager = find(reading, ProfileField.MANAGER_TEXT, typed, likely);
    if (self.equals(manager)) {
      reading.reject(ProfileField.MANAGER_TEXT, "self");
    }
    return manager;
  }

  /** One person a line. */
  List<PersonId> avoided(
      ProfileReading reading, ProfileForm form, Collection<PersonId> before, PersonId self) {
    var avoided = new LinkedHashSet<PersonId>();
    for (var line : form.text(ProfileField.AVOIDED).lines().toList()) {
      var typed = line.strip();
      var person = typed.isEmpty() ? null : find(reading, ProfileField.AVOIDED, typed, before);
      if (self.equals(person)) {
        reading.reject(ProfileField.AVOIDED, "self");
      } else if (person != null) {
        avoided.add(person);
      }
    }
    return List.copyOf(avoided);
  }

  /** How a person is written into such a field. */
  static String written(Summary person) {
    return person.email() == null ? person.name() : person.email();
  }

  private @Nullable PersonId find(
      ProfileReading reading, ProfileField field, String typed, Collection<PersonId> likely) {
    var summaries = directory.summaries(likely);
    for (var id : likely) {
      var summary = summaries.get(id);
      if (summary != null
          && (summary.name().equalsIgnoreCase(typed) || typed.equalsIgnoreCase(summary.email()))) {
        return id;
      }
    }
    var called = directory.listCalled(typed);
    if (called.size() != 1) {
      reading.reject(field, called.isEmpty() ? "unknown-person" : "several-people", typed);
      return null;
    }
    return called.getFirst();
  }

  private static List<PersonId> idIn(String text) {
    try {
      return List.of(new PersonId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
