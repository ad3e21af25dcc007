package org.ithaca.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ithaca.common.Viewer;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.PersonId;
import org.ithaca.programs.Enrolment.Source;
import org.ithaca.programs.Enrolment.Status;
import org.ithaca.programs.EnrolmentOutcome.AlreadyEnrolled;
import org.ithaca.programs.EnrolmentOutcome.Closed;
import org.ithaca.programs.EnrolmentOutcome.Enrolled;
import org.ithaca.programs.EnrolmentOutcome.OnWaitingList;
import org.ithaca.programs.Enrolments.Filter;
import org.ithaca.programs.Enrolments.NewEnrolment;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.GivenPrograms;
import org.ithaca.support.IthacaTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IthacaTest
@RecordApplicationEvents
class EnrolmentsTest {

  private static final RoleKey MENTOR = new RoleKey("mentor");
  private static final RoleKey MENTEE = new RoleKey("mentee");

  @Autowired Enrolments enrolments;
  @Autowired Programs programs;
  @Autowired Wishes wishes;
  @Autowired GivenPrograms given;
  @Autowired GivenAccounts accounts;
  @Autowired ApplicationEvents events;

  private Viewer coordinator;
  private Program program;

  @BeforeEach
  void aProgramThatEnrols() {
    coordinator = accounts.administrator("Cora Dinator");
    program = given.enrolling("Spring", coordinator);
  }

  @Test
  void somebodyWhoAsksHasAPlaceAndOthersAreTold() {
    var ada = given.person("Ada");

    assertThat(join(ada, MENTEE)).isEqualTo(new Enrolled());

    assertThat(enrolments.listEnrolled(program.id()))
        .extracting(Enrolment::person)
        .containsExactly(ada);
    assertThat(events.stream(PersonEnrolled.class))
        .contains(new PersonEnrolled(program.id(), ada, MENTEE));
  }

  @Test
  void onePersonMayHoldSeveralRolesButEachOnlyOnce() {
    var ada = given.person("Ada");

    assertThat(join(ada, MENTEE)).isEqualTo(new Enrolled());
    assertThat(join(ada, MENTOR)).isEqualTo(new Enrolled());
    assertThat(join(ada, MENTEE)).isEqualTo(new AlreadyEnrolled());
  }

  @Test
  void whoComesLateWaitsAndMovesUpInTurn() {
    given.seats(program, MENTEE, 1, coordinator);
    var first = given.person("First");
    var second = given.person("Second");
    var third = given.person("Third");

    assertThat(join(first, MENTEE)).isEqualTo(new Enrolled());
    assertThat(join(second, MENTEE)).isEqualTo(new OnWaitingList(1));
    assertThat(join(third, MENTEE)).isEqualTo(new OnWaitingList(2));
    assertThat(enrolments.withdraw(program.id(), first, MENTEE)).isTrue();

    assertThat(status(second)).isEqualTo(Status.ENROLLED);
    assertThat(status(third)).isEqualTo(Status.WAITING);
    assertThat(events.stream(PlaceOffered.class))
        .contains(new PlaceOffered(program.id(), second, MENTEE))
        .doesNotContain(new PlaceOffered(program.id(), third, MENTEE));
  }

  @Test
  void moreSeatsLetPeopleMoveUp() {
    given.seats(program, MENTEE, 1, coordinator);
    var first = given.person("First");
    var second = given.person("Second");
    join(first, MENTEE);
    join(second, MENTEE);

    given.seats(program, MENTEE, 2, coordinator);

    assertThat(status(second)).isEqualTo(Status.ENROLLED);
  }

  @Test
  void aWithdrawalTakenBackGivesTheOldTurnAgain() {
    given.seats(program, MENTEE, 1, coordinator);
    var first = given.person("First");
    var second = given.person("Second");
    var third = given.person("Third");
    List.of(first, second, third).forEach(each -> join(each, MENTEE));
    enrolments.withdraw(program.id(), first, MENTEE);

    enrolments.restore(program.id(), first, MENTEE);

    assertThat(status(first)).isEqualTo(Status.WAITING);
    assertThat(enrolments.waitingPosition(enrolment(first))).isEqualTo(1);
    assertThat(enrolments.waitingPosition(enrolment(third))).isEqualTo(2);
  }

