package org.ithaca.rounds.domain;

import org.ithaca.people.PersonId;

/** What a coordinator decided about two people before solving. */
public record Decision(Kind kind, PersonId giver, PersonId receiver) {

  /** Together, or not together. */
  public enum Kind {
    PIN,
    FORBID
  }
}
