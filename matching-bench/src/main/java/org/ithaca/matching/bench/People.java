package org.ithaca.matching.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.ithaca.matching.scoring.CompiledCriteria;
import org.ithaca.matching.scoring.Criterion;
import org.ithaca.matching.scoring.Direction;
import org.ithaca.matching.scoring.Population;
import org.ithaca.matching.scoring.Rule;

/** Seeded people: eight skills each of 600 with near ones, levels, sites, languages, free times. */
final class People {
  private static final int SKILLS = 600;

  private People() {}

  static CompiledCriteria criteria(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Population.Builder people = Population.builder(size, 2, 2, SKILLS);
    for (int skill = 0; skill < SKILLS; skill++) {
      people.near(skill, (skill + 1) % SKILLS, 700).near(skill, (skill + 2) % SKILLS, 400);
    }
    for (int p = 0; p < size; p++) {
      people
          .level(p, random.nextInt(7))
          .category(0, p, random.nextInt(20))
          .category(1, p, random.nextInt(12))
          .codes(0, p, 0, random.nextInt(10))
          .codes(1, p, random.nextInt(30), random.nextInt(30), random.nextInt(30))
          .utcOffset(p, 60 * random.nextInt(-8, 10));
      if (p > 0) {
        people.manager(p, random.nextInt(p));
      }
      for (int k = 0; k < 8; k++) {
        people.offers(p, random.nextInt(SKILLS), random.nextInt(200, 1001));
        people.seeks(p, random.nextInt(SKILLS), random.nextInt(200, 1001));
      }
      for (int k = 0; k < 30; k++) {
        people.available(p, random.nextInt(Population.SLOTS));
      }
    }
    return CompiledCriteria.of(
        people.build(),
        List.of(
            new Criterion.SkillCoverage(60),
            new Criterion.LevelGap(1, 2, 4, 25),
            new Criterion.DifferentCategory(0, 10),
            new Criterion.SameCategory(1, 10),
            new Criterion.SharedCodes(0, 1, 15),
            new Criterion.SharedCodes(1, 3, 15),
            new Criterion.TimeZoneCloseness(8, 10),
            new Criterion.AvailabilityOverlap(3, 15)),
        List.of(new Rule.NotInReportingLine(), new Rule.NotAvoided(), new Rule.NotPastPartners()),
        Direction.ONE_WAY);
  }
}
