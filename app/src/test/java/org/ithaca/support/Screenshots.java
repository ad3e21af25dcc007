package org.ithaca.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a fresh demo installation and takes the pictures of the documentation: {@code
 * bin/screenshots}.
 */
public final class Screenshots {

  private final String address;
  private final Path folder;

  private Screenshots(String address, Path folder) {
    this.address = address;
    this.folder = folder;
  }

  /** Takes the address of the installation and the folder for the pictures. */
  public static void main(String[] arguments) {
    var screenshots = new Screenshots(arguments[0], Path.of(arguments[1]));
    screenshots.coordinator();
    screenshots.participant();
    System.exit(0); // the browser's own threads would keep the process
  }

  private void coordinator() {
    try (var context = context(1280, 1000, ColorScheme.LIGHT)) {
      var page = signedIn(context, "Cora Coordinator");
      take(page, "home");
      page.navigate(address + "/formats");
      take(page, "formats");
      page.navigate(address + "/people");
      take(page, "people");
      page.navigate(address + "/programs");
      open(page, "Peers across departments");
      take(page, "program");
      open(page, "Change the design");
      take(page, "design");
      page.goBack();
      page.locator(".card-next a.button").first().click();
      take(page, "run");
      page.locator(".match-row a").first().click();
      take(page, "match");
      open(page, "Why not?");
      take(page, "why-not");
    }
    try (var context = context(1280, 1000, ColorScheme.DARK)) {
      var page = signedIn(context, "Cora Coordinator");
      page.navigate(address + "/programs");
      open(page, "Peers across departments");
      page.locator(".card-next a.button").first().click();
      take(page, "run-dark");
    }
  }

  private void participant() {
    try (var context = context(390, 844, ColorScheme.LIGHT)) {
      var page = signedIn(context, null);
      take(page, "participant-home");
      open(page, "See and answer");
      take(page, "proposal");
    }
  }

  private BrowserContext context(int width, int height, ColorScheme scheme) {
    return Chromium.get()
        .newContext(
            new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Lisbon")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(scheme)
                .setViewportSize(width, height));
  }

  /**
   * @param name who is tried; null for the last on the list, a participant
   */
  private Page signedIn(BrowserContext context, @Nullable String name) {
    var page = context.newPage();
    page.navigate(address + "/sign-in");
    var buttons =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Sign in as")));
    (name == null ? buttons.last() : buttons.filter(named(name)).first()).click();
    page.waitForURL(url -> !url.contains("/sign-in"));
    return page;
  }

  private static Locator.FilterOptions named(String name) {
    return new Locator.FilterOptions().setHasText(name);
  }

  private static void open(Page page, String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    page.waitForLoadState();
  }

  private void take(Page page, String name) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }
}
