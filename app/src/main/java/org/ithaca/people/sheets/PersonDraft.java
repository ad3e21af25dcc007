package org.ithaca.people.sheets;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ithaca.people.WeeklyAvailability;
import org.ithaca.people.sheets.cells.CellWords;
import org.ithaca.people.sheets.cells.Emails;
import org.ithaca.people.sheets.cells.Languages;
import org.ithaca.people.sheets.cells.Lists;
import org.ithaca.people.sheets.cells.Numbers;
import org.ithaca.people.sheets.cells.Parsed;
import org.ithaca.people.sheets.cells.PersonName;
import org.ithaca.people.sheets.cells.SkillText;
import org.ithaca.people.sheets.cells.TimeZones;
import org.ithaca.people.sheets.cells.WeekText;
import org.ithaca.people.sheets.cells.WeekZones;
import org.ithaca.people.sheets.cells.YesNo;
import org.jspecify.annotations.Nullable;

/** A person in the making, cell by cell of a row. What cannot be read is noted and left out. */
final class PersonDraft {

  private static final int MOST_RELATIONSHIPS = 1000;
  private static final int HOURS_OF_A_MONTH = 744;
  private static final int YEARS_OF_A_LIFE = 100;
  private static final int LANGUAGES_PARTED = 2;

  /** A number alone is no skill, no language and nobody. */
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

  private final Map<SheetField, String> texts = new EnumMap<>(SheetField.class);
  private final Map<SheetField, Set<String>> lists = new EnumMap<>(SheetField.class);
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> fatal = new ArrayList<>();
  private final RoleDraft roles = new RoleDraft();
  private final Set<SkillText> skills = new LinkedHashSet<>();
  private @Nullable String email;
  private @Nullable Integer careerLevel;
  private @Nullable Integer capacity;
  private @Nullable BigDecimal hoursAMonth;
  private @Nullable BigDecimal yearsOfExperience;
  private @Nullable ZoneId timeZone;
  private final Map<ZoneId, ColumnMapping> zonesOfHours = new LinkedHashMap<>();
  private @Nullable WeeklyAvailability availability;

  void read(ColumnMapping column, String cell) {
    String text = cell.strip();
    String value = column.values().getOrDefault(text, text);
    if (column.field() == SheetField.IGNORE || CellWords.isBlank(value)) {
      return;
    }
    switch (column.field()) {
      case EMAIL -> email = kept(column, text, Emails.parse(value), fatal).orElse(null);
      case ROLE, MENTOR_FLAG, MENTEE_FLAG, BOTH_FLAG ->
          problems.addAll(roles.read(column, text, value));
      case CAREER_LEVEL -> readLevel(column, text, value);
      case CAPACITY ->
          capacity = kept(column, text, Numbers.whole(value, 0, MOST_RELATIONSHIPS)).orElse(null);
      case HOURS_A_MONTH ->
          hoursAMonth =
              kept(column, text, Numbers.decimal(value, 0, HOURS_OF_A_MONTH)).orElse(null);
      case YEARS_OF_EXPERIENCE ->
          yearsOfExperience =
              kept(column, text, Numbers.decimal(value, 0, YEARS_OF_A_LIFE)).orElse(null);
      case TIME_ZONE -> timeZone = kept(column, text, TimeZones.parse(value)).orElse(null);
      case AVAILABILITY -> readHours(column, text, value);
      case EXTRA -> attributes.put(column.header(), text);
      case WHY, ABOUT -> texts.merge(column.field(), value, (one, other) -> one + "\n\n" + other);
      case SKILLS_OFFERED,
          SKILLS_SOUGHT,
          LANGUAGES,
          EXPERIENCES,
          EXPERIENCES_SOUGHT,
          VALUES,
          WISHES,
          PAST_PARTNERS,
          AVOID ->
          readList(column, text, value);
      case FULL_NAME -> texts.put(column.field(), PersonName.said(value));
      case MANAGER ->
          texts.put(
              column.field(), value.contains("@") ? line(value) : PersonName.said(line(value)));
      default -> texts.put(column.field(), line(value));
    }
  }

  private static String line(String value) {
    return value.replaceAll("[\\s\\p{Z}]+", " ");
  }

  private void readLevel(ColumnMapping column, String text, String value) {
    attributes.put(column.header(), text);
    if (column.values().containsKey(text)) {
      careerLevel = kept(column, text, Numbers.whole(value, 1, 10)).orElse(null);
    } else {
      problems.add(problem(column, text, Message.of("cell.grade", text)));
    }
  }

  /**
   * Hours in the cell, or in the column's name: "Monday" above "9-10", "Monday [9-10]" above "x".
   */
  private void readHours(ColumnMapping column, String text, String value) {
    Parsed<WeeklyAvailability> hours = WeekText.parse(value);
    String name = ItemColumn.item(column.header()).orElse(column.header());
    Parsed<WeeklyAvailability> named = WeekText.parse(name);
    if (hours.value().isEmpty() && named.value().isPresent() && named.problems().isEmpty()) {
      Optional<Boolean> mark = YesNo.parse(value).value();
      hours =
          mark.isEmpty()
              ? WeekText.parse(name + " " + value)
              : mark.get() ? named : Parsed.nothing();
    }
    if (hours.value().isEmpty() && !hours.problems().isEmpty()) {
      hours = WeekText.parseOnWeekdays(value);
    }
    WeekZones.named(value).forEach(zone -> zonesOfHours.putIfAbsent(zone, column));
    kept(column, text, hours)
        .ifPresent(week -> availability = availability == null ? week : availability.plus(week));
  }

