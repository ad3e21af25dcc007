package org.ithaca.formats;

/** What progress is measured against. */
public enum GoalKind implements Term {
  @About("each receiver's own goals")
  INDIVIDUAL,
  @About("goals each member has and the other supports")
  MUTUAL,
  @About("one goal of all members")
  SHARED,
  @About("one question to be answered")
  QUESTION
}
