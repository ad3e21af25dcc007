package org.ithaca.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TestsTest {

  private static final Pattern SKIPS =
      Pattern.compile("@(Disabled\\w*|Enabled(If|On|For)\\w*)\\b|\\bassume(True|False|That)\\(");
  private static final Pattern SLEEPS =
      Pattern.compile("Thread\\.sleep\\(|TimeUnit\\.\\w+\\.sleep\\(");

  @Test
  void noTestIsSkipped() {
    assertThat(filesWith(SKIPS)).isEmpty();
  }

  @Test
  void noTestSleeps() {
    assertThat(filesWith(SLEEPS)).isEmpty();
  }

  private static Stream<String> filesWith(Pattern pattern) {
    return Stream.of(
            Sources.files(Sources.TEST_JAVA, ".java"),
            Sources.files(Sources.MATCHING.resolve("test"), ".java"))
        .flatMap(List::stream)
        .filter(file -> !file.endsWith("TestsTest.java"))
        .filter(file -> pattern.matcher(Sources.text(file)).find())
        .map(Sources::name);
  }
}
