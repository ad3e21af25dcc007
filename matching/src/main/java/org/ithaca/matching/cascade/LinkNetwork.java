package org.ithaca.matching.cascade;

import java.util.Arrays;
import org.ithaca.matching.cascade.Links.Part;
import org.ithaca.matching.internal.AugmentingPaths;
import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.internal.Network;

/**
 * All layers as one assignment, solved exactly where nobody has to be mentored in order to mentor.
 *
 * <p><b>Method.</b> Links join neighbouring layers, so even layers are one side and odd layers the
 * other. Everybody has two nodes: as mentee, with places, and as mentor, with capacity. Two limits
 * that are not the seats of a node are made so by spare partners on the other side, who take seats
 * that must stay free:
 *
 * <ul>
 *   <li>a budget of ties: {@code places + capacity - ties} spare partners for either node, each
 *       worth more than any link;
 *   <li>a minimum of mentees, worth {@code fill} each: every link is worth {@code fill} more and so
 *       are {@code capacity - minimum} spare partners; so only the links up to the minimum gain.
 * </ul>
 *
 * <p>Being mentored where the case demands it is worth more than everything else together. <b>Time
 * and space</b> those of {@link AugmentingPaths}.
 */
final class LinkNetwork {
  private final Links links;
  private final Part[] part;
  private final long spareWorth;
  private final int[] node;
  private final int[] nodes = new int[2];
  private int[] row = new int[64];
  private int[] column = new int[64];
  private long[] weight = new long[64];
  private int[] link = new int[64];
  private int edges;

  /** The links chosen, and what everybody pays for a place as mentee and for any tie. */
  @SuppressWarnings("ArrayRecordComponent") // handed over, not kept
  record Result(boolean[] chosen, long[] receiving, long[] ties) {}

  private LinkNetwork(Links links, Part[] part) {
    this.links = links;
    this.part = part;
    long heaviest = Arrays.stream(links.weight).max().orElse(0) + links.fill;
    this.spareWorth = 2 * heaviest + 1;
    this.node = new int[2 * links.people()];
    for (int p = 0; p < links.people(); p++) {
      int side = side(p);
      node[2 * p] = nodes[side]++;
      node[2 * p + 1] = nodes[side]++;
    }
  }

  static Result solve(Links links, Part[] part, Meter meter) {
    LinkNetwork network = new LinkNetwork(links, part);
    network.addLinks();
    network.addSpares();
    return network.solve(meter);
  }

  private int side(int person) {
    return links.problem.layer(person) & 1;
  }

  private static int mentee(int person) {
    return 2 * person;
  }

  private static int mentor(int person) {
    return 2 * person + 1;
  }

  private void addLinks() {
    for (int k = 0; k < links.size(); k++) {
      int r = links.receiver[k];
      int g = links.giver[k];
      if (part[g] == Part.IDLE || links.capacity[g] == 0 || links.places[r] == 0) {
        continue;
      }
      long worth = links.weight[k] + (links.minimum[g] > 0 ? links.fill : 0);
      worth += part[r] == Part.MENTORED ? links.beyond : 0;
      add(side(r), node[mentee(r)], node[mentor(g)], worth, k);
    }
  }

  private void addSpares() {
    for (int p = 0; p < links.people(); p++) {
      if (links.minimum[p] > 0) {
        for (int k = links.minimum[p]; k < links.capacity[p]; k++) {
          add(side(p), node[mentor(p)], nodes[1 - side(p)]++, links.fill, -1);
        }
      }
      int over =
          links.ties[p] == CascadeProblem.ANY
              ? 0
              : links.places[p] + links.capacity[p] - links.ties[p];
      for (int k = 0; k < over; k++) {
        int spare = nodes[1 - side(p)]++;
        add(side(p), node[mentee(p)], spare, spareWorth, -1);
        add(side(p), node[mentor(p)], spare, spareWorth, -1);
      }
    }
  }

  /** An edge of a node of this side to a node of the other. */
  private void add(int side, int own, int other, long worth, int number) {
    if (edges == row.length) {
      int grown = edges * 2;
      row = Arrays.copyOf(row, grown);
      column = Arrays.copyOf(column, grown);
      weight = Arrays.copyOf(weight, grown);
      link = Arrays.copyOf(link, grown);
    }
    row[edges] = side == 0 ? own : other;
    column[edges] = side == 0 ? other : own;
    weight[edges] = worth;
    link[edges++] = number;
  }

  private Result solve(Meter meter) {
    int[] first = new int[nodes[0] + 1];
    for (int e = 0; e < edges; e++) {
      first[row[e] + 1]++;
    }
    Arrays.parallelPrefix(first, Integer::sum);
    int[] next = first.clone();
    int[] sortedColumn = new int[edges];
    long[] sortedWeight = new long[edges];
    int[] sortedLink = new int[edges];
    for (int e = 0; e < edges; e++) {
      int at = next[row[e]]++;
      sortedColumn[at] = column[e];
      sortedWeight[at] = weight[e];
      sortedLink[at] = link[e];
    }
    Network network = new Network(first, sortedColumn, sortedWeight, seats(0), seats(1));
    AugmentingPaths.Result result = AugmentingPaths.solve(network, meter);
    boolean[] chosen = new boolean[links.size()];
    for (int e = 0; e < edges; e++) {
      if (sortedLink[e] >= 0) {
        chosen[sortedLink[e]] = result.chosen()[e];
      }
    }
    return priced(chosen, result);
  }

  private int[] seats(int side) {
    int[] seats = new int[nodes[side]];
    Arrays.fill(seats, 1);
    for (int p = 0; p < links.people(); p++) {
      if (side(p) == side) {
        seats[node[mentee(p)]] = links.places[p];
        seats[node[mentor(p)]] = links.capacity[p];
      }
    }
    return seats;
  }

  private Result priced(boolean[] chosen, AugmentingPaths.Result result) {
    long[] receiving = new long[links.people()];
    long[] ties = new long[links.people()];
    for (int p = 0; p < links.people(); p++) {
      long[] price = side(p) == 0 ? result.rowPrice() : result.columnPrice();
      long asMentee = price[node[mentee(p)]];
      if (links.ties[p] != CascadeProblem.ANY) {
        ties[p] = Math.min(spareWorth, Math.min(asMentee, price[node[mentor(p)]]));
      }
      boolean hasSpare = links.places[p] < links.room[p];
      receiving[p] = hasSpare ? 0 : asMentee - ties[p]; // its links carry it instead
      receiving[p] -= part[p] == Part.MENTORED ? links.beyond : 0;
    }
    return new Result(chosen, receiving, ties);
  }
}
