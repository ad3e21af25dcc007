package org.ithaca.matching.routing;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ithaca.matching.routing.Request.Offer;

/** Everything a {@link Router} knows at a tick. Immutable. */
public final class RoutingState {
  /**
   * A request that waits.
   *
   * @param expected the raw guess of its wait when it began to, in ticks
   * @param guessedAt when that was; negative if it has not been guessed
   */
  record Waiting(int id, long since, List<Offer> offers, double expected, long guessedAt) {}

  /** Room that is open. */
  record Room(int id, int giver, long closes) {}

  final long now;
  final SortedMap<Integer, Waiting> waiting;
  final SortedMap<Integer, Room> rooms;
  final Lessons lessons;
  final WaitEstimates estimates;

  RoutingState(
      long now,
      SortedMap<Integer, Waiting> waiting,
      SortedMap<Integer, Room> rooms,
      Lessons lessons,
      WaitEstimates estimates) {
    this.now = now;
    this.waiting = Collections.unmodifiableSortedMap(waiting);
    this.rooms = Collections.unmodifiableSortedMap(rooms);
    this.lessons = lessons;
    this.estimates = estimates;
  }

  public long now() {
    return now;
  }

  /** The ids of requests that wait. */
  public List<Integer> waiting() {
    return List.copyOf(waiting.keySet());
  }

  /** The ids of openings not used. */
  public List<Integer> open() {
    return List.copyOf(rooms.keySet());
  }

  /** What an opening of the giver is kept back for, in points of score. */
  public long price(int giver) {
    return Math.round(lessons.price(giver));
  }

  /** How long the request is going to wait from now on, once enough waits were seen. */
  public Optional<WaitEstimate> estimate(int id) {
    Waiting request = waiting.get(id);
    return request == null || request.guessedAt() < 0
        ? Optional.empty()
        : estimates.range(id, request.expected(), now - request.guessedAt());
  }
}
