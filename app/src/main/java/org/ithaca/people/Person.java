package org.ithaca.people;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ithaca.common.AccountId;
import org.ithaca.common.ui.PersonChip;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part or may take part in mentoring.
 *
 * @param account absent until the person is invited
 * @param email lower-case; the identity where there is one
 * @param externalId the id that a sheet or another system uses; the identity where there is no
 *     e-mail
 */
public record Person(
    PersonId id,
    @Nullable AccountId account,
    String name,
    @Nullable String email,
    @Nullable String externalId,
    Profile profile) {

  public Person {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A person needs a name; id " + id);
    }
  }

  /** The person as pages show them to partners: name, and what they do and where. */
  public PersonChip chip() {
    var line =
        Stream.of(profile.jobTitle(), profile.department(), profile.site())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return new PersonChip(name, line.isEmpty() ? null : line, null);
  }

  public Person with(Profile newProfile) {
    return new Person(id, account, name, email, externalId, newProfile);
  }
}
