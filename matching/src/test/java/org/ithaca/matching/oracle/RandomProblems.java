package org.ithaca.matching.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.Limit;
import org.ithaca.matching.pairing.PairingProblem;
import org.ithaca.matching.rings.RingProblem;

/** Small and large problems of every kind, from a seed. */
public final class RandomProblems {
  private static final List<Objective> OBJECTIVES = List.of(Objective.values());

  private final SplittableRandom random;

  public RandomProblems(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** At most about a dozen pairs, with everything an assignment may have. */
  public AssignmentProblem tinyAssignment() {
    int receivers = 1 + random.nextInt(4);
    int givers = 1 + random.nextInt(4);
    int range = random.nextBoolean() ? 4 : 100;
    List<Pair> pairs = new ArrayList<>();
    Scores.Builder scores = Scores.builder(receivers, givers);
    double density = random.nextDouble(0.3, 1);
    for (int r = 0; r < receivers; r++) {
      for (int g = 0; g < givers; g++) {
        if (random.nextDouble() < density && pairs.size() < 13) {
          pairs.add(new Pair(r, g));
          scores.add(r, g, random.nextInt(range));
        }
      }
    }
    return AssignmentProblem.of(scores.build())
        .withReceiverCapacities(capacities(receivers))
        .withGiverCapacities(capacities(givers))
        .withObjective(anyObjective())
        .requiring(some(pairs, 0.07))
        .forbidding(some(pairs, 0.07))
        .keeping(random.nextBoolean() ? some(pairs, 0.4) : List.of());
  }

  /** As above, with one to three limits of every kind. */
  public AssignmentProblem tinyLimitedAssignment() {
    AssignmentProblem problem = tinyAssignment();
    List<Limit> limits = new ArrayList<>();
    int size = 1 + random.nextInt(3);
    for (int k = 0; k < size; k++) {
      int least = Math.max(0, random.nextInt(5) - 2);
      int most = random.nextInt(3) == 0 ? Limit.NO_MOST : least + random.nextInt(3);
      Limit limit = Limit.between(least, most, anyPairs(problem.scores()));
      limits.add(random.nextInt(3) == 0 ? limit.orNone() : limit);
    }
    return problem.limiting(limits);
  }

  private Limit.Pairs anyPairs(Scores scores) {
    List<Integer> receivers = someOf(scores.receivers());
    List<Integer> givers = someOf(scores.givers());
    List<Pair> pairs = new ArrayList<>();
    receivers.forEach(r -> givers.forEach(g -> pairs.add(new Pair(r, g))));
    return switch (random.nextInt(6)) {
      case 0 -> new Limit.Pairs.OfReceivers(receivers);
      case 1 -> new Limit.Pairs.OfGivers(givers);
      case 2 -> new Limit.Pairs.Between(receivers, givers);
      case 3 -> Limit.Pairs.ofGiver(random.nextInt(scores.givers()));
      case 4 -> new Limit.Pairs.AllBut(some(pairs, 0.7));
      default -> new Limit.Pairs.These(some(pairs, 0.7));
    };
  }

  private List<Integer> someOf(int size) {
    return random.ints(0, size).limit(1 + random.nextInt(size)).distinct().boxed().toList();
  }

  /** At most seven people, with everything a pairing may have. */
  public PairingProblem tinyPairing() {
    int people = 2 + random.nextInt(6);
    int range = random.nextBoolean() ? 4 : 100;
    List<Pair> pairs = new ArrayList<>();
    MutualScores.Builder scores = MutualScores.builder(people);
    double density = random.nextDouble(0.3, 1);
    for (int a = 0; a < people; a++) {
      for (int b = a + 1; b < people; b++) {
        if (random.nextDouble() < density) {
          pairs.add(new Pair(a, b));
          scores.add(a, b, random.nextInt(range));
        }
      }
    }
    return PairingProblem.of(scores.build())
        .withObjective(anyObjective())
        .requiring(some(pairs, 0.05))
        .forbidding(some(pairs, 0.07))
        .keeping(random.nextBoolean() ? some(pairs, 0.4) : List.of());
  }

  /** At most seven people, with everything that rings may have. */
  public RingProblem tinyRings() {
    int people = 2 + random.nextInt(6);
    int range = random.nextBoolean() ? 4 : 100;
    List<Pair> arcs = new ArrayList<>();
    Scores.Builder scores = Scores.builder(people, people);
    double density = random.nextDouble(0.2, 1);
    for (int r = 0; r < people; r++) {
      for (int g = 0; g < people; g++) {
        if (r != g && random.nextDouble() < density) {
          arcs.add(new Pair(r, g));
          scores.add(r, g, random.nextInt(range));
        }
      }
    }
    int shortest = 2 + random.nextInt(2);
    return RingProblem.of(scores.build())
        .withLengths(shortest, shortest + random.nextInt(4))
        .withObjective(anyObjective())
        .requiring(random.nextInt(3) == 0 ? some(arcs, 0.07) : List.of())
        .requiringPeople(random.nextInt(3) == 0 ? List.of(random.nextInt(people), 0) : List.of())
        .forbidding(some(arcs, 0.07))
        .keeping(random.nextBoolean() ? some(arcs, 0.4) : List.of());
  }

  /** So many people with about so many arcs from each, scores below the range. */
  public RingProblem rings(int people, int degree, int range) {
    Scores.Builder scores = Scores.builder(people, people);
    for (int r = 0; r < people; r++) {
      for (int g = 0; g < people; g++) {
        if (r != g && random.nextInt(people - 1) < degree) {
          scores.add(r, g, random.nextInt(range));
        }
      }
    }
    return RingProblem.of(scores.build());
  }

  public Scores scores(int receivers, int givers, int degree, int range) {
    Scores.Builder scores = Scores.builder(receivers, givers);
    for (int r = 0; r < receivers; r++) {
      random
          .ints(0, givers)
          .distinct()
          .limit(Math.min(degree, givers))
          .forEach(new Row(scores, r, range)::add);
    }
    return scores.build();
  }

  public MutualScores mutualScores(int people, int degree, int range) {
    MutualScores.Builder scores = MutualScores.builder(people);
    java.util.Set<Pair> seen = new java.util.HashSet<>();
    for (int k = 0; k < people * degree / 2; k++) {
      int a = random.nextInt(people);
      int b = random.nextInt(people);
      if (a != b && seen.add(Pair.unordered(a, b))) {
        scores.add(a, b, random.nextInt(range));
      }
    }
    return scores.build();
  }

  public int[] capacities(int size) {
    return random.ints(size, 0, 4).map(c -> Math.max(c, random.nextInt(2))).toArray();
  }

  private Objective anyObjective() {
    return OBJECTIVES.get(random.nextInt(OBJECTIVES.size()));
  }

  private List<Pair> some(List<Pair> pairs, double share) {
    return pairs.stream().filter(_ -> random.nextDouble() < share).toList();
  }

  private final class Row {
    private final Scores.Builder scores;
    private final int receiver;
    private final int range;

    private Row(Scores.Builder scores, int receiver, int range) {
      this.scores = scores;
      this.receiver = receiver;
      this.range = range;
    }

    private void add(int giver) {
      scores.add(receiver, giver, random.nextInt(range));
    }
  }
}
