package org.ithaca.matching.routing;

import java.util.Comparator;
import java.util.List;

/** Which request was answered in which opening and when, and what that is worth together. */
public record Routes(List<Route> routes, long total) {
  /** A request and an opening, by their number in the problem. */
  public record Route(int request, int opening, long tick) {}

  public Routes {
    routes =
        routes.stream()
            .sorted(Comparator.comparingInt(Route::request).thenComparingInt(Route::opening))
            .toList();
  }

  /** These routes, with their worth added up. */
  public static Routes of(RoutingProblem problem, List<Route> routes) {
    long total = 0;
    for (Route route : routes) {
      total += problem.worth(route.request, route.opening, route.tick);
    }
    return new Routes(routes, total);
  }
}
