package org.ithaca.matching.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ithaca.matching.routing.Request.Offer;
import org.ithaca.matching.routing.RoutingState.Room;
import org.ithaca.matching.routing.RoutingState.Waiting;

/**
 * Sends requests that come over time to those able to answer, tick by tick, without knowing what
 * comes next. A pure function from a state and what happened to the next state and proposals.
 *
 * <p><b>Method.</b> At every tick one exact assignment of those who wait to the room that is open.
 * Both sides keep back: a giver for better requests, at the price hindsight puts on its room in the
 * recent past; a request for better givers, at what waiting for them promises ({@link Lessons}).
 * The longer a request waits the less both count, and at the policy's longest wait they no longer
 * do: from then on it is overdue.
 *
 * <p><b>Guarantee.</b> Of those overdue, whoever came first goes first ({@link OldestFirst}). So
 * room that is open at one of its givers goes to nobody but those overdue who came earlier: if q of
 * them wait with it, it is answered at the latest with the (q + 1)th opening at its givers after it
 * became overdue. Without such openings nobody can answer it, and nothing is promised. Against
 * hindsight nothing is proven beforehand; {@link RoutingSolver} measures it afterwards. <b>Time</b>
 * of a tick that of one small {@link org.ithaca.matching.assignment.AssignmentSolver}, now and then
 * one over the memory. <b>Ties</b> as there; of a giver's room, what closes first is used first.
 */
public final class Router {
  private final RoutingPolicy policy;
  private final int givers;

  /**
   * What follows from a tick.
   *
   * @param proposals taken as accepted; one that falls through comes back as events
   * @param estimates of requests that begin to wait
   */
  public record Step(RoutingState state, List<Proposal> proposals, List<WaitEstimate> estimates) {}

  /** A request and an opening by their ids, and the giver with the score. */
  public record Proposal(int request, int opening, int giver, long score) {}

  public Router(RoutingPolicy policy, int givers) {
    this.policy = policy;
    this.givers = givers;
  }

  public RoutingState start(long tick) {
    return new RoutingState(
        tick,
        new TreeMap<>(),
        new TreeMap<>(),
        Lessons.none(givers, tick + policy.learnEvery()),
        new WaitEstimates(List.of()));
  }

  /** The state at a tick, after what happened since the last. */
  public Step at(RoutingState before, long tick, List<Event> events) {
    if (tick < before.now) {
      throw new IllegalArgumentException("Tick %d is before %d.".formatted(tick, before.now));
    }
    TreeMap<Integer, Waiting> waiting = new TreeMap<>(before.waiting);
    TreeMap<Integer, Room> rooms = new TreeMap<>(before.rooms);
    List<Request> requested = new ArrayList<>();
    List<Opening> opened = new ArrayList<>();
    int left = 0;
    for (Event event : events) {
      switch (event) {
        case Event.Arrives(int id, long since, List<Offer> offers) -> {
          offers.forEach(offer -> known(offer.giver()));
          waiting.put(id, new Waiting(id, since, offers, 0, -1));
          requested.add(new Request(tick, tick, offers));
        }
        case Event.Leaves(int id) -> left += waiting.remove(id) == null ? 0 : 1;
        case Event.Opens(int id, int giver, long closes) -> {
          known(giver);
          rooms.put(id, new Room(id, giver, closes));
          opened.add(new Opening(giver, tick, closes));
        }
        case Event.Closes(int id) -> rooms.remove(id);
      }
    }
    rooms.values().removeIf(room -> room.closes() < tick);
    Lessons lessons =
        before.lessons.and(tick, requested, opened, before.waiting.size(), left, policy);
    List<Proposal> proposals =
        new Batch(policy, lessons, tick, waiting.values(), rooms.values()).proposals();
    List<Double> over = new ArrayList<>();
    for (Proposal proposal : proposals) {
      Waiting answered = waiting.remove(proposal.request);
      rooms.remove(proposal.opening);
      if (answered != null && answered.guessedAt() >= 0) {
        over.add(WaitEstimates.ratio(answered.expected(), tick - answered.guessedAt()));
      }
    }
    List<Integer> fresh = guess(waiting, lessons, tick);
    RoutingState after =
        new RoutingState(tick, waiting, rooms, lessons, before.estimates.and(over));
    List<WaitEstimate> estimates =
        fresh.stream().flatMap(id -> after.estimate(id).stream()).toList();
    return new Step(after, proposals, estimates);
  }

  private void known(int giver) {
    if (giver < 0 || giver >= givers) {
      throw new IllegalArgumentException(
          "There are %d givers, so giver %d is none.".formatted(givers, giver));
    }
  }

  /** Requests that begin to wait, guessed by how many wait for the same givers and their room. */
  private List<Integer> guess(SortedMap<Integer, Waiting> waiting, Lessons lessons, long tick) {
    double[] load = new double[givers];
    for (Waiting request : waiting.values()) {
      for (Offer offer : request.offers()) {
        load[offer.giver()] += 1.0 / request.offers().size();
      }
    }
    List<Integer> fresh = new ArrayList<>();
    waiting.replaceAll((id, request) -> {
      if (request.guessedAt() >= 0) {
        return request;
      }
      fresh.add(id);
      double ahead = 0;
      double rate = 1.0 / (1 + policy.memory());
      for (Offer offer : request.offers()) {
        ahead += load[offer.giver()];
        rate += lessons.rate(offer.giver());
      }
      return new Waiting(id, request.since(), request.offers(), Math.max(1, ahead / rate), tick);
    });
    return fresh;
  }
}
