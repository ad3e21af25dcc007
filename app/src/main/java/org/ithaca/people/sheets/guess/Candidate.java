package org.ithaca.people.sheets.guess;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.SheetField;
import org.ithaca.people.sheets.SheetRole;
import org.ithaca.people.sheets.cells.Parsed;
import org.ithaca.people.sheets.cells.Roles;
import org.ithaca.people.sheets.cells.WeekText;

/** What one column, looked at alone, most probably means. */
record Candidate(SheetField field, double confidence, Message reason) {

  static final double ENOUGH = 0.55;
  private static final int FEW = 3;

  /** The answer a column stands for among several to one question: "Skills [Java]". */
  private static final Pattern ANSWER = Pattern.compile("\\s*\\[[^\\]]*\\]\\s*$");

  static Candidate of(String header, ColumnContent content) {
    String question = ANSWER.matcher(header).replaceFirst("");
    Candidate byCells = byCells(content);
    Candidate byName = byName(question.isBlank() ? header : question, content);
    if (byName.confidence() >= ENOUGH && byName.confidence() >= byCells.confidence() - 0.2) {
      return byName;
    }
    if (byCells.confidence() < ENOUGH && isHours(header, content)) {
      return new Candidate(SheetField.AVAILABILITY, 0.8, Message.of("guess.hours_in_name"));
    }
    return byCells.confidence() >= ENOUGH ? byCells : unknown();
  }

  static Candidate unknown() {
    return new Candidate(SheetField.EXTRA, 0.3, Message.of("guess.unknown"));
  }

  private static Candidate byName(String name, ColumnContent content) {
    Optional<HeaderWords.Match> match = HeaderWords.match(name);
    Set<SheetRole> named = Roles.namedIn(name);
    boolean asksWhich = named.size() == 2 && content.yesNo() <= 0.5 && content.names() == 0;
    boolean oneFlag =
        match
            .filter(m -> m.field() == SheetField.MENTOR_FLAG || m.field() == SheetField.MENTEE_FLAG)
            .isPresent();
    if (match.isEmpty() || match.get().confidence() < ENOUGH || (asksWhich && oneFlag)) {
      return asksWhich
          ? new Candidate(SheetField.ROLE, 0.75, Message.of("guess.both_roles"))
          : unknown();
    }
    SheetField field = match.get().field();
    boolean whole = match.get().confidence() >= HeaderWords.SURE;
    if (field == SheetField.FULL_NAME && whole && named.size() == 1 && content.yesNo() > 0.5) {
      boolean mentor = named.contains(SheetRole.MENTOR);
      SheetField flag = mentor ? SheetField.MENTOR_FLAG : SheetField.MENTEE_FLAG;
      return new Candidate(flag, 0.9, Message.of("guess.flag"));
    }
    double confidence = match.get().confidence() * fit(field, content, whole);
    return new Candidate(
        field,
        whole && isUnmistakable(field) ? Math.max(0.6, confidence) : confidence,
        Message.of("guess.header", match.get().phrase()));
  }

  /**
   * A column of that very name is kept whatever stands in it: cells that do not fit are reported.
   */
  private static boolean isUnmistakable(SheetField field) {
    return switch (field) {
      case EMAIL,
          MENTOR_FLAG,
          MENTEE_FLAG,
          BOTH_FLAG,
          CAPACITY,
          HOURS_A_MONTH,
          YEARS_OF_EXPERIENCE ->
          true;
      default -> false;
    };
  }

  /** "Mon AM" above marks, "Tuesday" above hours. */
  private static boolean isHours(String header, ColumnContent content) {
    Parsed<?> hours = WeekText.parse(header);
    boolean named =
        header.strip().length() > 2 && hours.value().isPresent() && hours.problems().isEmpty();
    return named && (content.isEmpty() || content.yesNo() > 0.8 || content.timesOfDay() > 0.8);
  }

  /**
   * How well the cells go with what the name says; few cells say little.
   *
   * @param whole the name says nothing else
   */
  private static double fit(SheetField field, ColumnContent content, boolean whole) {
    double share =
        switch (field) {
          case EMAIL -> content.emails();
          case MENTOR_FLAG, MENTEE_FLAG, BOTH_FLAG -> content.yesNo();
          case CAPACITY, HOURS_A_MONTH, YEARS_OF_EXPERIENCE -> content.numbers();
          case FULL_NAME -> !whole && content.repeats() ? 0 : 1 - content.yesNo();
          case CAREER_LEVEL ->
              !whole && content.grades() == 0 && content.allDifferent() ? 0 : 1 - content.emails();
          case ROLE -> 1 - content.yesNo();
          case WISHES -> 1 - content.roles();
          case SKILLS_OFFERED, SKILLS_SOUGHT -> 1 - Math.max(content.emails(), content.roles());
          case EXTERNAL_ID, MANAGER, PAST_PARTNERS, AVOID, EXTRA -> 1;
          default -> 1 - content.emails();
        };
    if (content.isEmpty() || share >= 0.5) {
      return 1;
    }
    boolean clash = content.emails() > 0 || content.roles() > 0 || field == SheetField.ROLE;
    return content.cells().size() < FEW && !clash ? 0.85 : 0.4;
  }

  private static Candidate byCells(ColumnContent content) {
    boolean several = content.cells().size() >= FEW;
    Map<SheetField, Double> shares = new EnumMap<>(SheetField.class);
    shares.put(SheetField.EMAIL, content.emails());
    shares.put(SheetField.ROLE, content.roles());
    shares.put(SheetField.TIME_ZONE, content.timeZones());
    shares.put(SheetField.AVAILABILITY, several ? content.hours() * 0.95 : 0);
    shares.put(
        SheetField.CAREER_LEVEL, several && !content.allDifferent() ? content.grades() * 0.8 : 0);
    Map.Entry<SheetField, Double> best =
        shares.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    double confidence = best.getValue() < 0.64 ? 0 : best.getValue() * 0.9;
    return new Candidate(best.getKey(), confidence, Message.of("guess.cells"));
  }
}
