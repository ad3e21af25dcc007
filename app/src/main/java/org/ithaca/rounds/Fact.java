package org.ithaca.rounds;

import java.util.List;
import org.ithaca.people.PersonId;

/**
 * A true statement about a match, kept as a message key with its words, so that every reader gets
 * it in their own language. People appear by id and are named when shown.
 *
 * @param people filled into the text first, in this order
 * @param words filled in after the people; skills, places, hours
 */
public record Fact(String key, List<PersonId> people, List<String> words) {

  public Fact {
    people = List.copyOf(people);
    words = List.copyOf(words);
  }

  public static Fact of(String key, String... words) {
    return new Fact(key, List.of(), List.of(words));
  }

  public static Fact about(String key, PersonId person, String... words) {
    return new Fact(key, List.of(person), List.of(words));
  }

  public static Fact about(String key, PersonId one, PersonId other, String... words) {
    return new Fact(key, List.of(one, other), List.of(words));
  }
}
