package org.ithaca.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.ithaca.support.Browser;
import org.ithaca.support.BrowserJourney;
import org.ithaca.support.GivenAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserJourney
class SignInJourneyTest {

  @Autowired GivenAccounts given;

  @Test
  void somebodySignsInAndSeesTheirAccount(Browser browser) {
    var ada = given.participant("Ada");

    browser.goTo("/sign-in").assertAccessibleEverywhere();
    browser.signIn(ada, "/account");

    assertThat(browser.page().getByLabel("Name")).hasValue("Ada");
    browser.assertAccessibleEverywhere();

    var zora = given.administrator("Zora");
    browser.page().context().clearCookies();
    browser.signIn(zora, "/accounts?search=zora").assertAccessibleEverywhere();
    browser.goTo("/accounts/new").assertAccessibleEverywhere();
    browser.goTo("/audit").assertAccessibleEverywhere();
  }
}
