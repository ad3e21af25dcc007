package org.ithaca.people.skills.index;

import java.util.List;

/**
 * What a typed text may mean, best first.
 *
 * @param exact the one candidate is a name of this skill
 * @param clear the first candidate is so likely that it may be taken without asking
 */
public record Lookup(List<Candidate> candidates, boolean exact, boolean clear) {

  static final Lookup NOTHING = new Lookup(List.of(), false, false);

  /**
   * @param skill its place in the index
   * @param closeness in per mille
   */
  public record Candidate(int skill, int closeness) {}
}
