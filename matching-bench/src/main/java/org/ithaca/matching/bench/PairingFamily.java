package org.ithaca.matching.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Pair;
import org.ithaca.matching.pairing.PairingProblem;

/** Families of pairing problems with about {@code degree} candidates each, scores 0 to 10,000. */
enum PairingFamily {
  /** Any two people, any score. A ring through all makes a perfect pairing possible. */
  RANDOM,
  /** People in a square, the nearer the better: many odd groups. */
  GEOMETRIC;

  PairingProblem problem(int people, int degree, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return PairingProblem.of(
        this == RANDOM ? random(people, degree, random) : geometric(people, degree, random));
  }

  private static MutualScores random(int people, int degree, SplittableRandom random) {
    MutualScores.Builder scores = MutualScores.builder(people);
    Set<Pair> seen = new HashSet<>();
    for (int a = 0; a < people; a++) {
      Pair next = Pair.unordered(a, (a + 1) % people);
      seen.add(next);
      scores.add(next.first(), next.second(), random.nextInt(10_001));
    }
    while (seen.size() < people * degree / 2) {
      int a = random.nextInt(people);
      int b = random.nextInt(people);
      if (a != b && seen.add(Pair.unordered(a, b))) {
        scores.add(a, b, random.nextInt(10_001));
      }
    }
    return scores.build();
  }

  private static MutualScores geometric(int people, int degree, SplittableRandom random) {
    double[] x = random.doubles(people).sorted().toArray();
    double[] y = random.doubles(people).toArray();
    double radius = Math.sqrt(degree / (Math.PI * people));
    List<long[]> near = new ArrayList<>();
    for (int a = 0; a < people; a++) {
      for (int b = a + 1; b < people && x[b] - x[a] <= radius; b++) {
        double distance = Math.hypot(x[a] - x[b], y[a] - y[b]);
        if (distance <= radius) {
          near.add(new long[] {a, b, Math.round(10_000 * (1 - distance / radius))});
        }
      }
    }
    int[] name = shuffled(people, random);
    MutualScores.Builder scores = MutualScores.builder(people);
    near.forEach(edge -> scores.add(name[(int) edge[0]], name[(int) edge[1]], edge[2]));
    return scores.build();
  }

  private static int[] shuffled(int size, SplittableRandom random) {
    int[] order = new int[size];
    Arrays.setAll(order, k -> k);
    for (int k = size - 1; k > 0; k--) {
      int other = random.nextInt(k + 1);
      int swap = order[k];
      order[k] = order[other];
      order[other] = swap;
    }
    return order;
  }
}
