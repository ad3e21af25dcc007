package org.ithaca.matching.scoring;

import java.util.List;
import java.util.SplittableRandom;
import org.ithaca.matching.scoring.Criterion.Side;

/** Seeded people of whom some things are missing, and criteria and rules of every kind. */
final class RandomPeople {
  private static final int SKILLS = 60;
  private static final List<Criterion> CRITERIA =
      List.of(
          new Criterion.SkillCoverage(50),
          new Criterion.CodeCoverage(1, 2, 20),
          new Criterion.LevelGap(1, 2, 4, 15),
          new Criterion.SameCategory(0, 5),
          new Criterion.DifferentCategory(1, 7),
          new Criterion.SharedCodes(0, 1, 10),
          new Criterion.TimeZoneCloseness(8, 10),
          new Criterion.AvailabilityOverlap(4, 13),
          new Criterion.Wish(Side.RECEIVER, 5, 30));
  private static final List<Rule> RULES =
      List.of(
          new Rule.NotInReportingLine(),
          new Rule.NotAvoided(),
          new Rule.NotPastPartners(),
          new Rule.MustShareCode(0));

  private RandomPeople() {}

  static CompiledCriteria criteria(int people, long seed, Direction direction) {
    return CompiledCriteria.of(people(people, seed), CRITERIA, RULES, direction);
  }

  private static Population people(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Population.Builder people = Population.builder(size, 2, 3, SKILLS);
    for (int skill = 0; skill + 1 < SKILLS; skill++) {
      people.near(skill, skill + 1, 500);
    }
    for (int p = 0; p < size; p++) {
      if (random.nextInt(10) > 0) {
        people.level(p, random.nextInt(6));
      }
      people.category(0, p, random.nextInt(4)).category(1, p, random.nextInt(9));
      people.utcOffset(p, 60 * random.nextInt(-8, 9));
      if (p > 0) {
        people.manager(p, random.nextInt(p));
      }
      for (int k = 0; k < 5; k++) {
        people.offers(p, random.nextInt(SKILLS), random.nextInt(1001));
        people.seeks(p, random.nextInt(SKILLS), random.nextInt(1001));
        people.codes(k % 3, p, random.nextInt(6));
        if (random.nextInt(4) == 0) {
          people.wish(p, random.nextInt(size), k + 1);
        }
      }
      int start = random.nextInt(Population.SLOTS - 20);
      for (int slot = start; slot < start + 20; slot++) {
        people.available(p, slot);
      }
      people.avoid(p, random.nextInt(size)).past(p, random.nextInt(size));
    }
    return people.build();
  }
}
