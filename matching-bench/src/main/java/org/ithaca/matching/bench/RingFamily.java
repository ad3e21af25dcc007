package org.ithaca.matching.bench;

import java.util.Locale;
import java.util.SplittableRandom;
import org.ithaca.matching.Scores;
import org.ithaca.matching.rings.RingProblem;

/** Families of ring problems, from a seed. */
enum RingFamily {
  /**
   * A pool of patients with donors who do not fit, every arc for one point, as made by Saidman,
   * Roth, Sönmez, Ünver, Delmonico, Transplantation 81(5), 2006 (doi
   * 10.1097/01.tp.0000195775.77081.25): blood types of patients and donors O 48.14 %, A 33.73 %, B
   * 14.28 %, AB 3.85 %; 70.19 % of patients refuse 5 % of donors, 20 % refuse 45 %, 9.81 % refuse
   * 90 %; 40.9 % of patients are women, 48.97 % of donors are spouses, and of her husband a woman
   * refuses more: 1 - 0.75 (1 - refused). Pairs that fit do not join.
   */
  POOL,
  /** The same with scores from 0 to 10,000. */
  SCORED_POOL,
  /** Anybody may give to about 30 others, scores from 0 to 10,000 in steps of 100. */
  MENTORING;

  private static final double[] BLOOD_TYPES = {0.4814, 0.3373, 0.1428, 0.0385};

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  RingProblem problem(int people, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Scores.Builder scores = Scores.builder(people, people);
    if (this == MENTORING) {
      for (int receiver = 0; receiver < people; receiver++) {
        for (int giver = 0; giver < people; giver++) {
          if (receiver != giver && random.nextInt(people) < 30) {
            scores.add(receiver, giver, 100L * random.nextInt(101));
          }
        }
      }
      return RingProblem.of(scores.build());
    }
    Couple[] couples = new Couple[people];
    for (int k = 0; k < people; k++) {
      do {
        couples[k] = Couple.any(random);
      } while (couples[k].fits(random));
    }
    for (int receiver = 0; receiver < people; receiver++) {
      for (int giver = 0; giver < people; giver++) {
        if (receiver != giver && couples[receiver].accepts(couples[giver].donor, random)) {
          scores.add(receiver, giver, this == POOL ? 1 : random.nextInt(10_001));
        }
      }
    }
    return RingProblem.of(scores.build());
  }

  /** Types are bits for A and B; a donor must have none that the patient has not. */
  private record Couple(int patient, int donor, double refused, boolean husband) {

    static Couple any(SplittableRandom random) {
      double level = random.nextDouble();
      double refused = level < 0.7019 ? 0.05 : level < 0.9019 ? 0.45 : 0.9;
      boolean woman = random.nextDouble() < 0.409;
      boolean spouse = random.nextDouble() < 0.4897;
      return new Couple(bloodType(random), bloodType(random), refused, woman && spouse);
    }

    private static int bloodType(SplittableRandom random) {
      double left = random.nextDouble();
      for (int type = 0; type < BLOOD_TYPES.length - 1; type++) {
        left -= BLOOD_TYPES[type];
        if (left < 0) {
          return type;
        }
      }
      return BLOOD_TYPES.length - 1;
    }

    boolean accepts(int otherDonor, SplittableRandom random) {
      return (otherDonor & ~patient) == 0 && random.nextDouble() >= refused;
    }

    boolean fits(SplittableRandom random) {
      double refusedOfOwn = husband ? 1 - 0.75 * (1 - refused) : refused;
      return (donor & ~patient) == 0 && random.nextDouble() >= refusedOfOwn;
    }
  }
}
