package org.ithaca.rounds.domain;

import java.util.List;
import org.ithaca.people.PersonId;

/**
 * People a run put together: a pair, or a trio where an odd person joined.
 *
 * @param number counts within the run, from 1
 * @param score 0 to 10,000; for a trio the average of its ties
 */
public record Match(int number, int score, List<Member> members) {

  public Match {
    members = List.copyOf(members);
  }

  /**
   * @param role the format's role key
   */
  public record Member(PersonId person, String role) {}

  public boolean includes(PersonId person) {
    return members.stream().anyMatch(member -> member.person().equals(person));
  }
}
