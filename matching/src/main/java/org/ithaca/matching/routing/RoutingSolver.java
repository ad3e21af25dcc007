package org.ithaca.matching.routing;

import java.util.ArrayList;
import java.util.List;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.Assignment;
import org.ithaca.matching.assignment.AssignmentCertificate;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.AssignmentSolver;
import org.ithaca.matching.routing.Request.Offer;
import org.ithaca.matching.routing.Routes.Route;

/**
 * What hindsight would have done with a finished log: the measure of every policy that had to
 * decide without knowing the future.
 *
 * <p><b>Method.</b> One assignment of requests to openings; a pair can be if they are there at one
 * tick, and waiting costs, so the earliest such tick is best. <b>Guarantee.</b> Exact, with a
 * certificate that bounds every policy. <b>Time</b> that of {@link AssignmentSolver}. <b>Space</b>
 * O(pairs that can be). <b>Ties</b> as there.
 */
public final class RoutingSolver {

  public Outcome<Routes, RoutingCertificate> solve(RoutingProblem problem) {
    return solve(problem, Effort.unlimited());
  }

  public Outcome<Routes, RoutingCertificate> solve(RoutingProblem problem, Effort effort) {
    Scores scores = scores(problem);
    return switch (new AssignmentSolver().solve(AssignmentProblem.of(scores), effort)) {
      case Outcome.Optimal(Assignment best, AssignmentCertificate proof) ->
          new Outcome.Optimal<>(routes(problem, best), new RoutingCertificate(proof.prices()));
      case Outcome.Feasible(Assignment good, AssignmentCertificate bound) ->
          new Outcome.Feasible<>(routes(problem, good), new RoutingCertificate(bound.prices()));
      case Outcome.Stopped(Assignment soFar, AssignmentCertificate bound) ->
          new Outcome.Stopped<>(routes(problem, soFar), new RoutingCertificate(bound.prices()));
      case Outcome.Infeasible(Outcome.Reason reason) -> new Outcome.Infeasible<>(reason);
    };
  }

  private static Scores scores(RoutingProblem problem) {
    List<List<Integer>> openingsOf = new ArrayList<>();
    for (int g = 0; g < problem.givers(); g++) {
      openingsOf.add(new ArrayList<>());
    }
    for (int o = 0; o < problem.openings().size(); o++) {
      openingsOf.get(problem.openings().get(o).giver()).add(o);
    }
    Scores.Builder scores = Scores.builder(problem.requests().size(), problem.openings().size());
    for (int r = 0; r < problem.requests().size(); r++) {
      for (Offer offer : problem.requests().get(r).offers()) {
        for (int o : openingsOf.get(offer.giver())) {
          long worth = problem.worth(r, o, earliest(problem, r, o));
          if (worth >= 0) {
            scores.add(r, o, worth);
          }
        }
      }
    }
    return scores.build();
  }

  private static long earliest(RoutingProblem problem, int request, int opening) {
    return Math.max(
        problem.requests().get(request).arrives(), problem.openings().get(opening).opens());
  }

  private static Routes routes(RoutingProblem problem, Assignment assignment) {
    List<Route> routes = new ArrayList<>();
    for (Pair pair : assignment.pairs()) {
      routes.add(
          new Route(pair.first(), pair.second(), earliest(problem, pair.first(), pair.second())));
    }
    return new Routes(routes, assignment.total());
  }
}
