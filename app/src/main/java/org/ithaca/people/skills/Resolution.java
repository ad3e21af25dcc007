package org.ithaca.people.skills;

import java.util.List;
import org.ithaca.people.SkillId;

/** What a typed text means. */
public sealed interface Resolution {

  /** It is a name of this skill, save for case, accents, plural and the like. */
  record Exact(SkillId skill) implements Resolution {}

  /**
   * It may mean one of these, best first: misspelt, ambiguous, or a longer text that names them.
   *
   * @param clear the first one is so likely that it may be taken where nobody can be asked
   */
  record Close(List<Candidate> candidates, boolean clear) implements Resolution {

    public Candidate best() {
      return candidates.getFirst();
    }
  }

  /** Nothing known is like it. */
  record Unknown() implements Resolution {}

  /**
   * @param closeness in per mille
   */
  record Candidate(SkillId skill, int closeness) {}
}
