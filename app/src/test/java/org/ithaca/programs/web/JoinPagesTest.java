package org.ithaca.programs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ithaca.common.Viewer;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.People;
import org.ithaca.programs.Enrolment.Source;
import org.ithaca.programs.Enrolment.Status;
import org.ithaca.programs.Enrolments;
import org.ithaca.programs.Program;
import org.ithaca.programs.Wishes;
import org.ithaca.programs.domain.EnrolmentLinks;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.GivenPrograms;
import org.ithaca.support.IthacaTest;
import org.ithaca.support.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IthacaTest
class JoinPagesTest {

  private static final RoleKey MENTEE = new RoleKey("mentee");

  @Autowired SignedIn signedIn;
  @Autowired GivenAccounts accounts;
  @Autowired GivenPrograms given;
  @Autowired Enrolments enrolments;
  @Autowired EnrolmentLinks links;
  @Autowired People people;
  @Autowired Wishes wishes;

  private Viewer cora;
  private Program program;
  private String join;

  @BeforeEach
  void anOpenProgramWithALink() {
    cora = accounts.administrator("Cora Dinator");
    program = given.enrolling("Spring", cora);
    join = "/join/" + links.create(program.id());
  }

  @Test
  void everybodySeesWhatTheProgramIsAbout() {
    var page = signedIn.nobody().get(join);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("Spring", "Grow together", "Who are you?");
  }

  @Test
  void somebodySignedInJoinsAndSeesTheirPart() {
    var ada = accounts.participant("Ada Byron");
    var visitor = signedIn.as(ada);

    var answer = visitor.post(join, Map.of("role-mentee", "true", "capacity-mentee", "2"));

    var person = people.findByAccount(ada.account()).orElseThrow();
    assertThat(answer.location()).isEqualTo("/programs/" + program.id() + "/participation");
    assertThat(visitor.get(answer.location()).body()).contains("You as mentee");
    assertThat(enrolments.find(program.id(), person, MENTEE).orElseThrow().capacity()).isEqualTo(2);
    assertThat(links.listOf(program.id()).getFirst().joined()).isEqualTo(1);
  }

  @Test
  void aPersonWhoWasImportedIsKnownAgainByTheirAddress() {
    var ada = accounts.participant("Ada Byron");
    var imported = given.personWithoutAccount(ada.name(), ada.email());

    signedIn.as(ada).post(join, Map.of("role-mentee", "true"));

    assertThat(people.findByAccount(ada.account())).contains(imported);
  }

  @Test
  void whoChoosesNoRoleIsAskedFor() {
    var answer = signedIn.as(accounts.participant("Ada")).post(join, Map.of());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Choose at least one role.");
  }

  @Test
  void whenAllPlacesAreTakenOneWaitsAndKnowsThePosition() {
    given.seats(program, MENTEE, 1, cora);
    signedIn.as(accounts.participant("First")).post(join, Map.of("role-mentee", "true"));
    var second = accounts.participant("Second");
    var visitor = signedIn.as(second);

    assertThat(visitor.get(join).body()).contains("You would be number 1 on the waiting list");
    visitor.post(join, Map.of("role-mentee", "true"));

    assertThat(visitor.get("/programs/" + program.id() + "/participation").body())
        .contains("You are number 1 on the waiting list.");
  }

  @Test
  void aStoppedLinkLeadsNowhere() {
    links.stop(program.id(), links.listOf(program.id()).getFirst().id());

    assertThat(signedIn.nobody().get(join).status()).isEqualTo(404);
    assertThat(signedIn.nobody().get("/join/guessed").status()).isEqualTo(404);
  }

  @Test
  void somebodyNotSignedInIsSentALinkAndNotEnrolledYet() {
    var answer =
        signedIn
            .nobody()
            .post(join + "/request", Map.of("name", "New Comer", "email", "new.comer@example.org"));

    assertThat(answer.location()).isEqualTo(join + "/request");
    assertThat(enrolments.listEnrolled(program.id())).isEmpty();
  }

  @Test
  void anAddressThatIsNoneIsExplained() {
    var answer =
        signedIn.nobody().post(join + "/request", Map.of("name", "New", "email", "nowhere"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Write an e-mail address", "value=\"nowhere\"");
  }

  @Test
  void aParticipantKeepsWishesInOrderAndLeaves() {
    var ada = accounts.participant("Ada Byron");
    var visitor = signedIn.as(ada);
    visitor.post(join, Map.of("role-mentee", "true"));
    var ben = given.person("Ben");
    enrolments.enrol(program.id(), ben, new RoleKey("mentor"), null, Source.BY_HAND);
    var own = "/programs/" + program.id() + "/participation";
    var person = people.findByAccount(ada.account()).orElseThrow();

    assertThat(visitor.get(own + "/candidates?query=ben").body()).contains("Ben");
    visitor.post(own, Map.of("wishes", ben.toString(), "ranked", "true"));
    assertThat(wishes.listOf(program.id(), person))
        .singleElement()
        .satisfies(wish -> {
          assertThat(wish.to()).isEqualTo(ben);
          assertThat(wish.rank()).isEqualTo(1);
        });

    visitor.post(own + "/mentee/withdrawal", Map.of());
    assertThat(enrolments.find(program.id(), person, MENTEE).orElseThrow().status())
        .isEqualTo(Status.WITHDRAWN);
    assertThat(visitor.get(own + "/candidates?query=ben").status()).isEqualTo(404);
  }

  @Test
  void whoIsNotInTheProgramDoesNotSeeItsPeople() {
    var stranger = signedIn.as(accounts.participant("Stranger"));

    assertThat(stranger.get("/programs/" + program.id() + "/participation").status())
        .isEqualTo(404);
    assertThat(
            stranger
                .get("/programs/" + program.id() + "/participation/candidates?query=a")
                .status())
        .isEqualTo(404);
  }
}
