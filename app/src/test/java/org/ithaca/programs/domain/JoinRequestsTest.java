package org.ithaca.programs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.ithaca.programs.JoinRequested;
import org.ithaca.programs.Program;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.GivenPrograms;
import org.ithaca.support.IthacaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IthacaTest
@RecordApplicationEvents
class JoinRequestsTest {

  @Autowired JoinRequests requests;
  @Autowired GivenPrograms given;
  @Autowired GivenAccounts accounts;
  @Autowired ApplicationEvents events;

  @Test
  void somebodyNewChoosesAPasswordOnTheWay() {
    requests.create(program(), "Fresh@example.org", "Fresh", Locale.ENGLISH, "/join/abc");

    assertThat(requested("fresh@example.org").path())
        .startsWith("/invitations/")
        .endsWith("?next=%2Fjoin%2Fabc");
  }

  @Test
  void somebodyKnownSignsIn() {
    var ada = accounts.participant("Ada");

    requests.create(program(), ada.email(), "Somebody else", Locale.ENGLISH, "/join/abc");

    assertThat(requested(ada.email()).path()).isEqualTo("/join/abc");
    assertThat(requested(ada.email()).name()).isEqualTo("Ada");
  }

  @Test
  void nobodyIsFloodedWithMessages() {
    var program = program();
    var ada = accounts.participant("Ada");

    requests.create(program, ada.email(), "Ada", Locale.ENGLISH, "/join/abc");
    requests.create(program, ada.email(), "Ada", Locale.ENGLISH, "/join/abc");

    assertThat(events.stream(JoinRequested.class).filter(e -> e.email().equals(ada.email())))
        .hasSize(1);
  }

  private Program program() {
    return given.enrolling("Spring", accounts.administrator("Cora"));
  }

  private JoinRequested requested(String email) {
    return events.stream(JoinRequested.class)
        .filter(event -> event.email().equals(email))
        .findFirst()
        .orElseThrow();
  }
}
