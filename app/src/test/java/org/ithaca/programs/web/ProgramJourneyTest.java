package org.ithaca.programs.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ithaca.support.Browser;
import org.ithaca.support.BrowserJourney;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.GivenPrograms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserJourney
class ProgramJourneyTest {

  @Autowired GivenAccounts accounts;
  @Autowired GivenPrograms given;

  @Test
  void aCoordinatorMakesAProgramAndAPersonJoinsByItsLink(Browser browser) {
    var name = "Journey " + UUID.randomUUID();
    var person = "Grace Hopper " + UUID.randomUUID();
    given.person(person);
    var page = browser.page();

    // from a format
    browser.signIn(accounts.coordinator("Cora Dinator", UUID.randomUUID()), "/programs");
    browser.assertAccessibleEverywhere();
    link(page, "New program").click();
    browser.assertAccessibleEverywhere();
    page.locator("a[href='/programs/new?format=traditional']").click();
    page.getByLabel("Name").fill(name);
    page.getByLabel("Purpose").fill("Grow into a bigger role.");
    browser.assertAccessibleEverywhere();
    button(page, "Create program").click();
    assertThat(heading(page, name)).isVisible();
    browser.assertAccessibleEverywhere();

    // sliders
    link(page, "Change the design").click();
    browser.assertAccessibleEverywhere();
    page.getByLabel("How much should it count that both care about the same things?").fill("4");
    assertThat(page.locator("#good-match"))
        .containsText("wants to learn and both care about the same things.");
    button(page, "Save the design").click();
    button(page, "Open for enrolment").click();
    assertThat(page.getByText("People can join")).isVisible();
    browser.assertAccessibleEverywhere();

    // by hand
    link(page, "Who takes part").click();
    browser.assertAccessibleEverywhere();
    link(page, "Add a person").click();
    page.getByRole(AriaRole.COMBOBOX).fill(person.substring(0, 20));
    page.getByRole(AriaRole.OPTION).first().click();
    page.locator("input[name=role][value=mentor]").check();
    browser.assertAccessible();
    button(page, "Add").click();
    assertThat(page.getByText(person + " takes part now.")).isVisible();
    browser.assertAccessibleEverywhere();
    page.getByText("Take out").click();
    button(page, "Undo").click();
    assertThat(page.getByText(person + " is back.")).isVisible();

    // by link
    link(page, name).click();
    link(page, "Invitation links").click();
    browser.assertAccessibleEverywhere();
    button(page, "New link").first().click();
    var address = page.locator("#link").inputValue();
    browser.assertAccessibleEverywhere();
    joinAs(browser, address.replaceFirst("^https?://[^/]+", ""));
  }

  private void joinAs(Browser browser, String join) {
    var page = browser.page();
    page.context().clearCookies();
    browser.goTo(join).assertAccessibleEverywhere();
    button(page, "Send me the link").click();
    assertThat(page.getByText("Write your name.").first()).isVisible();
    browser.assertAccessibleEverywhere().expectingConsoleError("422");

    browser.signIn(accounts.participant("Ada Byron"), join);
    page.getByLabel("I want to take part as mentee").check();
    browser.assertAccessibleEverywhere();
    button(page, "Join").click();
    assertThat(page.getByText(Pattern.compile("Welcome to Journey"))).isVisible();
    page.getByRole(AriaRole.COMBOBOX).fill("Grace");
    page.getByRole(AriaRole.OPTION).first().click();
    browser.assertAccessibleEverywhere();
    button(page, "Save").click();
    assertThat(page.locator(".combobox-chosen")).containsText("Grace Hopper");
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
  }
}
