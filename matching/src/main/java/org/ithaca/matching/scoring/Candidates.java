package org.ithaca.matching.scoring;

import org.ithaca.matching.Effort;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Scores;

/**
 * The short list of pairs worth solving over: the k best of every receiver and the k best of every
 * giver, so nobody goes without candidates needlessly.
 *
 * <p><b>Method.</b> Upper bounds leave out most pairs, see {@link BestOthers}; on all cores.
 * <b>Guarantee.</b> Exact; of equal scores the smaller index stays. The result does not depend on
 * the number of cores. <b>Space</b> O((receivers + givers) × k).
 */
public final class Candidates {
  private Candidates() {}

  /**
   * What was found and how.
   *
   * @param scored how many pairs were scored; the bounds proved the others worse
   */
  public record Found<S>(S scores, long scored) {}

  /** See {@link #find(CompiledCriteria, int[], int[], int, Effort)}. */
  public static Scores topK(CompiledCriteria criteria, int[] receivers, int[] givers, int k) {
    return find(criteria, receivers, givers, k, Effort.unlimited()).scores();
  }

  /**
   * The candidates as scores whose receiver r is person {@code receivers[r]} and whose giver g is
   * person {@code givers[g]}. If cancelled, those found so far.
   */
  public static Found<Scores> find(
      CompiledCriteria criteria, int[] receivers, int[] givers, int k, Effort effort) {
    BestOthers ofReceivers = new BestOthers(criteria, true, receivers, givers);
    TopLists bestGivers = ofReceivers.find(new Highest(), k, effort);
    BestOthers ofGivers = new BestOthers(criteria, false, givers, receivers);
    TopLists bestReceivers = ofGivers.find(new Highest(), k, effort);
    return new Found<>(
        joined(bestGivers, bestReceivers, receivers.length, givers.length),
        ofReceivers.scored() + ofGivers.scored());
  }

  private static Scores joined(TopLists ofReceivers, TopLists ofGivers, int receivers, int givers) {
    Scores.Builder scores = Scores.builder(receivers, givers);
    for (int r = 0; r < receivers; r++) {
      for (long entry : ofReceivers.of(r)) {
        scores.add(r, TopLists.index(entry), TopLists.score(entry) - 1);
      }
    }
    for (int g = 0; g < givers; g++) {
      for (long entry : ofGivers.of(g)) {
        if (!ofReceivers.contains(TopLists.index(entry), TopLists.score(entry), g)) {
          scores.add(TopLists.index(entry), g, TopLists.score(entry) - 1);
        }
      }
    }
    return scores.build();
  }

  /** The score itself; one more, since a score of 0 is of use too. */
  private static final class Highest implements BestOthers.Goal {
    @Override
    public long of(int owner, int other, long score) {
      return score + 1;
    }

    @Override
    public long ofPair(int owner, int other, long score) {
      return score + 1;
    }

    @Override
    public long ofBlock(int owner, int block, long score) {
      return score + 1;
    }
  }

  /** See {@link #find(CompiledCriteria, int[], int, Effort)}. */
  public static MutualScores topK(CompiledCriteria criteria, int[] people, int k) {
    return find(criteria, people, k, Effort.unlimited()).scores();
  }

  /**
   * The k best partners of everybody in one group; person a is {@code people[a]}. If cancelled,
   * those found so far.
   */
  public static Found<MutualScores> find(
      CompiledCriteria criteria, int[] people, int k, Effort effort) {
    if (criteria.direction() != Direction.MUTUAL) {
      throw new IllegalArgumentException("Pairs within one group need criteria that are MUTUAL.");
    }
    BestOthers others = new BestOthers(criteria, true, people, people);
    TopLists best = others.find(new Highest(), k, effort);
    Scores.Builder upper = Scores.builder(people.length, people.length);
    for (int a = 0; a < people.length; a++) {
      for (long entry : best.of(a)) {
        int b = TopLists.index(entry);
        if (a < b || !best.contains(b, TopLists.score(entry), a)) {
          upper.add(Math.min(a, b), Math.max(a, b), TopLists.score(entry) - 1);
        }
      }
    }
    return new Found<>(MutualScores.of(upper.build()), others.scored());
  }
}
