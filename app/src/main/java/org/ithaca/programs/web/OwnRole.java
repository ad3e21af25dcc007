package org.ithaca.programs.web;

import org.ithaca.programs.Enrolment;
import org.ithaca.programs.Enrolment.Status;

/**
 * @param position on the waiting list, 0 for who is not on it
 */
public record OwnRole(Enrolment enrolment, int position) {

  public boolean left() {
    return enrolment.status() == Status.WITHDRAWN;
  }
}
