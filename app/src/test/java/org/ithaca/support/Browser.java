package org.ithaca.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ithaca.common.Viewer;

/**
 * One person's window. Whatever the console complains about, reports of the content security policy
 * included, fails the test at its end; say {@link #expectingConsoleError} where a test causes one.
 */
public final class Browser {

  private static final Path REMAINS = Path.of("target", "browser");

  private final BrowserContext context;
  private final Page page;
  private final String address;
  private final List<String> complaints = new ArrayList<>();
  private final List<Pattern> expected = new ArrayList<>();
  private boolean listening = true;

  private Browser(String address) {
    this.address = address;
    this.context =
        Chromium.get()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(address)
                    .setLocale("en-GB")
                    .setTimezoneId("Europe/Berlin")
                    .setReducedMotion(ReducedMotion.REDUCE) // no colour is judged half-way
                    .setViewportSize(1440, 900));
    context.setDefaultTimeout(15_000);
    context.onConsoleMessage(message -> {
      if (listening && message.type().equals("error")) {
        complaints.add(message.text() + " at " + message.location());
      }
    });
    context.onWebError(error -> complaints.add(error.error()));
    this.page = context.newPage();
  }

  static Browser open(String address) {
    return new Browser(address);
  }

  /** The page, for everything Playwright can do with it. */
  public Page page() {
    return page;
  }

  public Browser goTo(String path) {
    page.navigate(address + path);
    return this;
  }

  /** Signs in through the form and ends on {@code path}. */
  public Browser signIn(Viewer viewer, String path) {
    goTo("/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    var form = page.locator("form:has(input[type=password])");
    form.locator("input[type=email]").fill(viewer.email());
    form.locator("input[type=password]").fill(GivenAccounts.PASSWORD);
    form.locator("button").first().click();
    page.waitForURL(url -> !url.contains("/sign-in"));
    return this;
  }

  /** As on a phone held upright. */
  public Browser onPhone() {
    page.setViewportSize(390, 844);
    return this;
  }

  /** As on a desk. */
  public Browser onDesk() {
    page.setViewportSize(1440, 900);
    return this;
  }

  public Browser inDark() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    return this;
  }

  public Browser inLight() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    return this;
  }

  /** Fails if axe finds anything on the page as it is now, or if it is wider than the window. */
  public Browser assertAccessible() {
    listening = false; // axe tries to add a style, which our policy refuses
    var findings = new AxeBuilder(page).analyze().getViolations();
    listening = true;
    var violations =
        findings.stream().map(rule -> rule.getId() + ": " + rule.getHelp() + places(rule)).toList();
    assertThat(violations).as("axe findings on %s", page.url()).isEmpty();
    return assertNoSidewaysScrolling();
  }

  private static String places(Rule rule) {
    return rule.getNodes().stream()
        .map(CheckedNode::getHtml)
        .collect(Collectors.joining("\n    ", "\n    ", "\n"));
  }

  public Browser assertNoSidewaysScrolling() {
    var overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue())
        .as("pixels that %s is wider than the window", page.url())
        .isLessThanOrEqualTo(0);
    return this;
  }

  /** In all four looks: desk and phone, light and dark. */
  public Browser assertAccessibleEverywhere() {
    onDesk().inLight().assertAccessible();
    inDark().assertAccessible();
    onPhone().assertAccessible();
    inLight().assertAccessible();
    return onDesk();
  }

  /** The console may say something that matches, because the test causes it. */
  public Browser expectingConsoleError(String pattern) {
    expected.add(Pattern.compile(pattern));
    return this;
  }

  public Browser screenshot(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return this;
  }

  /** Ends the window: a picture of a failed page stays, complaints of the console fail. */
  void finish(String test, boolean failed) {
    try (context) {
      if (failed) {
        var name = test.replaceAll("[^A-Za-z0-9]+", "-");
        screenshot(REMAINS.resolve(name + ".png"));
      }
    }
    if (!failed) {
      assertThat(
              complaints.stream()
                  .filter(text -> expected.stream().noneMatch(e -> e.matcher(text).find())))
          .as("complaints of the browser's console")
          .isEmpty();
    }
  }
}
