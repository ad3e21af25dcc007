package org.ithaca.common.web.styleguide;

import java.util.List;
import org.ithaca.common.ui.Criterion;
import org.ithaca.common.ui.PersonChip;
import org.ithaca.common.ui.Score;
import org.ithaca.common.ui.Side;

/** Examples of people brought together. */
public final class MatchExamples {

  public static final Score STRONG = new Score(0.71);
  public static final Score EXCELLENT = new Score(0.86);

  public static final Side MENTOR =
      new Side("Mentor", PersonChip.of("Tomás Ferreira", "Staff Engineer, Platform"));
  public static final Side MENTEE =
      new Side("Mentee", PersonChip.of("Maya Okafor", "Product Lead, Payments"));
  public static final Side PEER =
      new Side(null, PersonChip.of("Ingrid Solheim", "Director of Research"));
  public static final Side OTHER_PEER =
      new Side(null, PersonChip.of("Leïla Benali", "Finance Partner, Lisbon"));

  public static final List<Side> CIRCLE =
      List.of(
          new Side("Host", PersonChip.of("Kenji Watanabe", "Data Analyst, Supply Chain")),
          new Side("Member", PersonChip.of("Amara Diallo", "Field Engineer, West Africa")),
          new Side("Member", PersonChip.of("Jonas Lindqvist", "Service Designer")),
          new Side("Member", PersonChip.of("Priya Raman", "Team Lead, Support")));

  public static final List<Criterion> CRITERIA =
      List.of(
          new Criterion(
              "Skills sought are offered",
              new Score(0.9),
              "Pricing in full, people leadership through Team coaching"),
          new Criterion(
              "First-hand experience", new Score(0.6), "Moved from specialist to lead in 2021"),
          new Criterion("Common time", new Score(0.45), "Tuesday and Thursday, 14:00 to 16:00"),
          new Criterion("Shared values", null, "Maya has not said what matters to her"));

  public static final List<String> OFFERED =
      List.of("Pricing", "Distributed systems", "Team coaching", "Hiring");
  public static final List<String> SOUGHT = List.of("Pricing experiments", "Leading people");

  public static final List<String> SHAPES =
      List.of(
          "pair", "star", "group", "ring", "cascade", "network", "rotation", "open-call", "board");

  private MatchExamples() {}
}
