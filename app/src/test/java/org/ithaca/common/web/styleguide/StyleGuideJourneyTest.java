package org.ithaca.common.web.styleguide;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.ithaca.support.Browser;
import org.ithaca.support.BrowserJourney;
import org.junit.jupiter.api.Test;

@BrowserJourney
class StyleGuideJourneyTest {

  @Test
  void everyComponentIsAccessibleOnDeskAndPhoneInLightAndDark(Browser browser) {
    browser.goTo("/style-guide").assertAccessibleEverywhere();
  }

  @Test
  void aComboboxFindsAsOneTypesAndIsAccessibleWhileOpen(Browser browser) {
    var page = browser.goTo("/style-guide").page();
    var skills = page.getByRole(AriaRole.COMBOBOX, named("Skills you seek"));

    skills.fill("pricing");
    var found = page.getByRole(AriaRole.LISTBOX, named("Skills you seek"));
    assertThat(found.getByRole(AriaRole.OPTION)).hasCount(2);
    browser.assertAccessible();
    skills.press("ArrowDown");
    skills.press("ArrowDown");
    skills.press("Enter");

    assertThat(tags(page))
        .hasText(new String[] {"Pricing", "Leading people", "Pricing experiments"});
    assertThat(skills).hasValue("");
    skills.press("Backspace");
    assertThat(tags(page)).hasCount(2);
  }

  @Test
  void aDialogOpensTakesTheFocusAndClosesWithEscape(Browser browser) {
    var page = browser.goTo("/style-guide").page();

    page.getByRole(AriaRole.BUTTON, named("Decline").setExact(true)).click();
    var dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog).isVisible();
    browser.assertAccessible();
    page.keyboard().press("Escape");

    assertThat(dialog).isHidden();
  }

  @Test
  void aSliderSaysItsWord(Browser browser) {
    var page = browser.goTo("/style-guide").page();
    var slider = page.getByLabel("Skills sought are skills offered");

    slider.press("ArrowLeft");

    assertThat(page.locator("output[for=skills]")).hasText("Much");
    assertThat(slider).hasAttribute("aria-valuetext", "Much");
  }

  @Test
  void theChoiceOfDarkIsKeptForTheNextPage(Browser browser) {
    var page = browser.inLight().goTo("/style-guide").page();

    page.waitForResponse(
        "**/theme", () -> page.getByRole(AriaRole.BUTTON, named("Dark")).first().click());
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    page.reload();

    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator tags(Page page) {
    return page.locator(".combobox-chosen .tag");
  }
}
