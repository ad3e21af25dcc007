package org.ithaca.programs.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.ithaca.common.Viewer;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.ImportTarget;
import org.ithaca.people.ImportTarget.Row;
import org.ithaca.people.PersonId;
import org.ithaca.programs.Enrolment;
import org.ithaca.programs.Enrolments;
import org.ithaca.programs.Program;
import org.ithaca.programs.Wish;
import org.ithaca.programs.Wishes;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.GivenPrograms;
import org.ithaca.support.IthacaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@IthacaTest
class SheetEnrolmentsTest {

  private static final RoleKey MENTOR = new RoleKey("mentor");

  @Autowired ImportTarget target;
  @Autowired Enrolments enrolments;
  @Autowired Wishes wishes;
  @Autowired GivenPrograms given;
  @Autowired GivenAccounts accounts;
  @Autowired TransactionOperations transaction;

  private final UUID importId = UUID.randomUUID();
  private Viewer cora;
  private Program program;

  @BeforeEach
  void aProgram() {
    cora = accounts.participant("Cora");
    program = given.draft("Spring", cora);
  }

  @Test
  void onlyItsCoordinatorsFillAProgram() {
    var id = program.id().value();

    assertThat(target.findTarget(cora, id).orElseThrow().roles())
        .containsExactly("mentor", "mentee");
    assertThat(target.findTarget(accounts.participant("Otto"), id)).isEmpty();
  }

  @Test
  void rowsEnrolPeopleWithTheirRolesWishesAndTheCapacityOfWhoGives() {
    var ada = given.person("Ada");
    var ben = given.person("Ben");

    fill(
        new Row(ada, List.of("mentee", "mentor", "captain"), List.of(ben, ada), 2),
        new Row(ben, List.of("mentor"), List.of(), null));

    assertThat(enrolments.listEnrolled(program.id()))
        .extracting(Enrolment::person, each -> each.role().value(), Enrolment::capacity)
        .containsExactlyInAnyOrder(
            tuple(ada, "mentee", null), tuple(ada, "mentor", 2), tuple(ben, "mentor", null));
    assertThat(wishes.listOf(program.id())).containsExactly(new Wish(program.id(), ada, ben, 1));
  }

  @Test
  void theSameRowsMayComeAgain() {
    var row = new Row(given.person("Ada"), List.of("mentee"), List.of(), 1);

    fill(row);
    fill(row);

    assertThat(enrolments.listEnrolled(program.id())).hasSize(1);
  }

  @Test
  void anImportIsUndoneWithoutTouchingAnybodyElse() {
    var ada = given.person("Ada");
    var ben = given.person("Ben");
    enrolments.enrol(
        program.id(), ben, program.format().roleKeys().getLast(), null, Enrolment.Source.BY_HAND);
    fill(
        new Row(ada, List.of("mentee"), List.of(ben), null),
        new Row(ben, List.of("mentee"), List.of(), null));

    transaction.executeWithoutResult(_ -> target.empty(importId));

    assertThat(enrolments.listEnrolled(program.id()))
        .extracting(Enrolment::person)
        .containsExactly(ben);
    assertThat(wishes.listOf(program.id())).isEmpty();
  }

  @Test
  void anUndoPutsBackCapacitiesAndWishesThatTheImportReplaced() {
    var ada = given.person("Ada");
    var ben = given.person("Ben");
    var eve = given.person("Eve");
    for (var mentor : List.of(ada, ben)) {
      enrolments.enrol(program.id(), mentor, MENTOR, 1, Enrolment.Source.BY_HAND);
    }
    wishes.saveRanked(program.id(), ada, List.of(eve));
    for (int again = 0; again < 2; again++) {
      fill(
          new Row(ada, List.of("mentor"), List.of(ben), 3),
          new Row(ben, List.of("mentor"), List.of(), 3));
    }
    enrolments.setCapacity(program.id(), ben, MENTOR, 2);
    assertThat(capacity(ada)).isEqualTo(3);

    transaction.executeWithoutResult(_ -> target.empty(importId));

    assertThat(capacity(ada)).isEqualTo(1);
    assertThat(capacity(ben)).as("changed by hand since").isEqualTo(2);
    assertThat(wishes.listOf(program.id())).containsExactly(new Wish(program.id(), ada, eve, 1));
  }

  private @Nullable Integer capacity(PersonId person) {
    return enrolments.find(program.id(), person, MENTOR).orElseThrow().capacity();
  }

  private void fill(Row... rows) {
    transaction.executeWithoutResult(
        _ -> target.fill(program.id().value(), importId, List.of(rows)));
  }
}
