package org.ithaca.matching.internal;

/**
 * Fills seats one by one along cheapest augmenting paths.
 *
 * <p><b>Promises.</b> Prices {@code u ≥ 0} of one side and {@code p ≥ 0} of the other keep {@code u
 * + p ≥ w} for a pair that is not held and {@code u + p ≤ w} for one that is. (The gap {@code w - u
 * - p} of a held pair is the third dual, that of "at most once"; it need not be stored.) Once every
 * node with an empty seat has price 0 as well, the choice is best and the prices prove it: by weak
 * duality no choice exceeds {@code Σ seats·u + Σ seats·p + Σ max(0, w - u - p)}.
 *
 * <p><b>Method.</b> Kuhn 1955, Munkres 1957 in the sparse form of Jonker and Volgenant 1987 and
 * Derigs 1988, carried over to seats. An empty seat searches the cheapest way to end: at a node of
 * the far side with an empty seat, or at a node of its own side that gives up a seat, which costs
 * that node's price; giving up one's own seat is such an end. The search is Dijkstra on the reduced
 * costs with three economies: the best end found so far bounds every label, so nothing beyond it is
 * even written down; a full node passes to all its partners at once without being split into seats;
 * labels that cost nothing more than the present one go to a stack, not to the heap. Both sides are
 * alike, so the same search fills seats of either.
 *
 * <p><b>Time</b> O(E + V log V) a seat, in practice a few nodes where prices are nearly right.
 * <b>Space</b> O(V). <b>Ties</b> go to the path found first, with edges in their given order;
 * filling a seat goes before leaving it empty at the same weight.
 */
public final class AugmentingPaths {
  /** Steps of one search between two looks at the meter. */
  private static final int CHECK_EVERY = 1 << 14;

  private final Meter meter;
  private final MinHeap heap = new MinHeap();

  /** Nodes of the far side as they are, nodes of the near side as complements. */
  private final IntStack touched = new IntStack();

  private final IntStack open = new IntStack();
  private Side near;
  private Side far;
  private long bound;
  private int end;
  private long steps;

  public AugmentingPaths(Side one, Side other, Meter meter) {
    this.near = one;
    this.far = other;
    this.meter = meter;
  }

  /** Which edges are chosen, and the prices of rows and columns. */
  @SuppressWarnings("ArrayRecordComponent") // handed over, not kept
  public record Result(boolean[] chosen, long[] rowPrice, long[] columnPrice) {}

  /** {@link BestChoice} in plain arrays. */
  public static Result solve(Network network, Meter meter) {
    BestChoice choice = BestChoice.of(network, meter);
    return new Result(
        choice.chosen(network.edges()), choice.rows().prices(), choice.columns().prices());
  }

  /** Makes the one side near, whose seats are filled and whose edges are known. */
  public void turnTo(Side side) {
    if (near != side) {
      far = near;
      near = side;
    }
  }

  /**
   * Fills empty seats of a node of the near side, or lowers its price to 0. Needs the promises for
   * pairs and leaves them kept. If the meter stops it, nothing is half done.
   */
  public void fill(int node) {
    while (!near.isFull(node)) {
      search(node);
      if (meter.stopAfter(steps)) {
        forgetLabels();
        return;
      }
      settlePrices();
      if (end == ~node) {
        return;
      }
      shift(node);
    }
  }

  /** Finds the cheapest end of a path from the node; leaves it in {@link #end}. */
  private void search(int start) {
    steps = 0;
    heap.clear();
    open.clear();
    bound = near.price[start];
    end = ~start;
    near.distance[start] = 0;
    touched.push(~start);
    scanNear(start, 0);
    while (true) {
      int node;
      if (!open.isEmpty()) {
        node = open.pop();
      } else if (!heap.isEmpty() && heap.minKey() < bound) {
        long key = heap.minKey();
        node = heap.pop();
        if (key > distance(node)) {
          continue;
        }
      } else {
        return;
      }
      long at = distance(node);
      if (at >= bound) {
        continue;
      }
      if (node >= 0) {
        scanFar(node, at);
      } else {
        scanNear(~node, at);
      }
      if (steps > CHECK_EVERY) {
        if (meter.stopAfter(steps)) {
          return;
        }
        steps = 0;
      }
    }
  }

  private long distance(int node) {
    return node >= 0 ? far.distance[node] : near.distance[~node];
  }

  private void scanNear(int row, long at) {
    long base = at + near.price[row];
    far.markPartners(near, row);
    int until = near.until[row];
    steps += until - near.from[row];
    for (int e = near.from[row]; e < until; e++) {
      int column = near.other[e];
      long reached = base + far.price[column] - near.weight.get(e);
      if (reached > bound || reached >= far.distance[column] || far.isMarked(column)) {
        continue;
      }
      if (!far.isFull(column)) {
        if (reached < bound || end < 0) {
          bound = reached;
          end = column;
          label(far, column, column, reached, e, row);
        }
      } else if (reached < bound) {
        label(far, column, column, reached, e, row);
        enqueue(column, reached, at);
      }
    }
  }

  private void scanFar(int column, long at) {
    int first = far.heldFrom[column];
    int load = far.load[column];
    steps += load;
    for (int k = first; k < first + load; k++) {
      int row = far.held[k];
      long reached = at + far.heldWeight[k] - near.price[row] - far.price[column];
      if (reached >= bound || reached >= near.distance[row]) {
        continue;
      }
      label(near, row, ~row, reached, k, column);
      enqueue(~row, reached, at);
      if (reached + near.price[row] < bound) {
        bound = reached + near.price[row];
        end = ~row;
      }
    }
  }

  private void label(Side side, int n, int node, long reached, int by, int from) {
    if (side.distance[n] == Side.NEVER) {
      touched.push(node);
    }
    side.distance[n] = reached;
    side.reachedBy[n] = by;
    side.reachedFrom[n] = from;
  }

  private void enqueue(int node, long reached, long present) {
    if (reached == present) {
      open.push(node);
    } else {
      heap.push(reached, node);
    }
  }

  /** Lowers prices of the near side and raises those of the far side nearer than the end. */
  private void settlePrices() {
    while (!touched.isEmpty()) {
      int node = touched.pop();
      long nearer = bound - distance(node);
      if (node >= 0) {
        far.price[node] += Math.max(0, nearer);
        far.distance[node] = Side.NEVER;
      } else {
        near.price[~node] -= Math.max(0, nearer);
        near.distance[~node] = Side.NEVER;
      }
    }
  }

  private void forgetLabels() {
    bound = 0;
    settlePrices();
  }

  /** Walks from the end back to the start: pairs not held are held and the other way round. */
  private void shift(int start) {
    int column = end;
    int vacant;
    if (end >= 0) {
      vacant = far.open(column);
    } else {
      column = near.reachedFrom[~end];
      vacant = near.reachedBy[~end];
      near.release(~end, column);
    }
    while (true) {
      int row = far.reachedFrom[column];
      long weight = near.weight.get(far.reachedBy[column]);
      far.put(vacant, row, weight);
      if (row == start) {
        near.hold(row, column, weight);
        return;
      }
      int old = near.reachedFrom[row];
      vacant = near.reachedBy[row];
      near.replace(row, old, column, weight);
      column = old;
    }
  }
}
