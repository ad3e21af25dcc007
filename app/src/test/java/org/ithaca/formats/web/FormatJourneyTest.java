package org.ithaca.formats.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.ithaca.support.Browser;
import org.ithaca.support.BrowserJourney;
import org.ithaca.support.GivenAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserJourney
class FormatJourneyTest {

  @Autowired GivenAccounts accounts;

  @Test
  void aCoordinatorFindsAFormatAndReadsIt(Browser browser) {
    browser.signIn(accounts.coordinator("Cora Dinator", UUID.randomUUID()), "/formats");
    browser.assertAccessibleEverywhere();

    Page page = browser.page();
    page.getByRole(AriaRole.SEARCHBOX).fill("technology");
    page.getByRole(AriaRole.SEARCHBOX).press("Enter");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reverse mentorship"))
        .click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Reverse mentorship");
    assertThat(page.getByText("Show and try")).isVisible();
    browser.assertAccessibleEverywhere();

    Locator agreement = page.getByText("Read the agreement");
    agreement.click();
    assertThat(page.getByText("Protecting the mentor")).isVisible();
  }
}
