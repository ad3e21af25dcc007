package org.ithaca.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ithaca.common.Viewer;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.PersonId;
import org.ithaca.programs.Enrolment.Source;
import org.ithaca.programs.Enrolments;
import org.ithaca.programs.Program;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.GivenPrograms;
import org.ithaca.support.IthacaTest;
import org.ithaca.support.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IthacaTest
class ProgramNotificationsTest {

  private static final RoleKey MENTEE = new RoleKey("mentee");

  @Autowired GivenAccounts accounts;
  @Autowired GivenPrograms given;
  @Autowired Enrolments enrolments;
  @Autowired SignedIn signedIn;
  @Autowired JdbcClient jdbc;

  private Viewer cora;
  private Program program;

  @BeforeEach
  void aProgramWithOnePlace() {
    cora = accounts.administrator("Cora");
    program = given.enrolling("Tides", cora);
    given.seats(program, MENTEE, 1, cora);
  }

  @Test
  void whoMovesUpFromTheWaitingListIsToldWithALinkToTheirPart() {
    var first = enrolled(accounts.participant("First"));
    var second = accounts.participant("Second");
    enrolled(second);

    enrolments.withdraw(program.id(), first, MENTEE);

    var letter = new Mailbox(jdbc).messageTo(second.email());
    assertThat(letter.subject()).isEqualTo("You have a place in Tides");
    assertThat(letter.body()).contains("as mentee");
    assertThat(signedIn.as(second).get(String.valueOf(letter.link())).body())
        .contains("You as mentee");
  }

  @Test
  void whoHasNoAccountYetChoosesAPasswordOnTheWay() {
    var first = enrolled(accounts.participant("First"));
    var email = first + "@example.org";
    enrol(given.personWithoutAccount("Imported", email));

    enrolments.withdraw(program.id(), first, MENTEE);

    var letter = new Mailbox(jdbc).messageTo(email);
    var visitor = signedIn.nobody();
    var answer =
        visitor.post(String.valueOf(letter.link()), Map.of("password", "seven quiet harbours"));
    assertThat(answer.location()).isEqualTo("/programs/" + program.id() + "/participation");
    assertThat(visitor.get(answer.location()).body()).contains("You as mentee");
  }

  @Test
  void nobodyHearsOfAProgramThatIsStillADraft() {
    var draft = given.draft("Secret", cora);
    given.seats(draft, MENTEE, 1, cora);
    var waiting = accounts.participant("Waiting");
    enrolments.enrol(draft.id(), given.person("First"), MENTEE, null, Source.BY_HAND);
    enrolments.enrol(draft.id(), given.person(waiting), MENTEE, null, Source.BY_HAND);
    var other = accounts.participant("Other");
    var first = enrolled(accounts.participant("First"));
    enrolled(other);

    given.seats(draft, MENTEE, 2, cora);
    enrolments.withdraw(program.id(), first, MENTEE);

    var mailbox = new Mailbox(jdbc);
    assertThat(mailbox.messageTo(other.email()).subject()).contains("Tides");
    assertThat(mailbox.messagesTo(waiting.email())).isEmpty();
  }

  private PersonId enrolled(Viewer viewer) {
    var person = given.person(viewer);
    enrol(person);
    return person;
  }

  private void enrol(PersonId person) {
    enrolments.enrol(program.id(), person, MENTEE, null, Source.BY_HAND);
  }
}
