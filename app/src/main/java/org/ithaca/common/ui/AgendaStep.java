package org.ithaca.common.ui;

import java.util.List;

/**
 * One timed step of a meeting.
 *
 * @param time how long it takes, in words
 * @param lead who leads it, in words
 * @param prompts questions and instructions
 */
public record AgendaStep(String time, String title, String lead, List<String> prompts) {

  public AgendaStep {
    prompts = List.copyOf(prompts);
  }
}
