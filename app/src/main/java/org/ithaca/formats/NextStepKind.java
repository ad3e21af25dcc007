package org.ithaca.formats;

/** What is offered when a relationship ends. */
public enum NextStepKind implements Term {
  @About("the same people go on")
  RENEW,
  @About("a new partner for a new phase")
  NEW_PARTNER,
  @About("the same people with roles exchanged")
  SWAP_ROLES,
  @About("who received enrols to give")
  GIVE_BACK,
  @About("a format of another shape")
  OTHER_SHAPE,
  @About("a single message or meeting later")
  FOLLOW_UP
}
