package org.ithaca.matching.rotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ithaca.matching.internal.AugmentingPaths;
import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.internal.MinHeap;
import org.ithaca.matching.internal.Network;

/**
 * The best meetings with rounds forgotten: everybody within their limit, all within the places
 * there are. For two sides this is exact; within one group each pair may be chosen in halves.
 *
 * <p><b>Method.</b> One assignment with seats. Everybody has as many seats as meetings allowed, and
 * all of them are filled, with meetings or with breaks: a person's k-th break is a partner of its
 * own that pays less the larger k is. Where there are fewer places than meetings wanted, every
 * break of a row must be taken, by its person or by a token, and there are as many tokens as
 * places. So one set of prices proves meetings, breaks and places. One group is put on both sides
 * (the bipartite double cover, see Balinski 1965), which makes halves whole. Of many pairs only the
 * heaviest of each person are listed at first; the prices tell which others might help, until none
 * does.
 */
final class Relaxation {
  private static final int FEW = 16;

  private final MeetingGraph graph;
  private final int[] listed;
  private final int[] rowOf;
  private final int[] columnOf;
  private final boolean twoSides;
  private final boolean limited;
  private final int columns;
  private final long offset;
  private final long filled;

  private Relaxation(MeetingGraph graph, int[] sides, int[] listed) {
    this.graph = graph;
    this.listed = listed;
    this.twoSides = sides.length == graph.people;
    int front = frontSide(sides);
    this.rowOf = new int[graph.people];
    this.columnOf = new int[graph.people];
    int r = 0;
    int c = 0;
    for (int person = 0; person < graph.people; person++) {
      rowOf[person] = !twoSides || sides[person] == front ? r++ : -1;
      columnOf[person] = !twoSides || sides[person] != front ? c++ : -1;
    }
    this.columns = c;
    this.limited = tokens() < Math.min(useful(rowOf), useful(columnOf));
    long largest = 0;
    for (long w : graph.weight) {
      largest = Math.max(largest, w);
    }
    try {
      this.offset = graph.dearestBreak();
      this.filled = limited ? Math.addExact(Math.addExact(2 * offset, largest), 1) : 0;
      Math.multiplyExact(16, Math.addExact(filled, Math.addExact(2 * offset, largest)));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "Scores up to %d in %d rounds do not fit. Maybe use smaller scores or fewer breaks before."
              .formatted(graph.problem.scores().largest(), graph.problem.rounds()),
          e);
    }
  }

  /**
   * What is chosen, and the proof.
   *
   * @param chosen for each free pair 0, 1 (one half, only within one group) or 2
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, not kept
  record Answer(int[] chosen, RotationCertificate certificate) {}

  static Answer of(MeetingGraph graph, int[] sides, Meter meter) {
    boolean[] isListed = new boolean[graph.first.length];
    listHeaviest(graph, graph.first, isListed);
    listHeaviest(graph, graph.second, isListed);
    while (true) {
      int[] listed = IntStream.range(0, isListed.length).filter(e -> isListed[e]).toArray();
      Answer answer = new Relaxation(graph, sides, listed).solve(meter);
      if (!listHelpful(graph, answer.certificate, isListed) || meter.isStopped()) {
        return answer;
      }
    }
  }

  /** Of the pairs of each person at this end, some times as many as it may have meetings. */
  private static void listHeaviest(MeetingGraph graph, int[] end, boolean[] isListed) {
    MinHeap[] heaviest = new MinHeap[graph.people];
    int[] size = new int[graph.people];
    Arrays.setAll(heaviest, _ -> new MinHeap());
    for (int e = 0; e < end.length; e++) {
      MinHeap heap = heaviest[end[e]];
      if (size[end[e]] < FEW + 4 * graph.limit[end[e]]) {
        size[end[e]]++;
        heap.push(graph.weight[e], e);
      } else if (graph.weight[e] > heap.minKey()) {
        heap.pop();
        heap.push(graph.weight[e], e);
      }
    }
    for (MinHeap heap : heaviest) {
      while (!heap.isEmpty()) {
        isListed[heap.pop()] = true;
      }
    }
  }

  /** Lists what is worth more than its prices; false if nothing is. */
  private static boolean listHelpful(
      MeetingGraph graph, RotationCertificate certificate, boolean[] isListed) {
    long[] price = certificate.people().stream().mapToLong(Long::longValue).toArray();
    boolean any = false;
    for (int e = 0; e < isListed.length; e++) {
      long paid = certificate.meeting() + price[graph.first[e]] + price[graph.second[e]];
      if (!isListed[e] && 2 * graph.weight[e] > paid) {
        isListed[e] = true;
        any = true;
      }
    }
    return any;
  }

  /** Paths are shorter from the side that has more breaks. */
  private int frontSide(int[] sides) {
    long[] seats = new long[2];
    for (int person = 0; person < sides.length; person++) {
      seats[sides[person]] += graph.limit[person];
    }
    return seats[0] >= seats[1] ? 0 : 1;
  }

  private long tokens() {
    return twoSides ? graph.places : 2 * graph.places;
  }

  /** How many meetings a side could have if places were no matter. */
  private long useful(int[] side) {
    long[] degree = new long[graph.people];
    for (int e : listed) {
      degree[graph.first[e]]++;
      degree[graph.second[e]]++;
    }
    long sum = 0;
    for (int person = 0; person < graph.people; person++) {
      sum += side[person] < 0 ? 0 : Math.min(graph.limit[person], degree[person]);
    }
    return sum;
  }

  private Answer solve(Meter meter) {
    Edges edges = new Edges();
    int copies = twoSides ? 1 : 2;
    for (int copy = 0; copy < copies; copy++) {
      for (int e : listed) {
        boolean turned = twoSides ? rowOf[graph.first[e]] < 0 : copy == 1;
        int row = rowOf[turned ? graph.second[e] : graph.first[e]];
        int column = columnOf[turned ? graph.first[e] : graph.second[e]];
        edges.add(row, column, graph.weight[e] + 2 * offset);
      }
    }
    List<Integer> rowSeats = new ArrayList<>(seats(rowOf));
    List<Integer> columnSeats = new ArrayList<>(seats(columnOf));
    if (graph.breakUnit > 0 || limited) {
      addBreaksOfRows(edges, columnSeats);
    }
    if (graph.breakUnit > 0) {
      addBreaksOfColumns(edges, rowSeats);
    }
    if (limited) {
      for (int column = columns; column < columnSeats.size(); column++) {
        edges.add(rowSeats.size(), column, filled);
      }
      rowSeats.add((int) Math.min(tokens(), Integer.MAX_VALUE));
    }
    int[] order = edges.byRow(rowSeats.size());
    Network network = edges.network(order, rowSeats, columnSeats);
    AugmentingPaths.Result result = AugmentingPaths.solve(network, meter);
    int[] chosen = new int[graph.first.length];
    for (int k = 0; k < order.length; k++) {
      if (order[k] < copies * listed.length && result.chosen()[k]) {
        chosen[listed[order[k] % listed.length]] += twoSides ? 2 : 1;
      }
    }
    return new Answer(chosen, certificate(result, rowSeats.size() - 1));
  }

  private List<Integer> seats(int[] side) {
    List<Integer> seats = new ArrayList<>();
    for (int person = 0; person < graph.people; person++) {
      if (side[person] >= 0) {
        seats.add(graph.limit[person]);
      }
    }
    return seats;
  }

  private void addBreaksOfRows(Edges edges, List<Integer> columnSeats) {
    for (int person = 0; person < graph.people; person++) {
      for (int which = 1; rowOf[person] >= 0 && which <= graph.limit[person]; which++) {
        long pay = filled + offset - graph.breakCost(person, which);
        edges.add(rowOf[person], columnSeats.size(), pay);
        columnSeats.add(1);
      }
    }
  }

  private void addBreaksOfColumns(Edges edges, List<Integer> rowSeats) {
    for (int person = 0; person < graph.people; person++) {
      for (int which = 1; columnOf[person] >= 0 && which <= graph.limit[person]; which++) {
        edges.add(rowSeats.size(), columnOf[person], offset - graph.breakCost(person, which));
        rowSeats.add(1);
      }
    }
  }

  private RotationCertificate certificate(AugmentingPaths.Result result, int tokenRow) {
    long meeting = limited ? result.rowPrice()[tokenRow] : 0;
    List<Long> prices = new ArrayList<>();
    for (int person = 0; person < graph.people; person++) {
      long price = 0;
      if (rowOf[person] >= 0) {
        price += result.rowPrice()[rowOf[person]] - offset - meeting;
      }
      if (columnOf[person] >= 0) {
        price += result.columnPrice()[columnOf[person]] - offset;
      }
      prices.add(twoSides ? 2 * price : price);
    }
    return new RotationCertificate(prices, 2 * meeting);
  }
}
