package org.ithaca.matching.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.routing.Event;
import org.ithaca.matching.routing.Opening;
import org.ithaca.matching.routing.Request;
import org.ithaca.matching.routing.Request.Offer;
import org.ithaca.matching.routing.Router;
import org.ithaca.matching.routing.Routes;
import org.ithaca.matching.routing.Routes.Route;
import org.ithaca.matching.routing.RoutingPolicy;
import org.ithaca.matching.routing.RoutingProblem;
import org.ithaca.matching.routing.RoutingSolver;
import org.ithaca.matching.routing.RoutingState;
import org.ithaca.matching.routing.WaitEstimate;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * Simulated arrivals from a seed: days with a peak, skills of which few are popular and most are
 * scarce, people whose patience has a long tail, givers of whom a few have much room. What a router
 * does with them is played tick by tick; it learns of nothing before its tick.
 */
final class RoutingArrivals {
  private static final int DAY = 48;

  private RoutingArrivals() {}

  /**
   * A finished log.
   *
   * @param load requests for each opening
   */
  static RoutingProblem problem(int givers, int ticks, double load, long delayCost, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int skills = Math.max(4, givers / 5);
    int[][] level = new int[givers][skills];
    double[] room = new double[givers];
    double all = 0;
    for (int g = 0; g < givers; g++) {
      int known = 2 + random.nextInt(4);
      for (int k = 0; k < known; k++) {
        level[g][skewed(random, skills)] = 3000 + random.nextInt(7001);
      }
      room[g] = 0.01 / Math.sqrt(random.nextDouble(0.02, 1));
      all += room[g];
    }
    List<Opening> openings = new ArrayList<>();
    List<Request> requests = new ArrayList<>();
    for (int tick = 0; tick < ticks; tick++) {
      for (int g = 0; g < givers; g++) {
        if (random.nextDouble() < room[g]) {
          openings.add(new Opening(g, tick, tick + random.nextInt(10, 200)));
        }
      }
      double peak = 1 + Math.sin(2 * Math.PI * tick / DAY) * 0.9;
      double mean = load * all * peak;
      int arriving = (int) mean + (random.nextDouble() < mean - (int) mean ? 1 : 0);
      for (int k = 0; k < arriving; k++) {
        int skill = skewed(random, skills);
        List<Offer> offers = new ArrayList<>();
        for (int g = 0; g < givers; g++) {
          if (level[g][skill] > 0) {
            offers.add(
                new Offer(g, Math.clamp(level[g][skill] + random.nextInt(-1500, 1501), 0, 10_000)));
          }
        }
        if (!offers.isEmpty()) {
          long patience = Math.min(2000, (long) (20 / Math.pow(random.nextDouble(0.001, 1), 0.7)));
          requests.add(new Request(tick, tick + patience, offers));
        }
      }
    }
    return new RoutingProblem(givers, requests, openings, delayCost);
  }

  private static int skewed(SplittableRandom random, int range) {
    double draw = random.nextDouble();
    return (int) (range * draw * draw);
  }

  /** How a policy did. */
  record Result(
      Routes routes, double meanWait, long longestWait, int estimates, int held, double width) {}

