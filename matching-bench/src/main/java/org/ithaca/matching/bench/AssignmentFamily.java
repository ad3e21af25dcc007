package org.ithaca.matching.bench;

import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
import org.ithaca.matching.Scores;
import org.ithaca.matching.assignment.AssignmentProblem;

/** Families of assignment problems: n receivers, each with a few candidates, scores 0 to 10,000. */
enum AssignmentFamily {
  /** Two places for every three people or more: 0.4 n givers with 1 to 5 places; random scores. */
  SLACK(0.4),
  /** Too few places: 0.2 n givers with 1 to 5 places; random scores. */
  TIGHT(0.2),
  /** Skill vectors, some givers far more popular, scores in steps of 100, so many ties. */
  STRUCTURED(0.3),
  /** About as many places as people: n / 3 givers with 1 to 5 places. */
  BALANCED(1.0 / 3),
  /** Everybody wants the same givers: the score is nearly receiver quality times giver quality. */
  SAME_WISH(1.0 / 3);

  private static final int SKILLS = 12;
  private final double giversPerReceiver;

  AssignmentFamily(double giversPerReceiver) {
    this.giversPerReceiver = giversPerReceiver;
  }

  AssignmentProblem problem(int receivers, int candidates, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int givers = Math.max(1, (int) (receivers * giversPerReceiver));
    int[] capacities = random.ints(givers, 1, 6).toArray();
    double[] receiverQuality = random.doubles(receivers).toArray();
    double[] giverQuality = random.doubles(givers).toArray();
    double[] wants = random.doubles((long) receivers * SKILLS).toArray();
    double[] has = random.doubles((long) givers * SKILLS).toArray();
    Scores.Builder scores = Scores.builder(receivers, givers);
    int[] drawnBy = new int[givers];
    for (int r = 0; r < receivers; r++) {
      int receiver = r;
      IntToLongFunction score =
          g ->
              switch (this) {
                case SLACK, TIGHT, BALANCED -> random.nextInt(10_001);
                case STRUCTURED -> 100 * Math.round(100 * likeness(wants, receiver, has, g));
                case SAME_WISH ->
                    Math.round(9_900 * receiverQuality[receiver] * giverQuality[g])
                        + random.nextInt(101);
              };
      int wanted = Math.min(candidates, givers);
      while (wanted > 0) {
        double draw = random.nextDouble();
        int g = (int) (givers * (this == STRUCTURED ? draw * draw : draw));
        if (drawnBy[g] != r + 1) {
          drawnBy[g] = r + 1;
          scores.add(r, g, score.applyAsLong(g));
          wanted--;
        }
      }
    }
    return AssignmentProblem.of(scores.build()).withGiverCapacities(capacities);
  }

  private static double likeness(double[] wants, int r, double[] has, int g) {
    double met = 0;
    double asked = 0;
    for (int k = 0; k < SKILLS; k++) {
      double want = wants[r * SKILLS + k] > 0.6 ? wants[r * SKILLS + k] : 0;
      met += want * has[g * SKILLS + k];
      asked += want;
    }
    return asked == 0 ? 0.5 : met / asked;
  }
}
