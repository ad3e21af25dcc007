package org.ithaca.programs;

/** What came of asking for a place. */
public sealed interface EnrolmentOutcome {

  record Enrolled() implements EnrolmentOutcome {}

  /**
   * @param position 1 for who is next
   */
  record OnWaitingList(int position) implements EnrolmentOutcome {}

  /** The person has or awaits this place already; nothing was changed. */
  record AlreadyEnrolled() implements EnrolmentOutcome {}

  /** The program takes nobody in this way any more, or not yet. */
  record Closed() implements EnrolmentOutcome {}
}
