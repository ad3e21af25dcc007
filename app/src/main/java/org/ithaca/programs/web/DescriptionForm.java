package org.ithaca.programs.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramCommand.Describe;
import org.ithaca.programs.ProgramDates;
import org.jspecify.annotations.Nullable;

/** Name, purpose and dates as typed. */
public record DescriptionForm(
    @Nullable String name,
    @Nullable String purpose,
    @Nullable String startsOn,
    @Nullable String endsOn,
    @Nullable String enrolBy) {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_PURPOSE = 2000;

  static DescriptionForm of(String name, String purpose, ProgramDates dates) {
    return new DescriptionForm(
        name,
        purpose,
        dates.startsOn().toString(),
        dates.endsOn().toString(),
        Objects.toString(dates.enrolBy(), ""));
  }

  static DescriptionForm of(Program program) {
    return of(program.name(), program.purpose(), program.dates());
  }

  /** What was typed; null where something is to mend. */
  @Nullable Describe read(Problems problems) {
    var typedName = Objects.requireNonNullElse(name, "").strip();
    var typedPurpose = Objects.requireNonNullElse(purpose, "").strip();
    if (typedName.isEmpty()) {
      problems.add("name", "programs.problem.name");
    } else if (typedName.length() > LONGEST_NAME) {
      problems.add("name", "programs.problem.name-long", LONGEST_NAME);
    }
    if (typedPurpose.length() > LONGEST_PURPOSE) {
      problems.add("purpose", "programs.problem.purpose-long", LONGEST_PURPOSE);
    }
    var starts = date("startsOn", startsOn, problems);
    var ends = date("endsOn", endsOn, problems);
    var deadline = enrolBy == null || enrolBy.isBlank() ? null : date("enrolBy", enrolBy, problems);
    if (starts != null && ends != null && ends.isBefore(starts)) {
      problems.add("endsOn", "programs.problem.ends-before-start");
    }
    if (deadline != null && ends != null && deadline.isAfter(ends)) {
      problems.add("enrolBy", "programs.problem.deadline-after-end");
    }
    return problems.none() && starts != null && ends != null
        ? new Describe(typedName, typedPurpose, new ProgramDates(starts, ends, deadline))
        : null;
  }

  private static @Nullable LocalDate date(String field, @Nullable String typed, Problems problems) {
    try {
      var date = LocalDate.parse(Objects.requireNonNullElse(typed, "").strip());
      if (date.getYear() >= 1970 && date.getYear() < 2200) {
        return date;
      }
    } catch (DateTimeParseException e) {
      // said below
    }
    problems.add(field, "programs.problem.date");
    return null;
  }
}
