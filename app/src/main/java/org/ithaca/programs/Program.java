package org.ithaca.programs;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.ithaca.formats.Format;
import org.ithaca.formats.RoleKey;
import org.ithaca.programs.Enrolment.Source;
import org.ithaca.programs.ProgramChange.Changed;
import org.ithaca.programs.ProgramChange.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Mentoring in one format for a certain time and a certain purpose.
 *
 * @param purpose why it is run, in the words of its coordinator
 * @param format the program's own copy: a later change of the catalogue leaves it as it is
 * @param roles one plan for each role of the format, in its order
 */
public record Program(
    ProgramId id,
    String name,
    String purpose,
    Format format,
    ProgramStatus status,
    ProgramDates dates,
    List<RolePlan> roles,
    Matching matching) {

  public Program {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A program needs a name; id " + id);
    }
    roles = List.copyOf(roles);
    var planned = roles.stream().map(RolePlan::role).toList();
    if (!planned.equals(format.roleKeys())) {
      throw new IllegalArgumentException(
          "Plans are for %s, the format has %s.".formatted(planned, format.roleKeys()));
    }
  }

  /** A new program with all that its format suggests. */
  public static Program draft(
      ProgramId id, String name, String purpose, Format format, ProgramDates dates) {
    var defaults = new Defaults(format);
    return new Program(
        id,
        name.strip(),
        purpose.strip(),
        format,
        ProgramStatus.DRAFT,
        dates,
        defaults.roles(),
        defaults.matching());
  }

  /** Dates to begin with: enrolment for a month, then as long as the format usually takes. */
  public static ProgramDates suggestedDates(Format format, LocalDate today) {
    return new Defaults(format).dates(today);
  }

  /** The same design for another time; people are not copied. */
  public Program duplicate(
      ProgramId newId, String newName, String newPurpose, ProgramDates newDates) {
    return new Program(
        newId,
        newName.strip(),
        newPurpose.strip(),
        format,
        ProgramStatus.DRAFT,
        newDates,
        roles,
        matching);
  }

  public RolePlan getRole(RoleKey role) {
    return roles.stream()
        .filter(plan -> plan.role().equals(role))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Program %s has no role %s; it has %s.".formatted(id, role, format.roleKeys())));
  }

  public boolean hasRole(RoleKey role) {
    return format.roleKeys().contains(role);
  }

  /** Whether people may come in this way today; coordinators may add people until the end. */
  public boolean admits(Source source, LocalDate today) {
    return switch (source) {
      case INVITATION -> status == ProgramStatus.ENROLLING && !dates.deadlineHasPassed(today);
      case BY_HAND, IMPORT -> status != ProgramStatus.CLOSED;
    };
  }

  public ProgramChange apply(ProgramCommand command) {
    return switch (command) {
      case ProgramCommand.OpenEnrolment() ->
          move(ProgramStatus.DRAFT, ProgramStatus.ENROLLING, new ProgramOpened(id));
      case ProgramCommand.Start() ->
          move(ProgramStatus.ENROLLING, ProgramStatus.RUNNING, new ProgramStarted(id));
      case ProgramCommand.Close() ->
          move(ProgramStatus.RUNNING, ProgramStatus.CLOSED, new ProgramClosed(id));
      case ProgramCommand.Describe(var newName, var newPurpose, var newDates) ->
          redesign(() ->
              new Program(
                  id,
                  newName.strip(),
                  newPurpose.strip(),
                  format,
                  status,
                  newDates,
                  roles,
                  matching));
      case ProgramCommand.PlanRoles(var plans) ->
          redesign(() -> new Program(id, name, purpose, format, status, dates, plans, matching));
      case ProgramCommand.DecideMatching(var decided) ->
          redesign(() -> new Program(id, name, purpose, format, status, dates, roles, decided));
    };
  }

  private ProgramChange move(ProgramStatus from, ProgramStatus to, Object event) {
    return status == from
        ? new Changed(new Program(id, name, purpose, format, to, dates, roles, matching), event)
        : new Refused(status);
  }

  private ProgramChange redesign(Supplier<Program> redesigned) {
    return status == ProgramStatus.CLOSED
        ? new Refused(status)
        : new Changed(redesigned.get(), null);
  }

  /** The step after the present one; none when the program is over. */
  public @Nullable ProgramCommand nextStep() {
    return switch (status) {
      case DRAFT -> new ProgramCommand.OpenEnrolment();
      case ENROLLING -> new ProgramCommand.Start();
      case RUNNING -> new ProgramCommand.Close();
      case CLOSED -> null;
    };
  }
}