  @Test
  void nobodyJoinsADraftByThemselvesButCoordinatorsMayAddPeople() {
    var draft = given.draft("Draft", coordinator);
    var ada = given.person("Ada");

    assertThat(enrolments.enrol(draft.id(), ada, MENTEE, null, Source.INVITATION))
        .isEqualTo(new Closed());
    assertThat(enrolments.enrol(draft.id(), ada, MENTEE, null, Source.BY_HAND))
        .isEqualTo(new Enrolled());
  }

  @Test
  void aWishedCapacityStaysWithinWhatTheProgramAllows() {
    var ada = given.person("Ada");

    enrolments.enrol(program.id(), ada, MENTEE, 99, Source.BY_HAND);

    assertThat(enrolment(ada).capacity()).isEqualTo(2);
  }

  @Test
  void aSheetFillsThePlacesInItsOrderAndTheOthersWait() {
    given.seats(program, MENTEE, 3, coordinator);
    var already = given.person("Already");
    join(already, MENTEE);
    var people = IntStream.range(0, 4).mapToObj(i -> given.person("Row " + i)).toList();
    var rows =
        Stream.concat(people.stream(), Stream.of(already))
            .map(each -> new NewEnrolment(each, 1))
            .toList();

    var importId = UUID.randomUUID();
    assertThat(enrolments.enrolAll(program.id(), MENTEE, rows, importId)).isEqualTo(4);

    assertThat(people.stream().map(this::status))
        .containsExactly(Status.ENROLLED, Status.ENROLLED, Status.WAITING, Status.WAITING);
    assertThat(enrolments.waitingPosition(enrolment(people.get(3)))).isEqualTo(2);
    assertThat(enrolments.enrolAll(program.id(), MENTEE, rows, importId)).isZero();
    assertThat(enrolment(already).capacity()).isEqualTo(1);
  }

  @Test
  void isListedByNameAndNarrowedByRoleStatusAndText() {
    join(given.person("Zoe"), MENTOR);
    join(given.person("ada"), MENTEE);
    join(given.person("Ben 100%"), MENTEE);

    assertThat(names(Filter.EVERYBODY)).containsExactly("ada", "Ben 100%", "Zoe");
    assertThat(names(new Filter(MENTOR, Status.ENROLLED, ""))).containsExactly("Zoe");
    assertThat(names(new Filter(null, null, "100%"))).containsExactly("Ben 100%");
    assertThat(names(new Filter(null, Status.WAITING, ""))).isEmpty();
  }

  @Test
  void placesAreCountedForEachRoleInTheOrderOfTheFormat() {
    given.seats(program, MENTEE, 1, coordinator);
    join(given.person("Ada"), MENTEE);
    join(given.person("Ben"), MENTEE);

    assertThat(enrolments.countPlaces(program.id()))
        .containsExactly(
            Map.entry(MENTOR, new Places(null, 0, 0)), Map.entry(MENTEE, new Places(1, 1, 1)));
  }

  @Test
  void wishesKeepTheirOrderOrHaveNone() {
    var ada = given.person("Ada");
    var ben = given.person("Ben");
    var cleo = given.person("Cleo");

    wishes.saveRanked(program.id(), ada, List.of(cleo, ada, ben, cleo));
    wishes.saveUnranked(program.id(), ben, List.of(cleo));

    assertThat(wishes.listOf(program.id(), ada))
        .containsExactly(new Wish(program.id(), ada, cleo, 1), new Wish(program.id(), ada, ben, 2));
    assertThat(wishes.listOf(program.id()))
        .hasSize(3)
        .contains(new Wish(program.id(), ben, cleo, null));
  }

  @Test
  void aPersonSeesTheProgramsTheyTakePartIn() {
    var ada = given.person("Ada");
    join(ada, MENTEE);
    assertThat(programs.listOf(ada)).containsExactly(programs.get(program.id()));

    enrolments.withdraw(program.id(), ada, MENTEE);

    assertThat(programs.listOf(ada)).isEmpty();
  }

  private EnrolmentOutcome join(PersonId person, RoleKey role) {
    return enrolments.enrol(program.id(), person, role, null, Source.INVITATION);
  }

  private Enrolment enrolment(PersonId person) {
    return enrolments.find(program.id(), person, MENTEE).orElseThrow();
  }

  private Status status(PersonId person) {
    return enrolment(person).status();
  }

  private List<String> names(Filter filter) {
    return enrolments.list(program.id(), filter, 1).rows().stream()
        .map(Enrolments.EnrolledPerson::name)
        .toList();
  }
}
