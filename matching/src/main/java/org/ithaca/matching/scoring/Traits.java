package org.ithaca.matching.scoring;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ithaca.matching.scoring.Criterion.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a criterion or rule reads of people, so that people alike to it can be treated as one.
 *
 * @param receiverKnown whether the receiver has the data; without it the criterion is missing
 * @param giverKnown the same of the giver
 * @param column what it reads, the same of both sides: people equal in it are alike to it. Null
 *     where it looks up the one in a list of the other
 */
record Traits(
    IntPredicate receiverKnown, IntPredicate giverKnown, @Nullable IntFunction<Object> column) {

  static Traits of(Criterion criterion, Population people) {
    return switch (criterion) {
      case Criterion.SkillCoverage _ ->
          new Traits(p -> wants(people.sought, p), p -> !people.offered.isEmpty(p), null);
      case Criterion.CodeCoverage(int offered, int sought, int _) ->
          new Traits(
              p -> !people.codes[sought].isEmpty(p), p -> !people.codes[offered].isEmpty(p), null);
      case Criterion.LevelGap _ -> number(people.level);
      case Criterion.SameCategory(int column, int _) -> number(people.category[column]);
      case Criterion.DifferentCategory(int column, int _) -> number(people.category[column]);
      case Criterion.SharedCodes(int set, int _, int _) -> codes(people.codes[set]);
      case Criterion.DifferentCodes(int set, int _) -> codes(people.codes[set]);
      case Criterion.TimeZoneCloseness _ -> number(people.utcOffset);
      case Criterion.AvailabilityOverlap _ -> times(people);
      case Criterion.Wish(Side whose, int _, int _) -> {
        IntPredicate named = p -> !people.wishes.isEmpty(p);
        IntPredicate always = _ -> true;
        yield whose == Side.RECEIVER
            ? new Traits(named, always, null)
            : new Traits(always, named, null);
      }
    };
  }

  /** The column a rule reads, null where it is about the two people themselves. */
  static @Nullable IntFunction<Object> column(Rule rule, Population people) {
    return switch (rule) {
      case Rule.LevelGapWithin _ -> number(people.level).column;
      case Rule.MustShareCategory(int column) -> number(people.category[column]).column;
      case Rule.MustDifferInCategory(int column) -> number(people.category[column]).column;
      case Rule.MustShareCode(int set) -> codes(people.codes[set]).column;
      case Rule.MinimumOverlap _ -> times(people).column;
      case Rule.NotInReportingLine _,
          Rule.NotAvoided _,
          Rule.NotPastPartners _,
          Rule.NotThemselves _ ->
          null;
    };
  }

  private static Traits alike(IntPredicate known, IntFunction<Object> column) {
    return new Traits(known, known, column);
  }

  private static Traits number(int[] column) {
    return alike(p -> column[p] != Population.MISSING, p -> column[p]);
  }

  private static Traits codes(Rows codes) {
    return alike(p -> !codes.isEmpty(p), codesOf(codes));
  }

  static IntFunction<Object> codesOf(Rows codes) {
    return p -> IntStream.range(codes.from(p), codes.to(p)).mapToObj(codes::value).toList();
  }

  private static Traits times(Population people) {
    IntFunction<long[]> week =
        p -> Arrays.copyOfRange(people.available, p * Population.WORDS, (p + 1) * Population.WORDS);
    return alike(
        p -> Arrays.stream(week.apply(p)).anyMatch(word -> word != 0),
        p -> Arrays.stream(week.apply(p)).boxed().toList());
  }

  private static boolean wants(Rows sought, int person) {
    return IntStream.range(sought.from(person), sought.to(person))
        .anyMatch(k -> sought.number(k) > 0);
  }
}
