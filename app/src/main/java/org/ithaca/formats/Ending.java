package org.ithaca.formats;

/** What ends a relationship. */
public enum Ending implements Term {
  @About("the planned time is over")
  DURATION_OVER,
  @About("the planned meetings were held")
  MEETINGS_HELD,
  @About("the goals are reached")
  GOALS_REACHED,
  @About("the question is answered")
  QUESTION_ANSWERED,
  @About("somebody leaves, without having to say why")
  MEMBER_LEAVES
}
