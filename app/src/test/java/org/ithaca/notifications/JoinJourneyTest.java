package org.ithaca.notifications;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.People;
import org.ithaca.programs.Enrolment.Source;
import org.ithaca.programs.Enrolments;
import org.ithaca.programs.domain.EnrolmentLinks;
import org.ithaca.support.Browser;
import org.ithaca.support.BrowserJourney;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.GivenPrograms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserJourney
class JoinJourneyTest {

  private static final RoleKey MENTEE = new RoleKey("mentee");

  @Autowired GivenAccounts accounts;
  @Autowired GivenPrograms given;
  @Autowired EnrolmentLinks links;
  @Autowired Enrolments enrolments;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  @Test
  void somebodyWithoutAnAccountJoinsOverTheLetterInTheirMailbox(Browser browser) {
    var email = "noor." + UUID.randomUUID() + "@example.org";
    var program = given.enrolling("Tides", accounts.administrator("Cora"));
    var page = browser.page();

    browser.goTo("/join/" + links.create(program.id()));
    page.getByLabel("Your name").fill("Noor");
    page.getByLabel("Your e-mail address").fill(email);
    press(page, "Send me the link");
    assertThat(page.getByText("Look into your mailbox").first()).isVisible();

    var letter = new Mailbox(jdbc).messageTo(email, "Join Tides");
    browser.goTo(String.valueOf(letter.link()));
    page.getByLabel("New password").fill("seven quiet harbours");
    press(page, "Start");
    page.getByLabel("I want to take part as mentee").check();
    press(page, "Join");

    assertThat(page.getByText("Welcome to Tides!")).isVisible();
    var noor = people.findByEmail(email).orElseThrow();
    var enrolment = enrolments.find(program.id(), noor, MENTEE).orElseThrow();
    org.assertj.core.api.Assertions.assertThat(enrolment.source()).isEqualTo(Source.INVITATION);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
