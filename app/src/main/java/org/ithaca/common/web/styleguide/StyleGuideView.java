package org.ithaca.common.web.styleguide;

import java.util.List;
import org.ithaca.common.ui.Choice;
import org.ithaca.common.ui.Column;
import org.ithaca.common.ui.PersonChip;
import org.ithaca.common.web.Paging;

/** The examples of the style guide: invented people of an invented organisation. */
public record StyleGuideView(
    String programTitle,
    List<PersonChip> people,
    List<Choice> sites,
    List<Choice> boundaries,
    List<Choice> languages,
    List<Choice> skills,
    List<String> weights,
    List<Column> columns,
    List<Mentor> mentors,
    Paging<Mentor> paging) {

  public static final List<String> PARTS =
      List.of("tokens", "words", "forms", "lists", "matches", "charts", "time");

  public static final List<String> COLOURS =
      List.of(
          "paper",
          "surface",
          "sunk",
          "ink",
          "ink-soft",
          "light",
          "light-mark",
          "light-soft",
          "sea",
          "sea-mark",
          "sea-soft",
          "good",
          "care",
          "harm");

  /** A row of the example table. */
  public record Mentor(PersonChip person, String site, String mentees, boolean full) {}

  public static StyleGuideView make() {
    var people =
        List.of(
            PersonChip.of("Maya Okafor", "Product Lead, Payments"),
            PersonChip.of("Tomás Ferreira", "Staff Engineer, Platform"),
            PersonChip.of("Ingrid Solheim", "Director of Research"),
            PersonChip.of("Kenji Watanabe", "Data Analyst, Supply Chain"),
            PersonChip.of("Leïla Benali", "Finance Partner, Lisbon"));
    var mentors =
        List.of(
            new Mentor(people.get(0), "Nairobi", "3 of 3", true),
            new Mentor(people.get(1), "Lisbon", "1 of 3", false),
            new Mentor(people.get(2), "Oslo", "2 of 2", true),
            new Mentor(people.get(3), "Osaka", "0 of 1", false));
    return new StyleGuideView(
        "Finding your feet, spring 2027",
        people,
        List.of(
            Choice.of("lisbon", "Lisbon"),
            Choice.of("nairobi", "Nairobi"),
            Choice.of("oslo", "Oslo")),
        List.of(
            new Choice("same", "The same department", "They know each other's work already"),
            new Choice(
                "different", "Different departments", "New views, and nobody's own manager near"),
            new Choice("any", "It does not matter", null)),
        List.of(
            Choice.of("en", "English"),
            Choice.of("pt", "Portuguese"),
            Choice.of("fr", "French"),
            Choice.of("sw", "Swahili")),
        List.of(Choice.of("pricing", "Pricing"), Choice.of("leading", "Leading people")),
        List.of("Not at all", "A little", "Somewhat", "Much", "Most of all"),
        List.of(
            new Column("Mentor", false, "#table", "ascending"),
            new Column("Site", false, "#table", null),
            Column.number("Mentees"),
            Column.of("Room")),
        mentors,
        new Paging<>(mentors, 2, 50, true));
  }
}
