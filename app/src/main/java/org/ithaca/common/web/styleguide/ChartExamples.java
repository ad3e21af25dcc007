package org.ithaca.common.web.styleguide;

import java.util.List;
import org.ithaca.common.ui.Bar;
import org.ithaca.common.ui.Coverage;
import org.ithaca.common.ui.Figure;
import org.ithaca.common.ui.Load;
import org.ithaca.common.ui.PersonChip;
import org.ithaca.common.ui.Tone;

/** Examples of things to look at rather than to read. */
public final class ChartExamples {

  public static final List<Figure> FIGURES =
      List.of(
          Figure.of("48", "people enrolled"),
          new Figure("22", "matches accepted", Tone.SUCCESS, "of 24"),
          new Figure("2", "mentees without a mentor", Tone.WARNING, null),
          new Figure("71", "the weakest match", Tone.ACCENT, "of 100"));

  public static final List<Bar> DEPARTMENTS =
      List.of(
          Bar.of("Engineering", 18),
          Bar.of("Customer operations", 11),
          Bar.of("Research", 9),
          Bar.of("Finance", 6),
          Bar.of("People", 4));

  public static final List<Bar> SCORES =
      List.of(
          Bar.of("50–59", 1),
          Bar.of("60–69", 3),
          Bar.of("70–79", 9),
          Bar.of("80–89", 7),
          Bar.of("90–100", 4));

  public static final List<Coverage> SKILLS =
      List.of(
          new Coverage("Leading people", 14, 9),
          new Coverage("Pricing", 6, 7),
          new Coverage("Public speaking", 8, 3),
          new Coverage("Data analysis", 5, 12));

  public static final List<Load> LOADS =
      List.of(
          new Load(PersonChip.of("Tomás Ferreira", "Staff Engineer"), 3, 3, "full"),
          new Load(PersonChip.of("Ingrid Solheim", "Director of Research"), 1, 4, null),
          new Load(PersonChip.of("Kenji Watanabe", "Data Analyst"), 3, 2, "one more than offered"),
          new Load(PersonChip.of("Leïla Benali", "Finance Partner"), 0, 1, null));

  public static final List<Bar> WEEKS =
      List.of(
          Bar.of("Jan", 12),
          Bar.of("Feb", 19),
          Bar.of("Mar", 17),
          Bar.of("Apr", 26),
          Bar.of("May", 31),
          Bar.of("Jun", 29));

  private ChartExamples() {}
}