  private void readList(ColumnMapping column, String text, String value) {
    List<String> values =
        ItemColumn.values(column.header(), value)
            .orElseGet(() ->
                Lists.split(value, column.separator() == null ? Lists.NONE : column.separator()));
    Set<String> all = lists.computeIfAbsent(column.field(), f -> new LinkedHashSet<>());
    for (String one : values) {
      String meant = column.values().getOrDefault(one, one);
      if (!isPeople(column.field()) && NUMBER.matcher(meant).matches()) {
        problems.add(problem(column, text, Message.of("cell.number_alone", meant)));
      } else if (column.field() == SheetField.SKILLS_OFFERED) {
        skills.add(SkillText.parse(meant));
      } else if (column.field() == SheetField.LANGUAGES) {
        language(column, text, meant).forEach(all::add);
      } else if (column.field() == SheetField.SKILLS_SOUGHT) {
        all.add(SkillText.parse(meant).name());
      } else if (!all.add(meant) && column.field() == SheetField.WISHES) {
        problems.add(problem(column, text, Message.of("cell.wished_twice", meant)));
      }
    }
  }

  /** People may be named by their id, which may be a number. */
  private static boolean isPeople(SheetField field) {
    return field == SheetField.WISHES
        || field == SheetField.PAST_PARTNERS
        || field == SheetField.AVOID;
  }

  private List<String> language(ColumnMapping column, String text, String value) {
    List<String> codes = new ArrayList<>();
    for (String one : value.split("\\s*[/&]\\s*|\\s+(?:and|und|et|y)\\s+", LANGUAGES_PARTED)) {
      kept(column, text, Languages.parse(one)).ifPresent(codes::add);
    }
    return codes;
  }

  private <T> Optional<T> kept(ColumnMapping column, String text, Parsed<T> parsed) {
    return kept(column, text, parsed, problems);
  }

  private <T> Optional<T> kept(
      ColumnMapping column, String text, Parsed<T> parsed, List<Problem> ifNothing) {
    parsed
        .problems()
        .forEach(
            p -> (parsed.value().isPresent() ? problems : ifNothing).add(problem(column, text, p)));
    return parsed.value();
  }

  private static Problem problem(ColumnMapping column, String text, Message reason) {
    return new Problem(column.header(), text, reason);
  }

  void attribute(String column, String cell) {
    attributes.put(column, cell.strip());
  }

  List<Problem> problems() {
    List<Problem> all = new ArrayList<>(problems);
    ZoneId own = timeZone();
    zonesOfHours.forEach((zone, column) -> {
      if (own != null && !TimeZones.sameClock(zone, own)) {
        all.add(problem(column, zone.getId(), Message.of("cell.hours_zone", zone, own)));
      }
    });
    return all;
  }

  /** The zone that hours are said in is the person's own where nothing else says it. */
  private @Nullable ZoneId timeZone() {
    return timeZone == null ? zonesOfHours.keySet().stream().findFirst().orElse(null) : timeZone;
  }

  /** What makes the whole row unusable. */
  List<Problem> fatal() {
    List<Problem> all = new ArrayList<>(fatal);
    all.addAll(roles.contradictions());
    return all;
  }

  Set<SheetRole> roles(@Nullable SheetRole sheetRole) {
    return roles.roles(sheetRole);
  }

  boolean has(SheetField field) {
    return field == SheetField.CAPACITY ? capacity != null && capacity > 0 : !list(field).isEmpty();
  }

  @Nullable String name() {
    String full = texts.get(SheetField.FULL_NAME);
    if (full != null) {
      return full;
    }
    String first = texts.getOrDefault(SheetField.FIRST_NAME, "");
    String joined = (first + " " + texts.getOrDefault(SheetField.LAST_NAME, "")).strip();
    return joined.isEmpty() ? null : joined;
  }

  /** By what the row tells who it is, the best first; a name only where there is nothing else. */
  List<Identity> identities() {
    List<Identity> identities = new ArrayList<>();
    String id = texts.get(SheetField.EXTERNAL_ID);
    String name = name();
    if (email != null) {
      identities.add(new Identity(Identity.Kind.EMAIL, email));
    }
    if (id != null) {
      identities.add(new Identity(Identity.Kind.EXTERNAL_ID, id));
    }
    if (identities.isEmpty() && name != null) {
      identities.add(new Identity(Identity.Kind.NAME, name));
    }
    return identities;
  }

  @Nullable String email() {
    return email;
  }

  private List<String> list(SheetField field) {
    return List.copyOf(lists.getOrDefault(field, Set.of()));
  }

  ParsedPerson person(Identity identity, Set<SheetRole> personRoles) {
    return new ParsedPerson(
        identity,
        name(),
        texts.get(SheetField.FIRST_NAME),
        texts.get(SheetField.LAST_NAME),
        texts.get(SheetField.PREFERRED_NAME),
        email,
        texts.get(SheetField.EXTERNAL_ID),
        personRoles,
        texts.get(SheetField.PRONOUNS),
        texts.get(SheetField.JOB_TITLE),
        careerLevel,
        yearsOfExperience,
        texts.get(SheetField.TEAM),
        texts.get(SheetField.DEPARTMENT),
        texts.get(SheetField.ORGANISATION),
        texts.get(SheetField.SITE),
        timeZone(),
        list(SheetField.LANGUAGES),
        texts.get(SheetField.MANAGER),
        List.copyOf(skills),
        list(SheetField.SKILLS_SOUGHT),
        texts.get(SheetField.WHY),
        list(SheetField.EXPERIENCES),
        list(SheetField.EXPERIENCES_SOUGHT),
        list(SheetField.VALUES),
        availability,
        capacity,
        hoursAMonth,
        list(SheetField.WISHES),
        list(SheetField.PAST_PARTNERS),
        list(SheetField.AVOID),
        texts.get(SheetField.ABOUT),
        attributes);
  }
}
