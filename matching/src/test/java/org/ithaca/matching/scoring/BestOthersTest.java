package org.ithaca.matching.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ithaca.matching.Effort;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

/** What is found by bounds is compared with scoring every pair. */
class BestOthersTest {
  private static final int PEOPLE = 330;

  @Test
  void boundsLeaveOutNobodyOnEitherSideWhateverIsMissing() {
    for (long seed = 0; seed < 30; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Direction direction = random.nextInt(4) == 0 ? Direction.MUTUAL : Direction.ONE_WAY;
      CompiledCriteria criteria = RandomPeople.anyCriteria(PEOPLE, seed, direction);
      int[] receivers = some(random);
      int[] givers = some(random);
      int k = random.nextInt(12);
      assertThat(pairs(Candidates.topK(criteria, receivers, givers, k)))
          .as("seed %d", seed)
          .isEqualTo(best(criteria, receivers, givers, k));
    }
  }

  @Test
  void boundsLeaveOutNobodyInAGroupEither() {
    for (long seed = 0; seed < 12; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      CompiledCriteria criteria = RandomPeople.anyCriteria(PEOPLE, seed, Direction.MUTUAL);
      int[] group = some(random);
      int k = random.nextInt(12);
      Map<Pair, Long> expected = new TreeMap<>();
      best(criteria, group, group, k)
          .forEach((p, score) -> expected.put(Pair.unordered(p.first(), p.second()), score));
      MutualScores found = Candidates.topK(criteria, group, k);
      assertThat(pairs(found.upper())).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void twoThreadsFindTheSameAsOne() {
    CompiledCriteria criteria = RandomPeople.anyCriteria(PEOPLE, 3, Direction.ONE_WAY);
    int[] everybody = IntStream.range(0, PEOPLE).toArray();
    var one = Candidates.find(criteria, everybody, everybody, 5, Effort.unlimited());
    var two =
        Candidates.find(criteria, everybody, everybody, 5, Effort.unlimited().withTwoThreads());
    assertThat(pairs(two.scores())).isEqualTo(pairs(one.scores()));
    assertThat(two.scored()).isEqualTo(one.scored());
  }

  @Test
  void mostPairsAreNeverScored() {
    CompiledCriteria criteria = RandomPeople.criteria(4_000, 7, Direction.ONE_WAY);
    int[] receivers = IntStream.range(0, 2_000).toArray();
    int[] givers = IntStream.range(2_000, 4_000).toArray();
    var found = Candidates.find(criteria, receivers, givers, 10, Effort.unlimited());
    assertThat(found.scored()).isLessThan(2_000L * 2_000 / 20);
  }

  @Test
  void cancelledWhilePricingTheBestSoFarComesWithItsProof() {
    CompiledCriteria criteria = RandomPeople.criteria(200, 5, Direction.ONE_WAY);
    int[] everybody = IntStream.range(0, 200).toArray();
    var some = AssignmentProblem.of(Candidates.topK(criteria, everybody, everybody, 2));
    AtomicInteger asked = new AtomicInteger();
    var result =
        PricedProof.assignment(
            criteria,
            everybody,
            everybody,
            some,
            Effort.unlimited().withCancellation(() -> asked.incrementAndGet() > 50));
    assertThat(result.outcome()).isInstanceOf(Outcome.Stopped.class);
    if (result.outcome() instanceof Outcome.Stopped(var best, var proof)) {
      assertThat(Verifier.check(result.problem(), best, proof)).isEqualTo(new Verdict.Proven());
    }
  }

  @Test
  void nobodyOnASideOrNoPlaceOnTheListIsAnEmptyList() {
    CompiledCriteria criteria = RandomPeople.criteria(10, 5, Direction.ONE_WAY);
    int[] everybody = IntStream.range(0, 10).toArray();
    assertThat(Candidates.topK(criteria, everybody, new int[0], 3).size()).isZero();
    assertThat(Candidates.topK(criteria, new int[0], everybody, 3).size()).isZero();
    assertThat(Candidates.topK(criteria, everybody, everybody, 0).size()).isZero();
    assertThatThrownBy(() -> Candidates.topK(criteria, everybody, everybody, -1))
        .hasMessageContaining("-1");
  }

  @Test
  void moreCriteriaThanAnybodyWeighsAreRefused() {
    List<Criterion> many = Collections.nCopies(61, new Criterion.SameCategory(0, 1));
    assertThatThrownBy(() ->
            CompiledCriteria.of(
                Population.builder(2, 1, 0, 0).build(), many, List.of(), Direction.ONE_WAY))
        .hasMessageContaining("61 criteria are more than 60");
  }

  private static int[] some(SplittableRandom random) {
    return IntStream.range(0, PEOPLE).filter(_ -> random.nextInt(3) > 0).toArray();
  }

  /** The k best of every receiver and of every giver. */
  private static Map<Pair, Long> best(
      CompiledCriteria criteria, int[] receivers, int[] givers, int k) {
    List<List<Scored>> lists = new ArrayList<>();
    IntStream.range(0, receivers.length + givers.length).forEach(_ -> lists.add(new ArrayList<>()));
    for (int r = 0; r < receivers.length; r++) {
      for (int g = 0; g < givers.length; g++) {
        long score = criteria.score(receivers[r], givers[g]);
        if (score >= 0) {
          lists.get(r).add(new Scored(new Pair(r, g), score));
          lists.get(receivers.length + g).add(new Scored(new Pair(r, g), score));
        }
      }
    }
    Map<Pair, Long> best = new TreeMap<>();
    for (List<Scored> list : lists) {
      list.sort(Comparator.comparingLong((Scored s) -> -s.score).thenComparing(Scored::pair));
      list.stream().limit(k).forEach(scored -> best.put(scored.pair, scored.score));
    }
    return best;
  }

  private record Scored(Pair pair, long score) {}

  private static Map<Pair, Long> pairs(Scores scores) {
    Map<Pair, Long> pairs = new TreeMap<>();
    for (int r = 0; r < scores.receivers(); r++) {
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        pairs.put(new Pair(r, scores.giver(c)), scores.score(c));
      }
    }
    return pairs;
  }
}
