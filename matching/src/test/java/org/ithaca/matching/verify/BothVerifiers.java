package org.ithaca.matching.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What the library's verifier and the one in the documentation say about the same text. */
final class BothVerifiers {
  private BothVerifiers() {}

  static void accept(String text, long seed) {
    if (!text.isEmpty()) {
      assertThat(Verifier.check(text)).as("seed %d", seed).isEqualTo(new Verdict.Proven());
      assertThat(TinyVerifier.check(text)).as("seed %d%n%s", seed, text).startsWith("proven");
    }
  }

  /** Changes a number of a proof at random; says whether the small verifier calls it wrong. */
  static boolean agreeOnOneNumberChanged(String text, long seed) {
    String changed = withOneNumberChanged(text, new SplittableRandom(seed));
    String tiny = TinyVerifier.check(changed);
    assertThat(tiny.startsWith("proven"))
        .as("seed %d: the small one says %s about%n%s", seed, tiny, changed)
        .isEqualTo(isProven(changed));
    return tiny.startsWith("wrong");
  }

  private static boolean isProven(String text) {
    try {
      return Verifier.check(text) instanceof Verdict.Proven;
    } catch (IllegalArgumentException | ArithmeticException e) {
      return false;
    }
  }

  private static String withOneNumberChanged(String text, SplittableRandom random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int at = random.nextInt(1, lines.size() - 1);
    String[] words = lines.get(at).split(" ", -1);
    if (words.length > 1 && Character.isDigit(words[words.length - 1].charAt(0))) {
      int word = random.nextInt(1, words.length);
      words[word] = Long.toString(Long.parseLong(words[word]) + random.nextInt(-1, 2));
      lines.set(at, String.join(" ", words));
    }
    return String.join("\n", lines) + "\n";
  }
}
