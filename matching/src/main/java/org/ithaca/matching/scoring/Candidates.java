package org.ithaca.matching.scoring;

import java.util.List;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Scores;

/**
 * The short list of pairs worth solving over: the k best of every receiver and the k best of every
 * giver, so nobody goes without candidates needlessly.
 *
 * <p><b>Method.</b> All pairs are scored once, in row blocks on all cores, and pass through bounded
 * heaps. <b>Guarantee.</b> Exact; of equal scores the smaller index stays. The result does not
 * depend on the number of cores. <b>Time</b> O(receivers × givers × criteria). <b>Space</b>
 * O((receivers + givers) × k) per core.
 */
public final class Candidates {
  private Candidates() {}

  /**
   * The candidates as scores whose receiver r is person {@code receivers[r]} and whose giver g is
   * person {@code givers[g]}.
   */
  public static Scores topK(CompiledCriteria criteria, int[] receivers, int[] givers, int k) {
    int ofReceiver = Math.min(k, givers.length);
    int ofGiver = Math.min(k, receivers.length);
    List<Block> blocks =
        Stripes.map(
            receivers.length,
            (first, step) ->
                Block.of(criteria, receivers, givers, first, step, ofReceiver, ofGiver));
    TopLists bestReceivers = new TopLists(givers.length, ofGiver);
    blocks.forEach(block -> bestReceivers.addAll(block.ofGivers));
    Scores.Builder byReceiver = Scores.builder(receivers.length, givers.length);
    for (Block block : blocks) {
      for (int r = block.first; r < receivers.length; r += block.step) {
        for (long entry : block.ofReceivers.of(r / block.step)) {
          byReceiver.add(r, TopLists.index(entry), TopLists.score(entry));
        }
      }
    }
    Scores.Builder byGiver = Scores.builder(receivers.length, givers.length);
    for (int g = 0; g < givers.length; g++) {
      for (long entry : bestReceivers.of(g)) {
        byGiver.add(TopLists.index(entry), g, TopLists.score(entry));
      }
    }
    return byReceiver.build().plus(byGiver.build());
  }

  /** The k best partners of everybody in one group; person a is {@code people[a]}. */
  public static MutualScores topK(CompiledCriteria criteria, int[] people, int k) {
    if (criteria.direction() != Direction.MUTUAL) {
      throw new IllegalArgumentException("Pairs within one group need criteria that are MUTUAL.");
    }
    int most = Math.min(k, people.length);
    List<TopLists> blocks =
        Stripes.map(
            people.length, (first, step) -> upperBlock(criteria, people, first, step, most));
    TopLists best = new TopLists(people.length, most);
    blocks.forEach(best::addAll);
    Scores.Builder oneWay = Scores.builder(people.length, people.length);
    Scores.Builder otherWay = Scores.builder(people.length, people.length);
    for (int a = 0; a < people.length; a++) {
      for (long entry : best.of(a)) {
        int b = TopLists.index(entry);
        (a < b ? oneWay : otherWay).add(Math.min(a, b), Math.max(a, b), TopLists.score(entry));
      }
    }
    return MutualScores.of(oneWay.build().plus(otherWay.build()));
  }

  /** Every person of the rows with everybody after them; each is offered to the other. */
  private static TopLists upperBlock(
      CompiledCriteria criteria, int[] people, int first, int step, int most) {
    TopLists best = new TopLists(people.length, most);
    for (int a = first; a < people.length; a += step) {
      for (int b = a + 1; b < people.length; b++) {
        long score = criteria.score(people[a], people[b]);
        if (score >= 0) {
          best.offer(a, score, b);
          best.offer(b, score, a);
        }
      }
    }
    return best;
  }

  private record Block(int first, int step, TopLists ofReceivers, TopLists ofGivers) {
    static Block of(
        CompiledCriteria criteria,
        int[] receivers,
        int[] givers,
        int first,
        int step,
        int ofReceiver,
        int ofGiver) {
      TopLists best = new TopLists((receivers.length - first + step - 1) / step, ofReceiver);
      Block block = new Block(first, step, best, new TopLists(givers.length, ofGiver));
      for (int r = first; r < receivers.length; r += step) {
        for (int g = 0; g < givers.length; g++) {
          long score = criteria.score(receivers[r], givers[g]);
          if (score >= 0) {
            block.ofReceivers.offer(r / step, score, g);
            block.ofGivers.offer(g, score, r);
          }
        }
      }
      return block;
    }
  }
}
