package org.ithaca.programs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.ithaca.formats.RoleKey;
import org.ithaca.people.PersonId;
import org.ithaca.programs.Enrolment.Source;
import org.ithaca.programs.Enrolments;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.domain.MissingData.Missing;
import org.ithaca.programs.domain.MissingData.Part;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.GivenPrograms;
import org.ithaca.support.IthacaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IthacaTest
class MissingDataTest {

  @Autowired MissingData missing;
  @Autowired Enrolments enrolments;
  @Autowired GivenPrograms given;
  @Autowired GivenAccounts accounts;

  @Test
  void asksOfEachRoleWhatItNeedsAndCountsEverybodyOnce() {
    var program = given.enrolling("Spring", accounts.administrator("Cora Dinator"));
    var both = given.person("Both");
    enrol(program.id(), both, "mentor");
    enrol(program.id(), both, "mentee");
    enrol(program.id(), given.person("Mentee"), "mentee");

    assertThat(missing.count(program))
        .contains(
            new Missing(Part.SKILLS_OFFERED, 1),
            new Missing(Part.SKILLS_SOUGHT, 2),
            new Missing(Part.EXPERIENCES, 2),
            new Missing(Part.CAREER_LEVEL, 2))
        .extracting(Missing::part)
        .doesNotContain(Part.SITE);
  }

  @Test
  void nothingIsMissingWhereNobodyIs() {
    var program = given.enrolling("Autumn", accounts.administrator("Cora Dinator"));

    assertThat(missing.count(program)).isEmpty();
  }

  private void enrol(ProgramId program, PersonId person, String role) {
    enrolments.enrol(program, person, new RoleKey(role), null, Source.BY_HAND);
  }
}
