package org.ithaca.matching.bench;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.ithaca.matching.Scores;
import org.ithaca.matching.rings.RingProblem;

/** OR-Tools CP-SAT with one Boolean for each ring of two or three and nobody on two of them. */
final class RingPeer {
  private final Scores scores;
  private final CpModel model = new CpModel();
  private final LinearExprBuilder total = LinearExpr.newBuilder();
  private final List<List<Literal>> ringsOf = new ArrayList<>();
  private int rings;

  /** What it found, and what it knows that nothing exceeds. */
  record Answer(double total, double bound, boolean optimal, int rings) {}

  RingPeer(RingProblem problem) {
    this.scores = problem.scores();
    int people = problem.people();
    for (int person = 0; person < people; person++) {
      ringsOf.add(new ArrayList<>());
    }
    for (int a = 0; a < people; a++) {
      for (int toA = scores.from(a); toA < scores.from(a + 1); toA++) {
        int last = scores.giver(toA);
        if (last > a && scores.find(last, a) >= 0) {
          add(scores.score(toA) + score(last, a), a, last);
        }
        for (int b = a + 1; last > a && b < people; b++) {
          if (scores.find(b, a) >= 0 && scores.find(last, b) >= 0) {
            add(scores.score(toA) + score(b, a) + score(last, b), a, b, last);
          }
        }
      }
    }
    for (List<Literal> choices : ringsOf) {
      model.addAtMostOne(choices);
    }
    model.maximize(total);
  }

  private long score(int receiver, int giver) {
    return scores.score(scores.find(receiver, giver));
  }

  private void add(long worth, int... people) {
    BoolVar used = model.newBoolVar("");
    total.addTerm(used, worth);
    for (int person : people) {
      ringsOf.get(person).add(used);
    }
    rings++;
  }

  Answer solve(int threads, double seconds) {
    CpSolver solver = new CpSolver();
    solver.getParameters().setNumWorkers(threads).setMaxTimeInSeconds(seconds);
    CpSolverStatus status = solver.solve(model);
    return new Answer(
        solver.objectiveValue(),
        solver.bestObjectiveBound(),
        status == CpSolverStatus.OPTIMAL,
        rings);
  }
}
