package org.ithaca.matching.internal;

import java.util.Arrays;

/**
 * Maximum-weight assignment with seats on both sides, by successive shortest augmenting paths.
 *
 * <p><b>Problem.</b> Choose edges so that no row and no column has more than its seats and the sum
 * of weights (all from 0) is largest. An edge is used at most once.
 *
 * <p><b>Method.</b> Kuhn 1955, Munkres 1957 in the sparse form of Jonker and Volgenant 1987 and
 * Derigs 1988, carried over to seats. Rows enter one seat at a time. Prices {@code u ≥ 0} of rows
 * and {@code p ≥ 0} of columns keep three promises: {@code u + p ≥ w} for an unused edge, {@code u
 * + p ≤ w} for a used one, and a side with an empty seat has price 0. (The gap {@code w - u - p} of
 * a used edge is the third dual, that of "at most once"; it need not be stored.) A new seat
 * searches the cheapest way to end: at a column with an empty seat, or at a row that gives up a
 * seat, which costs the row's price. The search is Dijkstra on the reduced costs with three
 * economies: the best end found so far bounds every label, so nothing beyond it is even written
 * down; a full column passes to all its rows at once without being split into seats; labels that
 * cost nothing more than the present one go to a stack, not to the heap.
 *
 * <p><b>Guarantee.</b> Exact. The prices are the proof: by weak duality no choice exceeds {@code Σ
 * seats·u + Σ seats·p + Σ max(0, w - u - p)}, and at the end this equals the sum chosen.
 *
 * <p><b>Time</b> O(S (E + V log V)) for S seats of rows, in practice close to O(E) where seats are
 * plenty. <b>Space</b> O(E + V). <b>Ties</b> go to the path found first, with edges in their given
 * order; filling a seat goes before leaving it empty at the same weight.
 */
public final class AugmentingPaths {
  private static final long NEVER = Long.MAX_VALUE;

  private final int rows;
  private final int[] first;
  private final int[] column;
  private final long[] weight;
  private final int[] rowOf;
  private final int[] rowSeats;
  private final long[] rowPrice;
  private final long[] columnPrice;

  /** Used edges of column c lie in {@code used[usedFrom[c] ..]}, {@code load[c]} of them. */
  private final int[] usedFrom;

  private final int[] used;
  private final int[] load;
  private final int[] columnSeats;
  private final int[] wantedColumnSeats;

  /** Where the edge lies in {@link #used}, or -1. */
  private final int[] place;

  /** Labels of columns 0.. and rows columns..; the edge by which a node was reached. */
  private final long[] distance;

  private final int[] reachedBy;
  private final int[] touched;
  private int touchedCount;
  private final int[] stack;
  private int stackSize;
  private final MinHeap heap = new MinHeap();
  private final int columns;

  private long bound;
  private int end;
  private long steps;

  private AugmentingPaths(Network network) {
    this.rows = network.rows();
    this.columns = network.columns();
    this.first = network.first();
    this.column = network.column();
    this.weight = network.weight();
    this.rowSeats = network.rowSeats();
    this.rowPrice = new long[rows];
    this.columnPrice = new long[columns];
    this.rowOf = network.rowOfEdges();
    int[] degree = new int[columns];
    for (int c : column) {
      degree[c]++;
    }
    this.wantedColumnSeats = network.columnSeats();
    this.columnSeats = new int[columns];
    this.usedFrom = new int[columns + 1];
    for (int c = 0; c < columns; c++) {
      columnSeats[c] = Math.min(network.columnSeats()[c], degree[c]);
      usedFrom[c + 1] = usedFrom[c] + columnSeats[c];
    }
    this.used = new int[usedFrom[columns]];
    this.load = new int[columns];
    this.place = new int[network.edges()];
    Arrays.fill(place, -1);
    this.distance = new long[rows + columns];
    Arrays.fill(distance, NEVER);
    this.reachedBy = new int[rows + columns];
    this.touched = new int[rows + columns];
    this.stack = new int[rows + columns];
  }

  /** Which edges are chosen, and the prices of rows and columns. */
  @SuppressWarnings("ArrayRecordComponent") // handed over, not kept
  public record Result(boolean[] chosen, long[] rowPrice, long[] columnPrice) {}

  /**
   * Solves, searching from the side with fewer seats. If the meter stops it, the choice is still
   * within the seats and the prices are still a bound.
   */
  public static Result solve(Network network, Meter meter) {
    int[] order = network.edgesByColumn();
    Network turned = network.transposed(order);
    boolean[] chosen = new boolean[network.edges()];
    if (turned.usefulRowSeats() < network.usefulRowSeats()) {
      AugmentingPaths paths = new AugmentingPaths(turned);
      paths.run(meter);
      for (int k = 0; k < chosen.length; k++) {
        chosen[order[k]] = paths.place[k] >= 0;
      }
      return new Result(chosen, paths.columnPrice, paths.rowPrice);
    }
    AugmentingPaths paths = new AugmentingPaths(network);
    paths.run(meter);
    for (int e = 0; e < chosen.length; e++) {
      chosen[e] = paths.place[e] >= 0;
    }
    return new Result(chosen, paths.rowPrice, paths.columnPrice);
  }

