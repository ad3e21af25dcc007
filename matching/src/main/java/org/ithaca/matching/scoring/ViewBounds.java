package org.ithaca.matching.scoring;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bounds on one view of the pairs of one owner with all others; belongs to one thread. */
final class ViewBounds {
  /** What all threads share. */
  static final class Tables {
    private final int[] owners;
    private final int[] others;
    private final Blocks blocks;
    private final Rows terms;
    private final Postings postings;
    private final Row[] adds;
    private final Row[] known;
    private final Row[] breaks;

    /** What the classes of owners get from blocks at most, and from the classes of others. */
    @SuppressWarnings("ArrayRecordComponent") // never changed
    private record Row(
        int[] classOf,
        int[][] byBlock,
        int[][] byClass,
        byte[] classAt,
        Facet.@Nullable Value closer) {}

    Tables(
        Terms terms,
        boolean ownerReceives,
        int[] owners,
        int[] others,
        List<Facet> facets,
        Blocks blocks) {
      this.owners = owners;
      this.others = others;
      this.blocks = blocks;
      this.terms = ownerReceives ? terms.receivers : terms.givers;
      this.postings =
          new Postings(
              ownerReceives ? terms.givers : terms.receivers, terms.size, others, blocks.place);
      this.adds = rows(facets, Facet.Kind.ADDS);
      this.known = rows(facets, Facet.Kind.KNOWN);
      this.breaks = rows(facets, Facet.Kind.BREAKS);
    }

    private Row[] rows(List<Facet> facets, Facet.Kind kind) {
      return facets.stream()
          .filter(facet -> facet.kind() == kind)
          .map(f ->
              new Row(
                  f.owners().of(),
                  blocks.largest(f, kind == Facet.Kind.BREAKS),
                  f.adds(),
                  blocks.classes(f),
                  f.closer()))
          .toArray(Row[]::new);
    }
  }

  private final Tables tables;
  private final int[] sums;
  private final int[] base;
  private final int[] known;
  private final int[] broken;
  private final int[] blockSum;
  private int owner;
  private int sum;

  ViewBounds(Tables tables) {
    this.tables = tables;
    this.sums = new int[tables.blocks.other.length];
    this.base = new int[tables.blocks.size()];
    this.known = new int[base.length];
    this.broken = new int[base.length];
    this.blockSum = new int[base.length];
  }

  void of(int newOwner) {
    owner = newOwner;
    Arrays.fill(sums, 0);
    int person = tables.owners[owner];
    for (int k = tables.terms.from(person); k < tables.terms.to(person); k++) {
      tables.postings.add(tables.terms.value(k), tables.terms.number(k), sums);
    }
    sum(tables.adds, base);
    sum(tables.known, known);
    sum(tables.breaks, broken);
    int[] start = tables.blocks.start;
    for (int b = 0; b < base.length; b++) {
      blockSum[b] = largest(sums, start[b], start[b + 1]);
    }
  }

  private static int largest(int[] values, int from, int to) {
    int largest = 0;
    for (int k = from; k < to; k++) {
      largest = Math.max(largest, values[k]);
    }
    return largest;
  }

  private void sum(Tables.Row[] rows, int[] into) {
    Arrays.fill(into, 0);
    for (Tables.Row row : rows) {
      int[] add = row.byBlock[row.classOf[owner]];
      for (int b = 0; b < into.length; b++) {
        into[b] += add[b];
      }
    }
  }

  /** No pair of the owner with anybody in the block scores more; negative if none is allowed. */
  int ofBlock(int block) {
    return broken[block] > 0 ? -1 : score(block, base[block] + blockSum[block]);
  }

  /** What somebody in the block must have in the sums for this score. */
  int leastSum(int block, int score) {
    if (known[block] == 0) {
      return score <= CompiledCriteria.UNKNOWN ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }
    long met = Math.ceilDiv((2L * score - 1) * known[block], 2L * CompiledCriteria.PER_THOUSANDTH);
    return (int) Math.min(Integer.MAX_VALUE, (met << Terms.UNIT_BITS) - base[block]);
  }

  int sum(int place) {
    return sums[place];
  }

  /** The pair of the owner with the one at the place, in the block, scores no more. */
  int ofPlace(int block, int place) {
    for (Tables.Row row : tables.breaks) {
      if (row.byClass[row.classOf[owner]][row.classAt[place] & 0xFF] > 0) {
        return -1;
      }
    }
    sum = sums[place];
    for (Tables.Row row : tables.adds) {
      sum += row.byClass[row.classOf[owner]][row.classAt[place] & 0xFF];
    }
    return score(block, sum);
  }

  /** The bound {@link #ofPlace} has just given, with nothing left out: exact but for rounding. */
  int closer(int block, int place) {
    int person = tables.others[tables.blocks.other[place]];
    for (Tables.Row row : tables.adds) {
      if (row.closer != null) {
        sum -= row.byClass[row.classOf[owner]][row.classAt[place] & 0xFF];
        sum += row.closer.of(tables.owners[owner], person);
      }
    }
    return score(block, sum);
  }

  private int score(int block, int sum) {
    int all = known[block];
    if (all == 0) {
      return (int) CompiledCriteria.UNKNOWN;
    }
    int met = sum >> Terms.UNIT_BITS;
    return (2 * CompiledCriteria.PER_THOUSANDTH * met + all) / (2 * all);
  }
}
