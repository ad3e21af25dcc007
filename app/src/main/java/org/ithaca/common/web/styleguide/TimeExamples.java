package org.ithaca.common.web.styleguide;

import java.util.List;
import java.util.Set;
import org.ithaca.common.ui.AgendaStep;
import org.ithaca.common.ui.Step;
import org.ithaca.common.ui.TimelineEvent;
import org.ithaca.common.ui.WeekGrid;

/** Examples of ways, weeks and waiting. */
public final class TimeExamples {

  public static final List<Step> LIFE =
      Step.at(2, List.of("Draft", "Enrolling", "Matching", "Running", "Closed"));

  public static final List<Step> WORK =
      Step.at(
          1, List.of("Read the sheet", "Recognise skills", "Compare with who is there", "Save"));

  public static final List<TimelineEvent> EVENTS =
      List.of(
          new TimelineEvent("3 March", "You were matched with Tomás", null, "users", false),
          new TimelineEvent("5 March", "Both of you accepted", null, "check", false),
          new TimelineEvent(
              "Thursday, 14:00", "First meeting", "Bring one question each.", "calendar", true));

  public static final List<AgendaStep> AGENDA =
      List.of(
          new AgendaStep("5 minutes", "Arrive", "everyone", List.of("How are you, really?")),
          new AgendaStep(
              "20 minutes",
              "What is on your mind",
              "mentee",
              List.of("What is the real challenge here for you?", "What else?")));

  public static final WeekGrid WEEK =
      new WeekGrid(
          9,
          17,
          Set.of(9, 10, 33, 34, 38, 39, 57, 58, 62, 63, 86, 87, 105, 106, 110),
          Set.of(38, 39, 86, 87));

  public static final WeekGrid OWN_WEEK =
      new WeekGrid(8, 18, Set.of(38, 39, 86, 87, 105, 106), Set.of());

  private TimeExamples() {}
}
