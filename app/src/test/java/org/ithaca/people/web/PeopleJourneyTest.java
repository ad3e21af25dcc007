package org.ithaca.people.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.ithaca.people.PeopleWriter;
import org.ithaca.people.Person;
import org.ithaca.people.Profile;
import org.ithaca.support.Browser;
import org.ithaca.support.BrowserJourney;
import org.ithaca.support.GivenAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserJourney
class PeopleJourneyTest {

  @Autowired GivenAccounts given;
  @Autowired PeopleWriter writer;

  @Test
  void aCoordinatorFindsSomebodyAndAddsASkill(Browser browser) {
    var name = "Hedy " + UUID.randomUUID();
    var person =
        new Person(
            writer.nextId(), null, name, UUID.randomUUID() + "@example.org", null, Profile.EMPTY);
    writer.save(person);

    browser.signIn(given.coordinator("Cora", UUID.randomUUID()), "/people");
    assertAccessibleInLight(browser);
    browser.page().getByLabel("Name, e-mail, job, team or place").fill(name);
    browser.page().keyboard().press("Enter");
    browser.page().getByText(name).click();
    assertAccessibleInLight(browser);
    browser.page().locator("a", new Page.LocatorOptions().setHasText("Edit")).click();
    assertAccessibleInLight(browser);

    browser.page().locator("#offered0").pressSequentially("kuber");
    browser.page().locator("#offered0-list [role=option]").first().click();
    browser.page().locator("#offeredLevel0").selectOption("4");
    browser.page().locator("form.form button[type=submit]").last().click();

    assertThat(browser.page().getByText("Kubernetes")).isVisible();
    assertThat(browser.page().getByText("Advanced")).isVisible();
    assertAccessibleInLight(browser);
  }

  @Test
  void aParticipantLooksAfterTheirOwnProfile(Browser browser) {
    var ada = given.participant("Ada");
    writer.save(
        new Person(writer.nextId(), ada.account(), "Ada", ada.email(), null, Profile.EMPTY));

    browser.signIn(ada, "/profile").goTo("/profile/edit");
    browser.page().getByLabel("Time zone").fill("Atlantis");
    browser.page().locator("form.form button[type=submit]").last().click();

    assertThat(browser.page().locator(".error-summary")).containsText("Atlantis");
    assertAccessibleInLight(browser.expectingConsoleError("422"));
    browser.page().getByLabel("Time zone").fill("Europe/Athens");
    browser.page().locator("form.form button[type=submit]").last().click();

    assertThat(browser.page().getByText("Your profile is saved.")).isVisible();
    assertAccessibleInLight(browser);
  }

  private static void assertAccessibleInLight(Browser browser) {
    browser.onDesk().inLight().assertAccessible();
    browser.onPhone().assertAccessible();
    browser.onDesk();
  }
}
