package org.ithaca.matching.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
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
  private static final List<Criterion> MORE_CRITERIA =
      List.of(
          new Criterion.SharedCodes(3, 2, 12),
          new Criterion.SharedCodes(3, 9, 9),
          new Criterion.DifferentCodes(3, 14),
          new Criterion.DifferentCodes(0, 3),
          new Criterion.CodeCoverage(3, 0, 8),
          new Criterion.AvailabilityOverlap(1, 100),
          new Criterion.Wish(Side.GIVER, 3, 40),
          new Criterion.Wish(Side.RECEIVER, 2, 1));
  private static final List<Rule> MORE_RULES =
      List.of(
          new Rule.LevelGapWithin(-2, 3),
          new Rule.MustShareCategory(0),
          new Rule.MustDifferInCategory(1),
          new Rule.MustShareCode(3),
          new Rule.MinimumOverlap(2));
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

  /** Everybody may be with everybody. */
  static CompiledCriteria criteriaWithoutRules(int people, long seed, Direction direction) {
    return CompiledCriteria.of(people(people, seed), CRITERIA, List.of(), direction);
  }

  /** Any mix of criteria and rules, over people of whom much is missing. */
  static CompiledCriteria anyCriteria(int size, long seed, Direction direction) {
    SplittableRandom random = new SplittableRandom(seed + 1_000);
    List<Criterion> criteria = new ArrayList<>(CRITERIA);
    criteria.addAll(MORE_CRITERIA);
    criteria.removeIf(_ -> random.nextInt(3) == 0);
    List<Rule> rules = new ArrayList<>(RULES);
    rules.addAll(MORE_RULES);
    rules.removeIf(_ -> random.nextInt(3) > 0);
    int told = random.nextInt(1, 5);
    return CompiledCriteria.of(
        people(size, random, () -> random.nextInt(4) < told), criteria, rules, direction);
  }

  private static Population people(int size, SplittableRandom random, BooleanSupplier told) {
    Population.Builder people = Population.builder(size, 2, 4, SKILLS);
    for (int skill = 0; skill < SKILLS; skill++) {
      people.near(skill, random.nextInt(SKILLS), random.nextInt(1001));
    }
    for (int p = 0; p < size; p++) {
      if (told.getAsBoolean()) {
        people.level(p, random.nextInt(6)).category(0, p, random.nextInt(3));
      }
      if (told.getAsBoolean()) {
        people.category(1, p, random.nextInt(9)).utcOffset(p, 60 * random.nextInt(-8, 9));
      }
      if (told.getAsBoolean()) {
        people.offers(p, random.nextInt(SKILLS), random.nextInt(1001)).offers(p, 1, 700);
      }
      for (int k = 0; k < 6; k++) {
        if (told.getAsBoolean()) {
          people.seeks(p, random.nextInt(SKILLS), 100 * random.nextInt(3));
          people.codes(k % 4, p, random.nextInt(5)).codes(3, p, random.nextInt(30));
        }
      }
      if (told.getAsBoolean()) {
        people.available(p, random.nextInt(20)).available(p, random.nextInt(20));
        people.wish(p, random.nextInt(size), random.nextInt(1, 5));
      }
      people.manager(p, random.nextInt(size)).avoid(p, random.nextInt(size));
      people.past(p, random.nextInt(size));
    }
    return people.build();
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
