package org.ithaca.formats;

/** How feedback forms are written and who sees them. */
public enum FeedbackStyle implements Term {
  @About("the giver assesses and advises the receiver")
  DIRECTIVE_EVALUATIVE,
  @About("each tells the other what helped and what would help more")
  MUTUAL_CONSTRUCTIVE,
  @About("each member to each other member")
  CIRCLE,
  @About("a short pulse only")
  PULSE
}
