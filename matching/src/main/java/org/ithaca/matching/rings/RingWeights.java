package org.ithaca.matching.rings;

import java.util.Set;
import org.ithaca.matching.Pair;
import org.ithaca.matching.internal.Scale;

/** One weight per arc, so that one bound proves all of the objective; heads are without scores. */
record RingWeights(Scale scale, Set<Pair> present, boolean heads) {

  static RingWeights full(RingProblem problem) {
    Scale scale =
        Scale.of(
            problem.objective(), problem.people(), problem.ceiling(), problem.present().size());
    return new RingWeights(scale, problem.present(), false);
  }

  RingWeights onlyHeads() {
    return new RingWeights(scale, present, true);
  }

  long of(Pair arc, long score) {
    boolean kept = present.contains(arc);
    return heads ? scale.head(kept) : scale.weight(score, kept);
  }
}
