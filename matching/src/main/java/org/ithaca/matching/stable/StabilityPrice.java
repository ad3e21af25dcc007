package org.ithaca.matching.stable;

import java.util.Arrays;
import org.ithaca.matching.Effort;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.Assignment;
import org.ithaca.matching.assignment.AssignmentCertificate;
import org.ithaca.matching.assignment.AssignmentProblem;
import org.ithaca.matching.assignment.AssignmentSolver;

/**
 * What stability costs: how much the total of both sides' scores could be larger if pairs that both
 * would rather have were no matter.
 */
public final class StabilityPrice {
  private StabilityPrice() {}

  /** The same people with the scores of both sides added up, to be solved for the total. */
  public static AssignmentProblem withoutStability(StableProblem problem) {
    Scores ofReceivers = problem.ofReceivers();
    Scores.Builder both = Scores.builder(ofReceivers.receivers(), ofReceivers.givers());
    for (int r = 0; r < ofReceivers.receivers(); r++) {
      for (int c = ofReceivers.from(r); c < ofReceivers.from(r + 1); c++) {
        long sum = Math.addExact(ofReceivers.score(c), problem.ofGivers().score(c));
        both.add(r, ofReceivers.giver(c), sum);
      }
    }
    int[] receivers = new int[ofReceivers.receivers()];
    int[] givers = new int[ofReceivers.givers()];
    Arrays.setAll(receivers, problem::receiverCapacity);
    Arrays.setAll(givers, problem::giverCapacity);
    return AssignmentProblem.of(both.build())
        .withReceiverCapacities(receivers)
        .withGiverCapacities(givers);
  }

  /** The largest total without stability, proven; subtract that of the stable assignment. */
  public static Outcome<Assignment, AssignmentCertificate> best(
      StableProblem problem, Effort effort) {
    return new AssignmentSolver().solve(withoutStability(problem), effort);
  }
}
