package org.ithaca.matching.scoring;

import org.ithaca.matching.scoring.Criterion.Side;

/** Turns criteria into functions over columns. */
final class Fits {
  /** The data needed is not there. */
  static final int MISSING = -1;

  /** How well a criterion is met, from 0 to 1000, or {@link #MISSING}. */
  @FunctionalInterface
  interface Fit {
    int of(int receiver, int giver);
  }

  private Fits() {}

  static Fit of(Criterion criterion, Population people) {
    return switch (criterion) {
      case Criterion.SkillCoverage _ -> new SkillFit(people);
      case Criterion.CodeCoverage(int offered, int sought, int _) ->
          coverage(people.codes[offered], people.codes[sought]);
      case Criterion.LevelGap(int least, int ideal, int most, int _) ->
          levelGap(people.level, least, ideal, most);
      case Criterion.SameCategory(int column, int _) -> category(people.category[column], true);
      case Criterion.DifferentCategory(int column, int _) ->
          category(people.category[column], false);
      case Criterion.SharedCodes(int set, int enough, int _) -> shared(people.codes[set], enough);
      case Criterion.DifferentCodes(int set, int _) -> different(people.codes[set]);
      case Criterion.TimeZoneCloseness(int hours, int _) -> closeness(people.utcOffset, hours);
      case Criterion.AvailabilityOverlap(int hours, int _) -> overlap(people, hours);
      case Criterion.Wish(Side whose, int ranks, int _) -> wish(people.wishes, whose, ranks);
    };
  }

  private static Fit coverage(Rows offered, Rows sought) {
    return (receiver, giver) -> {
      int wanted = sought.to(receiver) - sought.from(receiver);
      if (wanted == 0 || offered.isEmpty(giver)) {
        return MISSING;
      }
      return 1000 * Rows.common(sought, receiver, offered, giver, wanted) / wanted;
    };
  }

  private static Fit levelGap(int[] level, int least, int ideal, int most) {
    return (receiver, giver) -> {
      if (level[receiver] == Population.MISSING || level[giver] == Population.MISSING) {
        return MISSING;
      }
      int gap = level[giver] - level[receiver];
      int off = Math.abs(gap - ideal);
      int span = gap < ideal ? ideal - least + 1 : most - ideal + 1;
      return off >= span ? 0 : 1000 - 1000 * off / span;
    };
  }

  private static Fit category(int[] column, boolean same) {
    return (receiver, giver) -> {
      if (column[receiver] == Population.MISSING || column[giver] == Population.MISSING) {
        return MISSING;
      }
      return (column[receiver] == column[giver]) == same ? 1000 : 0;
    };
  }

  private static Fit shared(Rows codes, int enough) {
    return (receiver, giver) -> {
      int mine = codes.to(receiver) - codes.from(receiver);
      int theirs = codes.to(giver) - codes.from(giver);
      if (mine == 0 || theirs == 0) {
        return MISSING;
      }
      int full = Math.min(enough, Math.min(mine, theirs));
      return 1000 * Rows.common(codes, receiver, codes, giver, full) / full;
    };
  }

  private static Fit different(Rows codes) {
    Fit same = shared(codes, Integer.MAX_VALUE);
    return (receiver, giver) -> {
      int fit = same.of(receiver, giver);
      return fit == MISSING ? MISSING : 1000 - fit;
    };
  }

  private static Fit closeness(int[] offset, int hours) {
    int none = hours * 60;
    return (receiver, giver) -> {
      if (offset[receiver] == Population.MISSING || offset[giver] == Population.MISSING) {
        return MISSING;
      }
      int apart = Math.floorMod(offset[receiver] - offset[giver], 24 * 60);
      int nearest = Math.min(apart, 24 * 60 - apart);
      return nearest >= none ? 0 : 1000 - 1000 * nearest / none;
    };
  }

  private static Fit overlap(Population people, int hours) {
    return (receiver, giver) -> {
      int slots = overlap(people, receiver, giver);
      return slots < 0 ? MISSING : Math.min(1000, 1000 * slots / (2 * hours));
    };
  }

  /** Free half-hours in common, {@link #MISSING} if one of them has none at all. */
  static int overlap(Population people, int one, int other) {
    long[] available = people.available;
    int a = one * Population.WORDS;
    int b = other * Population.WORDS;
    long mine = 0;
    long theirs = 0;
    int slots = 0;
    for (int k = 0; k < Population.WORDS; k++) {
      mine |= available[a + k];
      theirs |= available[b + k];
      slots += Long.bitCount(available[a + k] & available[b + k]);
    }
    return mine == 0 || theirs == 0 ? MISSING : slots;
  }

  private static Fit wish(Rows wishes, Side whose, int ranks) {
    return (receiver, giver) -> {
      int who = whose == Side.RECEIVER ? receiver : giver;
      int whom = whose == Side.RECEIVER ? giver : receiver;
      if (wishes.isEmpty(who)) {
        return MISSING;
      }
      int found = wishes.find(who, whom);
      return found < 0 ? 0 : ofRank(-wishes.number(found), ranks);
    };
  }

  static int ofRank(int rank, int ranks) {
    return rank > ranks ? 0 : 1000 * (ranks - rank + 1) / ranks;
  }
}
