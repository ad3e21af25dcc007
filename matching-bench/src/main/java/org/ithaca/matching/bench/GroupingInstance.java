package org.ithaca.matching.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.grouping.GroupingProblem;
import org.ithaca.matching.grouping.SizeRange;

/** Instances of the maximally diverse grouping problem; distances in thousandths. */
final class GroupingInstance {
  private static final int SCALE = 1000;

  private GroupingInstance() {}

  /**
   * As the family RanReal of MDGPLIB: every distance even in 0 to 100. With unequal sizes a group
   * may be up to a quarter smaller or larger than the mean.
   */
  static GroupingProblem ranReal(int people, int groups, boolean equal, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    MutualScores.Builder scores = MutualScores.builder(people);
    for (int a = 0; a < people; a++) {
      for (int b = a + 1; b < people; b++) {
        scores.add(a, b, random.nextInt(100 * SCALE + 1));
      }
    }
    int mean = people / groups;
    List<SizeRange> sizes = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      sizes.add(
          equal
              ? new SizeRange(mean, mean)
              : new SizeRange(
                  mean - random.nextInt(mean / 4 + 1), mean + random.nextInt(mean / 4 + 1)));
    }
    return GroupingProblem.of(scores.build()).withSizes(sizes);
  }

  /** Reads the text format of MDGPLIB, packed or not. */
  static GroupingProblem read(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(text, StandardCharsets.US_ASCII))) {
      String[] head = lines.readLine().trim().split("\\s+", -1);
      MutualScores.Builder scores = MutualScores.builder(Integer.parseInt(head[0]));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.trim().split("\\s+", -1);
        if (words.length == 3) {
          scores.add(
              Integer.parseInt(words[0]),
              Integer.parseInt(words[1]),
              Math.round(SCALE * Double.parseDouble(words[2])));
        }
      }
      List<SizeRange> sizes = new ArrayList<>();
      for (int g = 0; g < Integer.parseInt(head[1]); g++) {
        sizes.add(
            new SizeRange(Integer.parseInt(head[3 + 2 * g]), Integer.parseInt(head[4 + 2 * g])));
      }
      return GroupingProblem.of(scores.build()).withSizes(sizes);
    }
  }
}
