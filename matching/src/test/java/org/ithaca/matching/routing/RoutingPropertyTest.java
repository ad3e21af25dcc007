package org.ithaca.matching.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.routing.Request.Offer;
import org.ithaca.matching.routing.Router.Proposal;
import org.ithaca.matching.routing.Routes.Route;
import org.ithaca.matching.verify.TinyVerifier;
import org.ithaca.matching.verify.Verdict;
import org.ithaca.matching.verify.Verifier;
import org.junit.jupiter.api.Test;

class RoutingPropertyTest {

  @Test
  void hindsightIsAsGoodAsTryingEverythingAndBothVerifiersProveIt() {
    for (long seed = 0; seed < 200; seed++) {
      RoutingProblem problem = problem(seed, 1 + (int) (seed % 5), 1 + (int) (seed % 4), 8);
      RoutingProof proof = hindsight(problem);
      assertThat(proof.solution().total())
          .as("seed %d", seed)
          .isEqualTo(tryEverything(problem, 0, new HashSet<>()));
      String text = proof.toText();
      assertThat(RoutingProof.parse(text).toText()).isEqualTo(text);
      assertThat(Verifier.check(text)).as("seed %d", seed).isEqualTo(new Verdict.Proven());
      assertThat(TinyVerifier.check(text)).as("seed %d", seed).startsWith("proven");
    }
  }

