package org.ithaca.common.ui;

import gg.jte.Content;

/** Draws one hour of a week. */
@FunctionalInterface
public interface WeekCell {

  /**
   * @param day 0 is Monday
   */
  Content draw(int day, int hour);
}
