package org.ithaca.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.ithaca.people.People;
import org.ithaca.support.Browser;
import org.ithaca.support.BrowserJourney;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.GivenPrograms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job: a sheet comes in, people are matched with proof, and say yes. */
@BrowserJourney
@Tag("external-database")
class MainJourneyTest {

  private static final Locator.WaitForOptions PATIENTLY =
      new Locator.WaitForOptions().setTimeout(60_000);

  @Autowired GivenAccounts givenAccounts;
  @Autowired GivenPrograms givenPrograms;
  @Autowired People people;

  @Test
  void aCoordinatorBringsASheetMatchesPublishesAndTheMatchedSayYes(Browser browser) {
    var mark = UUID.randomUUID().toString().substring(0, 8);
    var owner = givenAccounts.participant("Cora Coordinator");
    var program = givenPrograms.enrolling("Growing " + mark, owner);
    var coordinator = givenAccounts.activated(owner.account());

    browser.signIn(coordinator, "/imports/new?target=" + program.id());
    browser.assertAccessible();
    var page = browser.page();
    page.setInputFiles("input[type=file]", sheet(mark));
    press(page, "Look at it");
    assertThat(page.getByRole(AriaRole.HEADING, named("What we understand"))).isVisible();
    browser.assertAccessible();
    press(page, "Bring these people in");
    page.getByRole(AriaRole.HEADING, named("Brought in")).waitFor(PATIENTLY);
    browser.assertAccessible();

    browser.goTo("/programs/" + program.id() + "/rounds");
    browser.assertAccessible();
    press(page, "Match the people");
    page.getByText("The proof was checked by an independent verifier").waitFor(PATIENTLY);
    assertThat(page.locator("main")).containsText("2 / 2");
    browser.assertAccessible();
    page.getByRole(AriaRole.LINK, linked("mentor gives to")).first().click();
    assertThat(page.locator("main")).containsText("What somebody has not told is not counted");
    browser.assertAccessible();
    page.goBack();
    press(page, "Publish");
    press(page, "Publish and ask them");
    assertThat(page.locator("main")).containsText("has not answered");
    browser.assertAccessible();

    say("mentor." + mark, browser);
    say("mentee." + mark, browser);
    assertThat(browser.page().locator("main")).containsText("Your relationships");
    browser.assertAccessible();
    browser.page().getByRole(AriaRole.LINK, linked("Mona Mentor")).first().click();
    assertThat(browser.page().locator("main")).containsText("Your first meeting");
    browser.assertAccessible();
  }

  /** Signs in as one of the matched and says yes. */
  private void say(String who, Browser browser) {
    var person = people.findByEmail(who + "@example.org").flatMap(people::find).orElseThrow();
    var account = Objects.requireNonNull(person.account());
    browser.page().context().clearCookies();
    browser.signIn(givenAccounts.activated(account), "/");
    browser.page().getByRole(AriaRole.LINK, linked("See and answer")).click();
    browser.assertAccessible();
    press(browser.page(), "Yes, I would like that");
    assertThat(browser.page().locator("main")).containsText("yes");
  }

  private static FilePayload sheet(String mark) {
    var text =
        """
        Name;E-mail;Role;Career level;Skills offered;Skills sought
        Mona Mentor;mentor.%1$s@example.org;mentor;8;public speaking, negotiation;
        Max Mentor;max.%1$s@example.org;mentor;7;budgeting;
        Mia Mentee;mentee.%1$s@example.org;mentee;3;;public speaking
        Milo Mentee;milo.%1$s@example.org;mentee;2;;budgeting
        """
            .formatted(mark);
    return new FilePayload("sign-up.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void press(Page page, String label) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
        .first()
        .click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions linked(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
