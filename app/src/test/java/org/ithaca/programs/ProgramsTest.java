package org.ithaca.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.ithaca.common.web.NotFound;
import org.ithaca.formats.Criterion;
import org.ithaca.programs.ProgramChange.Refused;
import org.ithaca.programs.ProgramCommand.DecideMatching;
import org.ithaca.programs.ProgramCommand.Describe;
import org.ithaca.programs.ProgramCommand.OpenEnrolment;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.GivenPrograms;
import org.ithaca.support.IthacaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IthacaTest
@RecordApplicationEvents
class ProgramsTest {

  @Autowired Programs programs;
  @Autowired GivenPrograms given;
  @Autowired GivenAccounts accounts;
  @Autowired ApplicationEvents events;

  @Test
  void whatIsAddedIsReadBackWhole() {
    var program = given.draft("Spring", accounts.participant("Cora"));

    assertThat(programs.find(program.id())).contains(program);
  }

  @Test
  void whoCreatesAProgramCoordinatesItAndOthersDoNotSeeIt() {
    var cora = accounts.participant("Cora");
    var other = accounts.participant("Otto");
    var program = given.draft("Spring", cora);

    assertThat(programs.getCoordinatedBy(cora, program.id())).isEqualTo(program);
    assertThatThrownBy(() -> programs.getCoordinatedBy(other, program.id()))
        .isInstanceOf(NotFound.class);
    assertThat(programs.listCoordinatedBy(other, 1).rows()).isEmpty();
    assertThat(programs.listCoordinatedBy(cora, 1).rows()).containsExactly(program);
  }

  @Test
  void anAdministratorSeesEveryProgram() {
    var program = given.draft("Spring", accounts.participant("Cora"));
    var administrator = accounts.administrator("Ada");

    assertThat(programs.getCoordinatedBy(administrator, program.id())).isEqualTo(program);
    assertThat(programs.listCoordinatedBy(administrator, 1).rows()).contains(program);
  }

  @Test
  void whatIsDecidedIsKept() {
    var cora = accounts.participant("Cora");
    var program = given.draft("Spring", cora);
    var dates = new ProgramDates(LocalDate.of(2030, 1, 1), LocalDate.of(2030, 12, 31), null);
    var matching =
        new Matching(program.matching().criteria(), Rules.NONE, Objective.WORST_OFF_FIRST, true);

    programs.apply(program.id(), new Describe("Autumn", "Why", dates), cora.account());
    programs.apply(program.id(), new DecideMatching(matching), cora.account());

    var kept = programs.get(program.id());
    assertThat(kept.name()).isEqualTo("Autumn");
    assertThat(kept.dates()).isEqualTo(dates);
    assertThat(kept.matching()).isEqualTo(matching);
    assertThat(kept.matching().on(Criterion.SKILLS).weight()).isEqualTo(40);
  }

  @Test
  void opensOnceAndTells() {
    var cora = accounts.participant("Cora");
    var program = given.draft("Spring", cora);

    programs.apply(program.id(), new OpenEnrolment(), cora.account());

    assertThat(events.stream(ProgramOpened.class)).contains(new ProgramOpened(program.id()));
    assertThat(programs.apply(program.id(), new OpenEnrolment(), cora.account()))
        .isEqualTo(new Refused(ProgramStatus.ENROLLING));
  }
}