  @Test
  void bothVerifiersAgreeOnProofsInWhichANumberWasChanged() {
    int refused = 0;
    for (long seed = 0; seed < 800; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<String> lines =
          new ArrayList<>(hindsight(problem(seed % 50, 4, 4, 8)).toText().lines().toList());
      String[] words = lines.get(random.nextInt(1, lines.size() - 1)).split(" ", -1);
      int at = lines.indexOf(String.join(" ", words));
      if (words.length > 1) {
        int word = random.nextInt(1, words.length);
        words[word] = Long.toString(Long.parseLong(words[word]) + random.nextInt(-1, 2));
        lines.set(at, String.join(" ", words));
      }
      String changed = String.join("\n", lines) + "\n";
      assertThat(TinyVerifier.check(changed).startsWith("proven"))
          .as("seed %d%n%s", seed, changed)
          .isEqualTo(isProven(changed));
      refused += isProven(changed) ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(200);
  }

  @Test
  void whatTheRouterDoesKeepsTheRulesAndHindsightBoundsIt() {
    for (long seed = 0; seed < 12; seed++) {
      RoutingProblem log = problem(seed, 60, 8, 60);
      Routes routes = replay(log, new RoutingPolicy(log.delayCost(), 10, 30, 5));
      RoutingProof best = hindsight(log);
      Verdict verdict = Verifier.check(log, routes, best.certificate());
      assertThat(verdict).as("seed %d", seed).isNotInstanceOf(Verdict.Wrong.class);
      assertThat(routes.total()).isLessThanOrEqualTo(best.solution().total());
      assertThat(replay(log, new RoutingPolicy(log.delayCost(), 10, 30, 5))).isEqualTo(routes);
    }
  }

  @Test
  void roomOfAGiverGoesToNobodyWhileSomebodyOverdueWhoCameEarlierWantsIt() {
    int overdue = 0;
    for (long seed = 0; seed < 12; seed++) {
      RoutingProblem log = problem(seed, 120, 6, 60);
      RoutingPolicy policy = new RoutingPolicy(1, 4, 30, 5);
      Router router = new Router(policy, log.givers());
      RoutingState state = router.start(0);
      Map<Long, List<Event>> events = events(log);
      for (long tick = 0; tick <= 60; tick++) {
        Router.Step step = router.at(state, tick, events.getOrDefault(tick, List.of()));
        state = step.state();
        for (int id : state.waiting()) {
          Request request = log.requests().get(id);
          if (tick - request.arrives() >= policy.longestWait()) {
            overdue++;
            for (Offer offer : request.offers()) {
              assertThat(state.open())
                  .noneMatch(room -> log.openings().get(room).giver() == offer.giver());
              assertThat(step.proposals())
                  .filteredOn(proposal -> proposal.giver() == offer.giver())
                  .allMatch(p -> log.requests().get(p.request()).arrives() <= request.arrives());
            }
          }
        }
      }
    }
    assertThat(overdue).isGreaterThan(500);
  }

  @Test
  void inAScarceMarketTheRouterBeatsFirstComeFirstServedAndItsEstimatesHold() {
    int held = 0;
    int checked = 0;
    long mine = 0;
    long theirs = 0;
    for (long seed = 0; seed < 2; seed++) {
      RoutingProblem log = problem(seed, 1_200, 12, 600);
      RoutingPolicy policy = new RoutingPolicy(log.delayCost(), 30, 200, 20);
      Router router = new Router(policy, log.givers());
      RoutingState state = router.start(0);
      Map<Long, List<Event>> events = events(log);
      Map<Integer, WaitEstimate> estimates = new TreeMap<>();
      Map<Integer, Long> estimatedAt = new TreeMap<>();
      for (long tick = 0; tick <= 700; tick++) {
        Router.Step step = router.at(state, tick, events.getOrDefault(tick, List.of()));
        state = step.state();
        for (WaitEstimate estimate : step.estimates()) {
          estimates.put(estimate.request(), estimate);
          estimatedAt.put(estimate.request(), tick);
        }
        for (Proposal proposal : step.proposals()) {
          mine += log.worth(proposal.request(), proposal.opening(), tick);
          WaitEstimate estimate = estimates.get(proposal.request());
          if (estimate != null) {
            long waited = tick - estimatedAt.getOrDefault(proposal.request(), tick);
            checked++;
            held += waited >= estimate.least() && waited <= estimate.most() ? 1 : 0;
          }
        }
      }
      theirs += firstComeFirstServed(log);
    }
    assertThat(mine).isGreaterThan(theirs);
    assertThat(checked).isGreaterThan(200);
    assertThat(100.0 * held / checked).isBetween(65.0, 95.0);
  }

  private static RoutingProof hindsight(RoutingProblem problem) {
    if (new RoutingSolver().solve(problem)
        instanceof Outcome.Optimal(Routes best, RoutingCertificate certificate)) {
      return new RoutingProof(problem, best, certificate);
    }
    throw new AssertionError("Nothing is required, so there is an optimum.");
  }

  private static boolean isProven(String text) {
    try {
      return Verifier.check(text) instanceof Verdict.Proven;
    } catch (IllegalArgumentException | ArithmeticException e) {
      return false;
    }
  }

  private static long tryEverything(RoutingProblem problem, int request, Set<Integer> used) {
    if (request == problem.requests().size()) {
      return 0;
    }
    long best = tryEverything(problem, request + 1, used);
    for (int o = 0; o < problem.openings().size(); o++) {
      long worth = -1;
      for (long tick = 0; tick < 30; tick++) {
        worth = Math.max(worth, problem.worth(request, o, tick));
      }
      if (worth >= 0 && used.add(o)) {
        best = Math.max(best, worth + tryEverything(problem, request + 1, used));
        used.remove(o);
      }
    }
    return best;
  }

  /** Fewer openings than requests; some givers are asked for much more than others. */
  private static RoutingProblem problem(long seed, int size, int givers, int ticks) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Request> requests = new ArrayList<>();
    List<Opening> openings = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      List<Offer> offers = new ArrayList<>();
      for (int giver = 0; giver < givers; giver++) {
        if (random.nextInt(givers + 1) <= giver / 2) {
          offers.add(new Offer(giver, random.nextInt(1, 1_000)));
        }
      }
      long arrives = random.nextInt(ticks);
      requests.add(new Request(arrives, arrives + random.nextInt(1, ticks), offers));
      if (random.nextInt(3) > 0) {
        long opens = random.nextInt(ticks);
        openings.add(new Opening(random.nextInt(givers), opens, opens + random.nextInt(1, ticks)));
      }
    }
    return new RoutingProblem(givers, requests, openings, random.nextInt(5));
  }

  private static Map<Long, List<Event>> events(RoutingProblem log) {
    Map<Long, List<Event>> events = new TreeMap<>();
    for (int o = 0; o < log.openings().size(); o++) {
      Opening opening = log.openings().get(o);
      events
          .computeIfAbsent(opening.opens(), _ -> new ArrayList<>())
          .add(new Event.Opens(o, opening.giver(), opening.closes()));
    }
    for (int r = 0; r < log.requests().size(); r++) {
      Request request = log.requests().get(r);
      events
          .computeIfAbsent(request.arrives(), _ -> new ArrayList<>())
          .add(new Event.Arrives(r, request.arrives(), request.offers()));
      events.computeIfAbsent(request.leaves() + 1, _ -> new ArrayList<>()).add(new Event.Leaves(r));
    }
    return events;
  }

  private static Routes replay(RoutingProblem log, RoutingPolicy policy) {
    Router router = new Router(policy, log.givers());
    RoutingState state = router.start(0);
    Map<Long, List<Event>> events = events(log);
    List<Route> routes = new ArrayList<>();
    for (long tick = 0; tick <= 150; tick++) {
      Router.Step step = router.at(state, tick, events.getOrDefault(tick, List.of()));
      state = step.state();
      for (Proposal proposal : step.proposals()) {
        routes.add(new Route(proposal.request(), proposal.opening(), tick));
      }
    }
    return Routes.of(log, routes);
  }

  private static long firstComeFirstServed(RoutingProblem log) {
    boolean[] answered = new boolean[log.requests().size()];
    boolean[] used = new boolean[log.openings().size()];
    Integer[] order = new Integer[answered.length];
    Arrays.setAll(order, r -> r);
    Arrays.sort(
        order,
        (a, b) -> Long.compare(log.requests().get(a).arrives(), log.requests().get(b).arrives()));
    long total = 0;
    for (long tick = 0; tick <= 700; tick++) {
      for (int r : order) {
        int best = -1;
        Request request = log.requests().get(r);
        boolean present = tick >= request.arrives() && tick <= request.leaves();
        for (int o = 0; o < used.length && present && !answered[r]; o++) {
          if (!used[o]
              && log.worth(r, o, tick) >= 0
              && (best < 0 || log.worth(r, o, tick) > log.worth(r, best, tick))) {
            best = o;
          }
        }
        if (best >= 0) {
          answered[r] = true;
          used[best] = true;
          total += log.worth(r, best, tick);
        }
      }
    }
    return total;
  }
}
