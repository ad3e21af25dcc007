package org.ithaca.matching.bench;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jgrapht.util.SupplierUtil;

/** The same problems, given to other libraries. Building their input is not timed. */
final class Peers {
  private Peers() {}

  /** Says the best total when asked. */
  @FunctionalInterface
  interface Prepared {
    long solve();
  }

  /**
   * Everybody sends one unit, to a giver at the price of the score or straight home for nothing.
   */
  static Prepared orTools(AssignmentProblem problem) {
    Scores scores = problem.scores();
    int receivers = scores.receivers();
    int home = receivers + scores.givers();
    MinCostFlow flow = new MinCostFlow();
    for (int r = 0; r < receivers; r++) {
      flow.setNodeSupply(r, 1);
      flow.addArcWithCapacityAndUnitCost(r, home, 1, 0);
      for (int c = scores.from(r); c < scores.from(r + 1); c++) {
        flow.addArcWithCapacityAndUnitCost(r, receivers + scores.giver(c), 1, -scores.score(c));
      }
    }
    for (int g = 0; g < scores.givers(); g++) {
      flow.addArcWithCapacityAndUnitCost(receivers + g, home, problem.giverCapacity(g), 0);
    }
    flow.setNodeSupply(home, -receivers);
    return () -> {
      MinCostFlowBase.Status status = flow.solve();
      if (status != MinCostFlowBase.Status.OPTIMAL) {
        throw new IllegalStateException("OR-Tools says " + status + ".");
      }
      return -flow.getOptimalCost();
    };
  }

  static Prepared jgrapht(MutualScores scores, boolean perfect) {
    Graph<Integer, DefaultWeightedEdge> graph =
        GraphTypeBuilder.<Integer, DefaultWeightedEdge>undirected()
            .weighted(true)
            .vertexSupplier(SupplierUtil.createIntegerSupplier(scores.people()))
            .edgeSupplier(SupplierUtil.createDefaultWeightedEdgeSupplier())
            .buildGraph();
    for (int v = 0; v < scores.people(); v++) {
      graph.addVertex(v);
    }
    for (int c = 0; c < scores.size(); c++) {
      DefaultWeightedEdge edge = graph.addEdge(scores.first(c), scores.second(c));
      graph.setEdgeWeight(edge, (double) scores.score(c));
    }
    return () ->
        Math.round(
            perfect
                ? new KolmogorovWeightedPerfectMatching<>(graph, ObjectiveSense.MAXIMIZE)
                    .getMatching()
                    .getWeight()
                : new KolmogorovWeightedMatching<>(graph, ObjectiveSense.MAXIMIZE)
                    .getMatching()
                    .getWeight());
  }
}
