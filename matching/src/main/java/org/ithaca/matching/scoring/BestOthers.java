package org.ithaca.matching.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.ithaca.matching.Effort;
import org.ithaca.matching.internal.MinHeap;

/**
 * Finds the best others of every owner without scoring all pairs.
 *
 * <p><b>Method.</b> Others lie in blocks of people as alike as possible ({@link Blocks}). For one
 * owner, what looks up lists (skills, experiences, wishes) is summed through an inverted index
 * ({@link Postings}); what compares columns comes from a table of the owner's class and the block
 * ({@link Facet}). Together they bound every block; blocks are opened best bound first, and in an
 * open block only people whose own bound could still enter the list are scored. It ends at the
 * first block whose bound could not. This is the family of MaxScore (Turtle and Flood 1995) and
 * block-max WAND (Ding and Suel, doi 10.1145/2009916.2010048), with criteria in place of words.
 *
 * <p>Missing data is neutral, so a score is a ratio whose divisor depends on what is known. In a
 * block all have told the same things: there the divisor is fixed and the bound of the sum is a
 * bound of the score.
 *
 * <p><b>Guarantee.</b> The lists are exactly those of scoring all pairs, ties included, because a
 * pair is left out only where even its bound would not have entered. <b>Time</b> for an owner
 * O(entries of its terms + others) additions and as many scores as bounds are above the last of the
 * list. <b>Space</b> O(others) per thread, O(entries of terms + classes × blocks) together.
 */
final class BestOthers {
  /** What a score of the pair is worth to the owner; more for a higher score. */
  interface Goal {
    /** At most 0 if it is of no use. */
    long of(int owner, int other, long score);

    /** No less than that, and quicker. */
    long ofPair(int owner, int other, long score);

    /** No less than that of anybody in the block. */
    long ofBlock(int owner, int block, long score);
  }

  /** Even, so that only the first of two threads reports. */
  private static final int REPORT_EVERY = 256;

  private final CompiledCriteria criteria;
  private final boolean ownerReceives;
  private final int[] owners;
  private final int[] others;
  private final List<ViewBounds.Tables> views;
  final Blocks blocks;
  private final AtomicLong scored = new AtomicLong();

  /** {@code ownerReceives} means nothing in two-way pairs. */
  BestOthers(CompiledCriteria criteria, boolean ownerReceives, int[] owners, int[] others) {
    this.criteria = criteria;
    this.ownerReceives = ownerReceives;
    this.owners = owners;
    this.others = others;
    Terms terms = Terms.of(criteria.people(), criteria.criteria);
    List<Boolean> sides =
        criteria.direction() == Direction.MUTUAL ? List.of(true, false) : List.of(ownerReceives);
    List<List<Facet>> facets = new ArrayList<>();
    for (boolean receives : sides) {
      facets.add(Facet.of(criteria, terms, receives, owners, others));
    }
    this.blocks = Blocks.of(others.length, facets.stream().flatMap(List::stream).toList());
    this.views = new ArrayList<>();
    for (int v = 0; v < sides.size(); v++) {
      views.add(new ViewBounds.Tables(terms, sides.get(v), owners, others, facets.get(v), blocks));
    }
  }

  /** How many pairs were scored so far. */
  long scored() {
    return scored.get();
  }

  /** The best of each owner; if cancelled, owners not yet searched have none. */
  TopLists find(Goal goal, int most, Effort effort) {
    TopLists best = new TopLists(owners.length, Math.min(most, others.length));
    Stripes.run(
        effort,
        (first, step) -> {
          Search search = new Search(goal, best);
          for (int o = first; o < owners.length && !effort.cancelled().getAsBoolean(); o += step) {
            search.of(o);
            if (o % REPORT_EVERY == 0) {
              effort.progress().report(o, owners.length);
            }
          }
          scored.addAndGet(search.scored);
        });
    return best;
  }

  private long score(int owner, int other) {
    return ownerReceives
        ? criteria.score(owners[owner], others[other])
        : criteria.score(others[other], owners[owner]);
  }

  private final class Search {
    private final Goal goal;
    private final TopLists best;
    private final ViewBounds[] bounds;
    private final MinHeap queue = new MinHeap();
    private long scored;

    private Search(Goal goal, TopLists best) {
      this.goal = goal;
      this.best = best;
      this.bounds = views.stream().map(ViewBounds::new).toArray(ViewBounds[]::new);
    }

    private void of(int owner) {
      for (ViewBounds view : bounds) {
        view.of(owner);
      }
      queue.clear();
      for (int b = 0; b < blocks.size(); b++) {
        long bound = ofBlock(b);
        long worth = bound < 0 ? 0 : goal.ofBlock(owner, b, bound);
        if (worth > 0) {
          queue.push(-worth, b);
        }
      }
      while (!queue.isEmpty() && best.admits(owner, -queue.minKey(), 0)) {
        open(owner, queue.pop());
      }
    }

    private void open(int owner, int block) {
      int least = leastScore(owner, block);
      int one = leastSum(0, block, least);
      int two = bounds.length == 1 ? Integer.MIN_VALUE : leastSum(1, block, least);
      for (int p = blocks.start[block]; p < blocks.start[block + 1]; p++) {
        if (bounds[0].sum(p) < one || (bounds.length > 1 && bounds[1].sum(p) < two)) {
          continue;
        }
        int other = blocks.other[p];
        if (mayEnter(owner, other, ofPlace(block, p)) && mayEnter(owner, other, closer(block, p))) {
          scored++;
          long score = score(owner, other);
          long exact = score < 0 ? 0 : goal.of(owner, other, score);
          if (exact > 0) {
            best.offer(owner, exact, other);
          }
        }
      }
    }

    private boolean mayEnter(int owner, int other, long bound) {
      long worth = bound < 0 ? 0 : goal.ofPair(owner, other, bound);
      return worth > 0 && best.admits(owner, worth, other);
    }

    /** The least score with which anybody in the block could enter, found by halving. */
    private int leastScore(int owner, int block) {
      int least = 0;
      int most = (int) CompiledCriteria.FULL;
      while (least < most) {
        int middle = (least + most) >>> 1;
        long worth = goal.ofBlock(owner, block, middle);
        if (worth > 0 && best.admits(owner, worth, 0)) {
          most = middle;
        } else {
          least = middle + 1;
        }
      }
      return least;
    }

    /** The least sum in one view with which a pair in the block could score so much. */
    private int leastSum(int view, int block, int score) {
      int least = score;
      if (bounds.length > 1) {
        int other = bounds[1 - view].ofBlock(block);
        least = 0;
        int most = (int) CompiledCriteria.FULL;
        while (least < most) {
          int middle = (least + most) >>> 1;
          if (CompiledCriteria.combined(middle, other) >= score) {
            most = middle;
          } else {
            least = middle + 1;
          }
        }
      }
      return bounds[view].leastSum(block, least);
    }

    private long closer(int block, int place) {
      int one = bounds[0].closer(block, place);
      return bounds.length == 1 ? one : combined(one, bounds[1].closer(block, place));
    }

    private long ofBlock(int block) {
      int one = bounds[0].ofBlock(block);
      return bounds.length == 1 ? one : combined(one, bounds[1].ofBlock(block));
    }

    private long ofPlace(int block, int place) {
      int one = bounds[0].ofPlace(block, place);
      return bounds.length == 1 ? one : combined(one, bounds[1].ofPlace(block, place));
    }

    private static long combined(int one, int other) {
      return one < 0 || other < 0 ? -1 : CompiledCriteria.combined(one, other);
    }
  }
}
