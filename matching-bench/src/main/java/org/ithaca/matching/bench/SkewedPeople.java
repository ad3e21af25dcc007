package org.ithaca.matching.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.ithaca.matching.scoring.CompiledCriteria;
import org.ithaca.matching.scoring.Criterion;
import org.ithaca.matching.scoring.Direction;
import org.ithaca.matching.scoring.Population;
import org.ithaca.matching.scoring.Rule;

/**
 * Seeded people as in a large organisation: a few skills are popular and most are rare (Zipf), each
 * department has its own, levels form a pyramid, sites differ in size, people are free in office
 * hours of their time zone, and one thing in ten nobody has told.
 */
final class SkewedPeople {
  private static final int SKILLS = 3000;
  private static final int DEPARTMENTS = 24;
  private static final int SITES = 16;

  private final SplittableRandom random;
  private final int[] popular = new int[1 << 16];

  private SkewedPeople(long seed) {
    this.random = new SplittableRandom(seed);
    double sum = 0;
    for (int rank = 1; rank <= SKILLS; rank++) {
      sum += 1.0 / rank;
    }
    double reached = 0;
    int at = 0;
    for (int rank = 1; rank <= SKILLS; rank++) {
      reached += 1.0 / rank / sum;
      while (at < popular.length && at < reached * popular.length) {
        popular[at++] = rank - 1;
      }
    }
  }

  static CompiledCriteria criteria(int size, long seed, Direction direction) {
    return CompiledCriteria.of(
        new SkewedPeople(seed).people(size),
        List.of(
            new Criterion.SkillCoverage(60),
            new Criterion.CodeCoverage(1, 2, 15),
            new Criterion.LevelGap(1, 2, 4, 25),
            new Criterion.DifferentCategory(0, 10),
            new Criterion.SameCategory(1, 10),
            new Criterion.SharedCodes(0, 1, 15),
            new Criterion.TimeZoneCloseness(8, 10),
            new Criterion.AvailabilityOverlap(3, 15)),
        List.of(
            new Rule.NotInReportingLine(),
            new Rule.NotAvoided(),
            new Rule.NotPastPartners(),
            new Rule.MustDifferInCategory(0)),
        direction);
  }

  private Population people(int size) {
    Population.Builder people = Population.builder(size, 2, 3, SKILLS);
    for (int skill = 0; skill < SKILLS; skill++) {
      people.near(skill, random.nextInt(SKILLS), 700).near(skill, random.nextInt(SKILLS), 400);
    }
    for (int p = 0; p < size; p++) {
      int department = skewed(DEPARTMENTS);
      int site = skewed(SITES);
      int offset = 60 * (site % 8 - 4);
      if (told()) {
        people.level(p, skewed(7));
      }
      if (told()) {
        people.category(0, p, department);
      }
      if (told()) {
        people.category(1, p, site).utcOffset(p, offset);
      }
      if (p > 0) {
        people.manager(p, random.nextInt(p));
      }
      told(people, p, department);
      if (told()) {
        available(people, p, offset);
      }
    }
    return people.build();
  }

  private void told(Population.Builder people, int p, int department) {
    if (told()) {
      people.codes(0, p, 0).codes(0, p, skewed(9));
    }
    if (told()) {
      people.codes(1, p, random.nextInt(30), random.nextInt(30), random.nextInt(30));
    }
    if (told()) {
      people.codes(2, p, random.nextInt(30), random.nextInt(30));
    }
    int skills = told() ? 3 + random.nextInt(8) : 0;
    for (int k = 0; k < skills; k++) {
      people.offers(p, skill(department), random.nextInt(200, 1001));
      people.seeks(p, skill(skewed(DEPARTMENTS)), random.nextInt(200, 1001));
    }
  }

  private void available(Population.Builder people, int p, int offset) {
    for (int meeting = 0; meeting < 5; meeting++) {
      int day = random.nextInt(5);
      int start = 18 + random.nextInt(14) - offset / 30;
      for (int slot = start; slot < start + 4; slot++) {
        people.available(p, Math.floorMod(48 * day + slot, Population.SLOTS));
      }
    }
  }

  private boolean told() {
    return random.nextInt(10) > 0;
  }

  /** Half of one's skills are popular everywhere, half are popular in the department. */
  private int skill(int department) {
    int rank = popular[random.nextInt(popular.length)];
    return random.nextBoolean() ? rank : (rank * 7 + department * 131) % SKILLS;
  }

  private int skewed(int range) {
    double draw = random.nextDouble();
    return (int) (range * draw * draw);
  }
}