  /** Plays the log to a router, or to first come first served where there is no policy. */
  static Result replay(RoutingProblem log, @Nullable RoutingPolicy policy) {
    Map<Long, List<Event>> events = new TreeMap<>();
    for (int o = 0; o < log.openings().size(); o++) {
      Opening opening = log.openings().get(o);
      at(events, opening.opens()).add(new Event.Opens(o, opening.giver(), opening.closes()));
    }
    for (int r = 0; r < log.requests().size(); r++) {
      Request request = log.requests().get(r);
      at(events, request.arrives()).add(new Event.Arrives(r, request.arrives(), request.offers()));
      at(events, request.leaves() + 1).add(new Event.Leaves(r));
    }
    long end = ((TreeMap<Long, List<Event>>) events).lastKey();
    List<Route> routes = new ArrayList<>();
    Map<Integer, WaitEstimate> estimates = new HashMap<>();
    Map<Integer, Long> estimatedAt = new HashMap<>();
    Router router =
        new Router(policy == null ? new RoutingPolicy(0, 1, 0, 1) : policy, log.givers());
    RoutingState state = router.start(0);
    FirstCome firstCome = new FirstCome();
    long waited = 0;
    long longest = 0;
    int checked = 0;
    int held = 0;
    double width = 0;
    for (long tick = 0; tick <= end; tick++) {
      List<Event> now = events.getOrDefault(tick, List.of());
      List<Router.Proposal> proposals;
      if (policy == null) {
        proposals = firstCome.at(tick, now);
      } else {
        Router.Step step = router.at(state, tick, now);
        state = step.state();
        proposals = step.proposals();
        for (WaitEstimate estimate : step.estimates()) {
          estimates.put(estimate.request(), estimate);
          estimatedAt.put(estimate.request(), tick);
        }
      }
      for (Router.Proposal proposal : proposals) {
        routes.add(new Route(proposal.request(), proposal.opening(), tick));
        long wait = tick - log.requests().get(proposal.request()).arrives();
        waited += wait;
        longest = Math.max(longest, wait);
        WaitEstimate estimate = estimates.get(proposal.request());
        if (estimate != null) {
          long more = tick - estimatedAt.getOrDefault(proposal.request(), tick);
          checked++;
          held += more >= estimate.least() && more <= estimate.most() ? 1 : 0;
          width += estimate.most() - estimate.least();
        }
      }
    }
    return new Result(
        Routes.of(log, routes),
        waited / (double) routes.size(),
        longest,
        checked,
        held,
        width / Math.max(1, checked));
  }

  /** Three loads, beside first come first served; each log with the bound of hindsight. */
  static void run(List<String> arguments) {
    long seed = arguments.isEmpty() ? 1 : Long.parseLong(arguments.getFirst());
    IO.println(
        "| requests for an opening | of hindsight, router | first come | estimates that held |");
    IO.println("|---:|---:|---:|---:|");
    for (double load : new double[] {0.7, 1, 1.5}) {
      RoutingProblem log = problem(200, 2_000, load, 20, seed);
      if (!(new RoutingSolver().solve(log) instanceof Outcome.Optimal(var best, var proof))
          || !(Verifier.check(log, best, proof) instanceof Verdict.Proven)) {
        throw new IllegalStateException("Hindsight is not proven.");
      }
      Result router = replay(log, new RoutingPolicy(20, 150, 500, 100));
      Result first = replay(log, null);
      if (Verifier.check(log, router.routes, proof) instanceof Verdict.Wrong(var faults)) {
        throw new IllegalStateException(faults.toString());
      }
      IO.println(
          "| %.1f | %.1f %% | %.1f %% | %.0f %% of %d |"
              .formatted(
                  load,
                  100.0 * router.routes.total() / best.total(),
                  100.0 * first.routes.total() / best.total(),
                  100.0 * router.held / Math.max(1, router.estimates),
                  router.estimates));
    }
  }

  private static List<Event> at(Map<Long, List<Event>> events, long tick) {
    return events.computeIfAbsent(tick, _ -> new ArrayList<>());
  }

  /** Each in turn takes the best giver who has room. */
  private static final class FirstCome {
    private final TreeMap<Integer, Event.Arrives> waiting = new TreeMap<>();
    private final TreeMap<Integer, Event.Opens> open = new TreeMap<>();

    private List<Router.Proposal> at(long tick, List<Event> events) {
      for (Event event : events) {
        switch (event) {
          case Event.Arrives arrives -> waiting.put(arrives.id(), arrives);
          case Event.Opens opens -> open.put(opens.id(), opens);
          case Event.Leaves(int id) -> waiting.remove(id);
          case Event.Closes(int id) -> open.remove(id);
        }
      }
      open.values().removeIf(room -> room.closes() < tick);
      Map<Integer, List<Integer>> rooms = new HashMap<>();
      open.values()
          .forEach(
              room -> rooms.computeIfAbsent(room.giver(), _ -> new ArrayList<>()).add(room.id()));
      List<Router.Proposal> proposals = new ArrayList<>();
      for (Event.Arrives request : List.copyOf(waiting.values())) {
        request.offers().stream()
            .filter(offer -> !rooms.getOrDefault(offer.giver(), List.of()).isEmpty())
            .max(Comparator.comparingLong(Offer::score))
            .ifPresent(offer -> {
              int room = rooms.getOrDefault(offer.giver(), List.of()).removeFirst();
              open.remove(room);
              waiting.remove(request.id());
              proposals.add(new Router.Proposal(request.id(), room, offer.giver(), offer.score()));
            });
      }
      return proposals;
    }
  }
}
