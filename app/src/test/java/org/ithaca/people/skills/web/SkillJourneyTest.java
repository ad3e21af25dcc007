package org.ithaca.people.skills.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.ithaca.people.skills.index.SkillSource;
import org.ithaca.support.Browser;
import org.ithaca.support.BrowserJourney;
import org.ithaca.support.GivenAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserJourney
class SkillJourneyTest {

  @Autowired GivenAccounts given;

  @Test
  void anAdministratorBrowsesSkillsAndImportsEsco(Browser browser) {
    browser.signIn(given.administrator("Zora"), "/skills").assertAccessibleEverywhere();
    browser.goTo("/skills/" + SkillSource.STARTER.id("sql")).assertAccessibleEverywhere();
    browser.goTo("/skills/imports").assertAccessibleEverywhere();

    var file = "conceptUri,preferredLabel\nhttp://example.org/s/1,fold paper boats\n,nothing\n";
    browser
        .page()
        .getByLabel("ESCO files")
        .setInputFiles(
            new FilePayload("skills_en.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    browser.page().locator("form.form button").click();

    assertThat(browser.page().getByText("Every row was taken")).hasCount(0);
    assertThat(browser.page().getByText("is missing or is none")).isVisible();
    browser.assertAccessibleEverywhere();
  }
}
