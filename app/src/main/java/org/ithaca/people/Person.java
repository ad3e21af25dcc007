package org.ithaca.people;

import org.ithaca.common.AccountId;
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

  public Person with(Profile newProfile) {
    return new Person(id, account, name, email, externalId, newProfile);
  }
}
