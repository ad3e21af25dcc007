package org.ithaca.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of colours the components put on each other, in both themes, by WCAG 2.2. */
class ContrastTest {

  private static final Pattern COLOUR =
      Pattern.compile("--([\\w-]+): light-dark\\((#\\w{6}), (#\\w{6})\\);");
  private static final List<String> GROUNDS = List.of("paper", "surface", "raised", "sunk");

  /** A colour on a ground; words need 4.5 to 1, marks and edges of controls 3 to 1. */
  record Pair(String theme, String colour, String ground, double needed) {}

  static Stream<Pair> words() {
    var pairs = new ArrayList<List<String>>();
    for (var ground : GROUNDS) {
      Stream.of("ink", "ink-soft", "sea", "sea-strong", "light", "harm")
          .forEach(colour -> pairs.add(List.of(colour, ground)));
    }
    for (var soft : List.of("light-soft", "sea-soft", "good-soft", "care-soft", "harm-soft")) {
      pairs.add(List.of("ink", soft));
      pairs.add(List.of(soft.replace("-soft", ""), soft));
    }
    pairs.add(List.of("ink-soft", "light-soft"));
    pairs.add(List.of("ink-soft", "sea-soft"));
    pairs.add(List.of("sea", "good-soft"));
    pairs.add(List.of("sea", "care-soft"));
    pairs.add(List.of("sea", "harm-soft"));
    pairs.add(List.of("on-tick", "tick"));
    pairs.add(List.of("on-mark", "light-mark"));
    pairs.add(List.of("on-light", "light"));
    pairs.add(List.of("on-light", "light-strong"));
    IntStream.range(0, 8).forEach(i -> pairs.add(List.of("person-" + i + "-ink", "person-" + i)));
    return inBothThemes(pairs, 4.5);
  }

  static Stream<Pair> marks() {
    var pairs = new ArrayList<List<String>>();
    for (var ground : List.of("paper", "surface", "raised")) {
      pairs.add(List.of("line-strong", ground));
      pairs.add(List.of("sea", ground));
    }
    pairs.add(List.of("light-mark", "surface"));
    pairs.add(List.of("sea-mark", "surface"));
    pairs.add(List.of("good", "surface"));
    pairs.add(List.of("care", "surface"));
    return inBothThemes(pairs, 3);
  }

  @ParameterizedTest
  @MethodSource("words")
  void wordsAreReadable(Pair pair) throws IOException {
    assertThat(contrast(pair)).isGreaterThanOrEqualTo(pair.needed());
  }

  @ParameterizedTest
  @MethodSource("marks")
  void marksAndEdgesCanBeSeen(Pair pair) throws IOException {
    assertThat(contrast(pair)).isGreaterThanOrEqualTo(pair.needed());
  }

  private static Stream<Pair> inBothThemes(List<List<String>> pairs, double needed) {
    return pairs.stream()
        .flatMap(pair ->
            Stream.of("light", "dark")
                .map(theme -> new Pair(theme, pair.get(0), pair.get(1), needed)));
  }

  private static double contrast(Pair pair) throws IOException {
    var colours = colours(pair.theme());
    double one = luminance(Objects.requireNonNull(colours.get(pair.colour()), pair.colour()));
    double other = luminance(Objects.requireNonNull(colours.get(pair.ground()), pair.ground()));
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static Map<String, String> colours(String theme) throws IOException {
    var css = Files.readString(Path.of("src/main/resources/static/css/tokens.css"));
    var colours = new HashMap<String, String>();
    COLOUR
        .matcher(css)
        .results()
        .forEach(found -> colours.put(found.group(1), found.group(theme.equals("light") ? 2 : 3)));
    return colours;
  }

  private static double luminance(String hex) {
    return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
  }

  private static double linear(String hex, int at) {
    double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
