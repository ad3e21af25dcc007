package org.ithaca.matching.grouping;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import org.ithaca.matching.Objective;
import org.ithaca.matching.internal.Meter;
import org.jspecify.annotations.Nullable;

/** Proves a grouping, or finds a better one and proves that, where every group can be listed. */
final class ExactGrouping {
  private final GroupingProblem problem;
  private final Columns columns;
  private final Meter meter;
  private final long[] weight;
  private final long[] ties;
  private final long unit;
  private @Nullable Grouping best;

  ExactGrouping(Columns columns, @Nullable Grouping best, Meter meter) {
    this.problem = columns.problem;
    this.columns = columns;
    this.best = best;
    this.meter = meter;
    this.unit = problem.tieUnit();
    this.weight = new long[columns.count];
    this.ties = new long[columns.count];
    for (int c = 0; c < columns.count; c++) {
      ties[c] = columns.ties[c];
      weight[c] = columns.worth[c] + unit * columns.ties[c];
    }
  }

  /** The best grouping known; null if there is none. */
  @Nullable Grouping best() {
    return best;
  }

  /** Whether it is proven that no grouping keeps all rules. */
  boolean isImpossible() {
    if (best != null) {
      return false;
    }
    return proven(new long[columns.count], _ -> true, -1).isPresent();
  }

  /** Empty if it took too long. */
  Optional<ExactProof> prove() {
    if (problem.objective() != Objective.WORST_OFF_FIRST) {
      return improved(weight, _ -> true, g -> g.total() + unit * g.ties())
          .map(main -> new ExactProof(main, Optional.empty()));
    }
    Optional<PartitionProof> all = improved(ties, _ -> true, Grouping::ties);
    Optional<PartitionProof> above = all.isEmpty() ? all : raised();
    if (above.isEmpty()) {
      return Optional.empty();
    }
    long lowest = known().lowest();
    return improved(weight, c -> columns.level[c] >= lowest, g -> g.total() + unit * g.ties())
        .map(main ->
            new ExactProof(main, Optional.of(new ExactProof.Floor(all.get(), above.get()))));
  }

  private Optional<PartitionProof> raised() {
    Grouping tried = null;
    Optional<PartitionProof> above = Optional.empty();
    while (above.isEmpty() && !known().equals(tried)) {
      tried = known();
      long lowest = tried.lowest();
      above = proven(ties, c -> columns.level[c] > lowest, tried.ties() - 1);
    }
    return above;
  }

  private Optional<PartitionProof> improved(
      long[] weights, IntPredicate letIn, ToLongFunction<Grouping> value) {
    Grouping tried = null;
    Optional<PartitionProof> proof = Optional.empty();
    while (proof.isEmpty() && !known().equals(tried)) {
      tried = known();
      proof = proven(weights, letIn, value.applyAsLong(tried));
    }
    return proof;
  }

  private Grouping known() {
    if (best == null) {
      throw new IllegalStateException("There is nothing to prove yet.");
    }
    return best;
  }

  private Optional<PartitionProof> proven(long[] weights, IntPredicate letIn, long target) {
    PartitionSearch search = new PartitionSearch(columns, weights, letIn, target, meter);
    Optional<PartitionProof> proof = search.prove();
    if (search.better() != null) {
      best =
          GroupingSolver.grouping(new Arrangement(problem, columns.units, place(search.better())));
    }
    return proof;
  }

  /** Gives each set of units a group whose range admits it. */
  private int[] place(long[] sets) {
    int[] holder = new int[problem.sizes().size()];
    Arrays.fill(holder, -1);
    for (int set = 0; set < sets.length; set++) {
      if (!assign(sets, set, holder, new boolean[holder.length])) {
        throw new IllegalStateException("Groups of a linear program's solution fit their ranges.");
      }
    }
    int[] place = new int[columns.units.count()];
    for (int g = 0; g < holder.length; g++) {
      for (long left = sets[holder[g]]; left != 0; left &= left - 1) {
        place[Long.numberOfTrailingZeros(left)] = g;
      }
    }
    return place;
  }

  private boolean assign(long[] sets, int set, int[] holder, boolean[] tried) {
    int size = 0;
    for (long left = sets[set]; left != 0; left &= left - 1) {
      size += columns.units.size(Long.numberOfTrailingZeros(left));
    }
    for (int g = 0; g < holder.length; g++) {
      if (!tried[g] && problem.sizes().get(g).admits(size)) {
        tried[g] = true;
        if (holder[g] < 0 || assign(sets, holder[g], holder, tried)) {
          holder[g] = set;
          return true;
        }
      }
    }
    return false;
  }
}
