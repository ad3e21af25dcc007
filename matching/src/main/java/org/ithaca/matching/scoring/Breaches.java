package org.ithaca.matching.scoring;

/** Turns rules into functions over columns. */
final class Breaches {
  /** Whether a pair is known to break the rule. */
  @FunctionalInterface
  interface Breach {
    boolean by(int receiver, int giver);
  }

  private Breaches() {}

  static Breach of(Rule rule, Population people) {
    return switch (rule) {
      case Rule.LevelGapWithin(int least, int most) -> levelGap(people.level, least, most);
      case Rule.MustShareCategory(int column) -> category(people.category[column], true);
      case Rule.MustDifferInCategory(int column) -> category(people.category[column], false);
      case Rule.MustShareCode(int set) -> codes(people.codes[set]);
      case Rule.NotInReportingLine() -> new ReportingLines(people.manager)::joins;
      case Rule.NotAvoided() ->
          (r, g) -> people.avoided.contains(r, g) || people.avoided.contains(g, r);
      case Rule.NotPastPartners() -> people.past::contains;
      case Rule.MinimumOverlap(int halfHours) -> overlap(people, halfHours);
      case Rule.NotThemselves() -> (r, g) -> r == g;
    };
  }

  private static Breach levelGap(int[] level, int least, int most) {
    return (receiver, giver) -> {
      if (level[receiver] == Population.MISSING || level[giver] == Population.MISSING) {
        return false;
      }
      int gap = level[giver] - level[receiver];
      return gap < least || gap > most;
    };
  }

  private static Breach category(int[] column, boolean mustShare) {
    return (receiver, giver) ->
        column[receiver] != Population.MISSING
            && column[giver] != Population.MISSING
            && (column[receiver] == column[giver]) != mustShare;
  }

  private static Breach codes(Rows codes) {
    return (receiver, giver) ->
        !codes.isEmpty(receiver)
            && !codes.isEmpty(giver)
            && Rows.common(codes, receiver, codes, giver, 1) == 0;
  }

  private static Breach overlap(Population people, int halfHours) {
    return (receiver, giver) -> {
      int slots = Fits.overlap(people, receiver, giver);
      return slots != Fits.MISSING && slots < halfHours;
    };
  }
}
