package org.ithaca.formats;

/** What is measured about a relationship. */
public enum Measure implements Term {
  @About("how far each goal was reached")
  GOAL_ATTAINMENT,
  @About("skills before and after")
  SKILL_GROWTH,
  @About("how the person sees their own growth")
  PERSONAL_GROWTH,
  @About("how confident the person feels in what they are working on")
  CONFIDENCE,
  @About("how well the two work together")
  RELATIONSHIP_QUALITY,
  @About("how content people are with the format")
  SATISFACTION,
  @About("a short answer after a meeting")
  MEETING_PULSE,
  @About("balance of give and take")
  BALANCE,
  @About("hours given and taken")
  SWAP_BALANCE,
  @About("what the giver learned")
  OWN_LEARNING,
  @About("how much people feel they belong")
  BELONGING,
  @About("readiness for a job or a next step")
  READINESS,
  @About("people in other places somebody can turn to")
  NETWORK_REACH,
  @About("ties across silos")
  BRIDGING,
  @About("how many levels what was learned has reached")
  LEVEL_REACH,
  @About("what the receiver has changed")
  CHANGES_MADE,
  @About("commitments kept out of those made")
  COMMITMENTS_KEPT,
  @About("recommendations adopted out of those given")
  RECOMMENDATIONS_ADOPTED,
  @About("answers that helped")
  ANSWERS_THAT_HELPED,
  @About("how long people waited")
  WAITING_TIME,
  @About("lessons written down for others")
  LESSONS_CAPTURED,
  @About("feedback that led to an action")
  FEEDBACK_ACTED_ON
}
