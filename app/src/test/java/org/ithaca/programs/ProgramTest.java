package org.ithaca.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ithaca.programs.GivenFormats.format;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ithaca.formats.Criterion;
import org.ithaca.formats.Format;
import org.ithaca.formats.RoleKey;
import org.ithaca.programs.Enrolment.Source;
import org.ithaca.programs.ProgramChange.Changed;
import org.ithaca.programs.ProgramChange.Refused;
import org.ithaca.programs.ProgramCommand.Close;
import org.ithaca.programs.ProgramCommand.OpenEnrolment;
import org.ithaca.programs.ProgramCommand.PlanRoles;
import org.ithaca.programs.ProgramCommand.Start;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgramTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final ProgramDates SPRING =
      new ProgramDates(TODAY.plusMonths(1), TODAY.plusMonths(10), TODAY.plusDays(20));

  private final ProgramId id = new ProgramId(UUID.randomUUID());
  private final Program draft =
      Program.draft(id, " Spring ", "Grow ", format("traditional"), SPRING);

  @Test
  void livesFromDraftOverEnrollingAndRunningToClosed() {
    var opened = changed(draft, new OpenEnrolment(), new ProgramOpened(id));
    assertThat(opened.status()).isEqualTo(ProgramStatus.ENROLLING);

    var started = changed(opened, new Start(), new ProgramStarted(id));
    assertThat(started.status()).isEqualTo(ProgramStatus.RUNNING);

    var closed = changed(started, new Close(), new ProgramClosed(id));
    assertThat(closed.status()).isEqualTo(ProgramStatus.CLOSED);
    assertThat(closed.nextStep()).isNull();
  }

  @Test
  void neverSkipsAStepAndNeverGoesBack() {
    assertThat(draft.apply(new Start())).isEqualTo(new Refused(ProgramStatus.DRAFT));
    assertThat(draft.apply(new Close())).isEqualTo(new Refused(ProgramStatus.DRAFT));

    var opened = changed(draft, new OpenEnrolment(), new ProgramOpened(id));

    assertThat(opened.apply(new OpenEnrolment())).isEqualTo(new Refused(ProgramStatus.ENROLLING));
  }

  @Test
  void isRedesignedUntilItIsClosed() {
    var fewer = List.of(plan("mentor", 10), plan("mentee", 20));
    assertThat(changed(draft, new PlanRoles(fewer), null).roles()).isEqualTo(fewer);

    var closed = closed();

    assertThat(closed.apply(new PlanRoles(fewer))).isEqualTo(new Refused(ProgramStatus.CLOSED));
  }

  @Test
  void startsWithWhatItsFormatSuggests() {
    assertThat(draft.name()).isEqualTo("Spring");
    assertThat(draft.getRole(new RoleKey("mentor")).capacity()).isEqualTo(2);
    assertThat(draft.getRole(new RoleKey("mentor")).mostCapacity()).isEqualTo(5);
    assertThat(draft.matching().on(Criterion.SKILLS).weight()).isEqualTo(40);
    assertThat(draft.matching().on(Criterion.TEAM).weight()).isZero();
    assertThat(draft.matching().rules().leastLevelGap()).isEqualTo(2);
    assertThat(draft.matching().rules().mostLevelGap()).isNull();
    assertThat(draft.matching().rules().outsideReportingLine()).isTrue();
    assertThat(draft.matching().objective()).isEqualTo(Objective.PEOPLE_FIRST);
  }

  @ParameterizedTest
  @MethodSource("org.ithaca.programs.GivenFormats#listAll")
  void canBeMadeFromEachFormat(Format format) {
    var program = Program.draft(id, "Any", "", format, Program.suggestedDates(format, TODAY));

    assertThat(program.roles()).hasSameSizeAs(format.roles());
    assertThat(program.dates().startsOn()).isAfter(TODAY);
    assertThat(program.matching().counting()).isNotEmpty();
  }

  @Test
  void letsPeopleJoinByThemselvesOnlyWhileEnrollingAndUntilTheDeadline() {
    var opened = changed(draft, new OpenEnrolment(), new ProgramOpened(id));
    var lastDay = TODAY.plusDays(20);

    assertThat(draft.admits(Source.INVITATION, TODAY)).isFalse();
    assertThat(opened.admits(Source.INVITATION, lastDay)).isTrue();
    assertThat(opened.admits(Source.INVITATION, lastDay.plusDays(1))).isFalse();
  }

  @Test
  void letsCoordinatorsAddPeopleUntilItIsClosed() {
    assertThat(draft.admits(Source.BY_HAND, TODAY)).isTrue();
    assertThat(draft.admits(Source.IMPORT, TODAY.plusYears(1))).isTrue();
    assertThat(closed().admits(Source.BY_HAND, TODAY)).isFalse();
  }

  @Test
  void isCopiedAsADraftForAnotherTime() {
    var nextId = new ProgramId(UUID.randomUUID());
    var later = new ProgramDates(TODAY.plusYears(1), TODAY.plusYears(2), null);

    var copy = closed().duplicate(nextId, "Next spring", "Grow more", later);

    assertThat(copy.id()).isEqualTo(nextId);
    assertThat(copy.status()).isEqualTo(ProgramStatus.DRAFT);
    assertThat(copy.dates()).isEqualTo(later);
    assertThat(copy.matching()).isEqualTo(draft.matching());
  }

  @Test
  void plansExactlyTheRolesOfItsFormat() {
    assertThatThrownBy(() -> draft.apply(new PlanRoles(List.of(plan("mentor", 3)))))
        .hasMessageContaining("[mentor]")
        .hasMessageContaining("[mentor, mentee]");
  }

  private Program closed() {
    var opened = changed(draft, new OpenEnrolment(), new ProgramOpened(id));
    var started = changed(opened, new Start(), new ProgramStarted(id));
    return changed(started, new Close(), new ProgramClosed(id));
  }

  private static Program changed(
      Program program, ProgramCommand command, @Nullable Object expectedEvent) {
    var change = (Changed) program.apply(command);
    assertThat(change.event()).isEqualTo(expectedEvent);
    return change.program();
  }

  private static RolePlan plan(String role, int seats) {
    return new RolePlan(new RoleKey(role), seats, 1, 2);
  }
}
