package org.ithaca.notifications;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.ithaca.support.Browser;
import org.ithaca.support.BrowserJourney;
import org.ithaca.support.GivenAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserJourney
class InvitationJourneyTest {

  @Autowired GivenAccounts given;

  @Test
  void anAdministratorInvitesSomebodyWhoChoosesAPasswordAndIsIn(Browser browser) {
    var email = "noor." + UUID.randomUUID() + "@example.org";
    var page = browser.signIn(given.administrator("Zora"), "/accounts/new").page();
    page.getByLabel("E-mail").fill(email);
    page.getByLabel("Name").fill("Noor");
    press(page, "Send the invitation");
    assertThat(page.getByText("Noor is invited.")).isVisible();

    var card = page.locator(".card").filter(having(email));
    browser.goTo("/outbox");
    for (int tries = 0; card.count() == 0 && tries < 50; tries++) {
      page.reload(); // written a moment after the answer
    }
    card.locator("summary").click();
    browser.assertAccessibleEverywhere();
    var link = card.getByRole(AriaRole.LINK).getAttribute("href");

    page.context().clearCookies();
    browser.goTo(link).assertAccessibleEverywhere();
    page.getByLabel("New password").fill("short");
    press(page, "Start");
    assertThat(page.getByText("This password is too short").first()).isVisible();
    browser.expectingConsoleError("422").assertAccessible();
    page.getByLabel("New password").fill("seven quiet harbours");
    press(page, "Start");

    browser.goTo("/account");
    assertThat(page.getByLabel("Name")).hasValue("Noor");
  }

  private static com.microsoft.playwright.Locator.FilterOptions having(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }
}
