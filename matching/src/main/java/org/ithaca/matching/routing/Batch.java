package org.ithaca.matching.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.Assignment;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.AssignmentSolver;
import org.ithaca.matching.routing.Request.Offer;
import org.ithaca.matching.routing.Router.Proposal;
import org.ithaca.matching.routing.RoutingState.Room;
import org.ithaca.matching.routing.RoutingState.Waiting;

/** Who is answered at one tick. */
final class Batch {
  private final RoutingPolicy policy;
  private final Lessons lessons;
  private final long now;

  /** Those who wait, the longest first. */
  private final List<Waiting> order;

  /** Open room by giver; what closes first is used first. */
  private final SortedMap<Integer, List<Room>> rooms;

  Batch(
      RoutingPolicy policy,
      Lessons lessons,
      long now,
      Collection<Waiting> waiting,
      Collection<Room> open) {
    this.policy = policy;
    this.lessons = lessons;
    this.now = now;
    this.order = waiting.stream().sorted(Comparator.comparingLong(Waiting::since)).toList();
    this.rooms =
        open.stream()
            .sorted(Comparator.comparingLong(Room::closes))
            .collect(Collectors.groupingBy(Room::giver, TreeMap::new, Collectors.toList()));
  }

  List<Proposal> proposals() {
    List<Proposal> proposals = new ArrayList<>();
    if (rooms.isEmpty() || order.isEmpty()) {
      return proposals;
    }
    List<Iterator<Room>> next = new ArrayList<>();
    rooms.values().forEach(ofGiver -> next.add(ofGiver.iterator()));
    int[] places = rooms.values().stream().mapToInt(List::size).toArray();
    AssignmentProblem batch = AssignmentProblem.of(weights(places)).withGiverCapacities(places);
    if (new AssignmentSolver().solve(batch) instanceof Outcome.Optimal(Assignment best, _)) {
      for (Pair pair : best.pairs()) {
        Waiting request = order.get(pair.first());
        Room room = next.get(pair.second()).next();
        proposals.add(
            new Proposal(request.id(), room.id(), room.giver(), score(request, room.giver())));
      }
    }
    return proposals;
  }

  private static long score(Waiting request, int giver) {
    return request.offers().stream()
        .filter(offer -> offer.giver() == giver)
        .mapToLong(Offer::score)
        .findAny()
        .orElseThrow();
  }

  /**
   * What each request is worth with each giver: its score less what the giver is kept back for. The
   * longer it waits the less that counts; those overdue who can be served go before all others.
   */
  private Scores weights(int[] places) {
    Map<Integer, Integer> column = new TreeMap<>();
    rooms.keySet().forEach(giver -> column.put(giver, column.size()));
    boolean[] first = overdue(column, places);
    long largest =
        order.stream()
            .flatMap(request -> request.offers().stream())
            .mapToLong(Offer::score)
            .max()
            .orElse(0);
    Scores.Builder weights = Scores.builder(order.size(), places.length);
    for (int r = 0; r < order.size(); r++) {
      Waiting request = order.get(r);
      long waited = now - request.since();
      boolean served = r < first.length && first[r];
      long head = served ? (largest + 1) * (order.size() + 1) : 0;
      double patience = Math.max(0, policy.longestWait() - waited) / (double) policy.longestWait();
      double waiting = lessons.ofWaiting(request.offers(), policy.delayCost());
      for (Offer offer : request.offers()) {
        Integer giver = column.get(offer.giver());
        double kept = patience * (lessons.price(offer.giver()) + waiting);
        double gain = offer.score() - (double) policy.delayCost() * waited - kept;
        if (giver != null && (served || gain >= 0)) {
          weights.add(r, giver, head + (long) Math.max(0, gain));
        }
      }
    }
    return weights.build();
  }

  /** Which of those overdue, the longest waiting first, are served. */
  private boolean[] overdue(Map<Integer, Integer> column, int[] places) {
    int[][] offers =
        order.stream()
            .takeWhile(request -> now - request.since() >= policy.longestWait())
            .map(request ->
                request.offers().stream()
                    .map(offer -> column.getOrDefault(offer.giver(), -1))
                    .filter(giver -> giver >= 0)
                    .mapToInt(Integer::intValue)
                    .toArray())
            .toArray(int[][]::new);
    return OldestFirst.of(offers, places);
  }
}