  private void run(Meter meter) {
    for (int row = 0; row < rows; row++) {
      rowPrice[row] = bestOffer(row);
      if (!meter.isStopped()) {
        fill(row, meter);
        if ((row & 1023) == 0) {
          meter.report(row, rows);
        }
      }
    }
    meter.report(rows, rows);
    freeUnfilled();
  }

  /**
   * A side with more seats than edges, all of them used, may have kept a price; its edges carry it
   * from now on, so that every price above 0 means: all seats filled.
   */
  private void freeUnfilled() {
    int[] rowLoad = new int[rows];
    for (int c = 0; c < columns; c++) {
      for (int k = usedFrom[c]; k < usedFrom[c] + load[c]; k++) {
        rowLoad[rowOf[used[k]]]++;
      }
      if (load[c] < wantedColumnSeats[c]) {
        columnPrice[c] = 0;
      }
    }
    for (int row = 0; row < rows; row++) {
      if (rowLoad[row] < rowSeats[row]) {
        rowPrice[row] = 0;
      }
    }
  }

  private void fill(int row, Meter meter) {
    int seats = Math.min(rowSeats[row], first[row + 1] - first[row]);
    for (int seat = 0; seat < seats; seat++) {
      steps = 0;
      search(row);
      settlePrices();
      shift(row);
      if (meter.stopAfter(steps) || end == columns + row) {
        return;
      }
    }
  }

  /** The price at which the row's first seat is just worth any of its columns. */
  private long bestOffer(int row) {
    long best = 0;
    for (int e = first[row]; e < first[row + 1]; e++) {
      best = Math.max(best, weight[e] - columnPrice[column[e]]);
    }
    return best;
  }

  /** Finds the cheapest end of a path from the row; leaves it in {@link #end}. */
  private void search(int row) {
    heap.clear();
    stackSize = 0;
    touchedCount = 0;
    bound = rowPrice[row];
    end = columns + row;
    label(columns + row, 0, -1);
    scanRow(row, 0);
    while (true) {
      int node;
      if (stackSize > 0) {
        node = stack[--stackSize];
      } else if (!heap.isEmpty() && heap.minKey() < bound) {
        long key = heap.minKey();
        node = heap.pop();
        if (key > distance[node]) {
          continue;
        }
      } else {
        return;
      }
      if (distance[node] >= bound) {
        continue;
      }
      if (node >= columns) {
        scanRow(node - columns, distance[node]);
      } else {
        scanColumn(node, distance[node]);
      }
    }
  }

  private void scanRow(int row, long at) {
    long base = at + rowPrice[row];
    steps += first[row + 1] - first[row];
    for (int e = first[row]; e < first[row + 1]; e++) {
      int c = column[e];
      long reached = base + columnPrice[c] - weight[e];
      if (reached > bound || reached >= distance[c] || place[e] >= 0) {
        continue;
      }
      if (load[c] < columnSeats[c]) {
        if (reached < bound || end >= columns) {
          bound = reached;
          end = c;
          label(c, reached, e);
        }
      } else if (reached < bound) {
        label(c, reached, e);
        enqueue(c, reached, at);
      }
    }
  }

  private void scanColumn(int c, long at) {
    int from = usedFrom[c];
    steps += load[c];
    for (int k = from; k < from + load[c]; k++) {
      int e = used[k];
      int row = rowOf[e];
      long reached = at + weight[e] - rowPrice[row] - columnPrice[c];
      int node = columns + row;
      if (reached >= bound || reached >= distance[node]) {
        continue;
      }
      label(node, reached, e);
      enqueue(node, reached, at);
      if (reached + rowPrice[row] < bound) {
        bound = reached + rowPrice[row];
        end = node;
      }
    }
  }

  private void label(int node, long reached, int edge) {
    if (distance[node] == NEVER) {
      touched[touchedCount++] = node;
    }
    distance[node] = reached;
    reachedBy[node] = edge;
  }

  private void enqueue(int node, long reached, long present) {
    if (reached == present) {
      stack[stackSize++] = node;
    } else {
      heap.push(reached, node);
    }
  }

  /** Lowers the prices of rows and raises those of columns nearer than the end. */
  private void settlePrices() {
    for (int k = 0; k < touchedCount; k++) {
      int node = touched[k];
      long nearer = bound - distance[node];
      if (nearer > 0) {
        if (node >= columns) {
          rowPrice[node - columns] -= nearer;
        } else {
          columnPrice[node] += nearer;
        }
      }
      distance[node] = NEVER;
    }
  }

  /** Walks from the end back to the row: unused edges become used and used ones unused. */
  private void shift(int row) {
    int node = end;
    int vacant = -1;
    if (node < columns) {
      vacant = usedFrom[node] + load[node];
      load[node]++;
    }
    while (node != columns + row) {
      int e = reachedBy[node];
      if (node < columns) {
        used[vacant] = e;
        place[e] = vacant;
        node = columns + rowOf[e];
      } else {
        vacant = place[e];
        place[e] = -1;
        node = column[e];
      }
    }
  }
}
