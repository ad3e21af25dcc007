package org.ithaca.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every text of the product has a key in {@code messages/<module>.properties}. In sources a key is
 * a string that begins with the name of such a file and a dot; one that ends with a dot (or a dash)
 * is the beginning of keys that are put together, such as {@code "people.level." + level}.
 */
class TextsTest {

  private static final Pattern QUOTED = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9._-]*)\"");
  private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");
  private static final Pattern KEY_START = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)*[.-]");

  private static final Pattern SHEET_CALL =
      Pattern.compile("\\b(Message\\.of|ofRow|unreadable)\\(\\s*\"([a-z_.]+)\"");
  private static final Pattern SHEET_KEY =
      Pattern.compile("\"((?:file|row|cell|guess|import)\\.[a-z_.]+)\"");

  private static final Map<String, String> TEXTS = texts();
  private static final Set<String> MODULES =
      Sources.files(Sources.RESOURCES.resolve("messages"), ".properties").stream()
          .map(file -> String.valueOf(file.getFileName()).replace(".properties", ""))
          .collect(Collectors.toCollection(TreeSet::new));
  private static final List<String> STRINGS = strings();

  @Test
  void everyKeyThatIsUsedHasAText() {
    var missing =
        STRINGS.stream()
            .filter(KEY.asMatchPredicate())
            .filter(TextsTest::beginsWithAModule)
            .filter(Predicate.not(TEXTS::containsKey))
            .filter(key -> TEXTS.keySet().stream().noneMatch(known -> known.startsWith(key + ".")))
            .distinct();

    assertThat(missing).as("keys without a text").isEmpty();
  }

  /** Sheets speak by {@code Message}, whose keys say less: the file is always the same. */
  @Test
  void everyMessageAboutASheetHasAText() {
    var missing =
        sheetMessages()
            .filter(key ->
                key.endsWith(".")
                    ? TEXTS.keySet().stream().noneMatch(known -> known.startsWith(key))
                    : !TEXTS.containsKey(key))
            .distinct();

    assertThat(missing).as("keys without a text").isEmpty();
  }

  private static Stream<String> sheetMessages() {
    var starts = Map.of("Message.of", "", "ofRow", "row.", "unreadable", "cell.");
    return Sources.files(Sources.MAIN_JAVA.resolve("org/ithaca/people"), ".java").stream()
        .map(Sources::text)
        .filter(text -> text.contains("Message") || text.contains("Parsed"))
        .flatMap(text ->
            Stream.concat(
                SHEET_CALL
                    .matcher(text)
                    .results()
                    .map(call -> "sheets." + starts.get(call.group(1)) + call.group(2)),
                SHEET_KEY.matcher(text).results().map(key -> "sheets." + key.group(1))));
  }

  @Test
  void noTextIsForNothing() {
    var used = Set.copyOf(STRINGS);
    var beginnings =
        STRINGS.stream()
            .filter(KEY_START.asMatchPredicate())
            .filter(TextsTest::beginsWithAModule)
            .distinct()
            .toList();
    var stems =
        STRINGS.stream()
            .filter(KEY.asMatchPredicate())
            .filter(TextsTest::beginsWithAModule)
            .collect(Collectors.toSet());
    var unused =
        TEXTS.keySet().stream()
            .filter(key -> !used.contains(key))
            .filter(key -> beginnings.stream().noneMatch(key::startsWith))
            .filter(key -> !isMadeFromAStem(key, stems));

    assertThat(unused).as("texts that nothing uses").isEmpty();
  }

  @Test
  void everyTextIsWellFormed() {
    assertThat(TEXTS)
        .allSatisfy((key, text) -> {
          assertThat(text).as(key).isNotBlank();
          assertThat(new MessageFormat(text, java.util.Locale.ENGLISH).toPattern())
              .as(key)
              .isNotNull();
          assertThat(text)
              .as("%s: an apostrophe is written twice", key)
              .doesNotContainPattern("(?<!')'(?![{'])(?!\\})");
        });
  }

  /** A key without text of its own names a family: {@code stem + ".title"}. */
  private static boolean isMadeFromAStem(String key, Set<String> stems) {
    int dot = key.lastIndexOf('.');
    return dot > 0
        && !TEXTS.containsKey(key.substring(0, dot))
        && stems.contains(key.substring(0, dot));
  }

  private static boolean beginsWithAModule(String key) {
    return MODULES.contains(key.substring(0, key.indexOf('.')));
  }

  private static List<String> strings() {
    return Stream.of(
            Sources.files(Sources.MAIN_JAVA, ".java"), Sources.files(Sources.TEMPLATES, ".jte"))
        .flatMap(List::stream)
        .flatMap(file -> QUOTED.matcher(Sources.text(file)).results())
        .map(found -> found.group(1))
        .toList();
  }

  private static Map<String, String> texts() {
    var texts = new TreeMap<String, String>();
    for (var file : Sources.files(Sources.RESOURCES.resolve("messages"), ".properties")) {
      properties(file).forEach((key, text) -> texts.put((String) key, (String) text));
    }
    return texts;
  }

  private static Properties properties(Path file) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(Sources.text(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
