package org.ithaca.people.skills.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EditDistanceTest {

  @Test
  void swappedNeighboursAreOneEdit() {
    assertThat(EditDistance.within("pyhton", "python", 2)).isEqualTo(1);
    assertThat(EditDistance.within("projct managment", "project management", 3)).isEqualTo(2);
  }

  @Test
  void agreesWithThePlainDefinitionOnRandomTexts() {
    var random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      var a = word(random);
      var b = word(random);
      int limit = random.nextInt(4);
      int expected = Math.min(plain(a, b), limit + 1);
      assertThat(EditDistance.within(a, b, limit)).as("%s %s %d", a, b, limit).isEqualTo(expected);
    }
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }

  private static int plain(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
