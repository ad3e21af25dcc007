package org.ithaca.people.sheets.cells;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A skill as typed: "Java (expert)", "Java: 3", "French - fluent", "SQL 4/5".
 *
 * @param level 1 (knows the basics) to 5 (others come to them), absent where not told
 */
public record SkillText(String name, @Nullable Integer level) {

  private static final Pattern TAIL =
      Pattern.compile(
          "(?s)(.+?)\\s*(?:\\(([^()]*)\\)|[:=]\\s*([^:=]+)|\\s[\u2013\u2014-]\\s*([^\u2013\u2014]+)|\\s(\\d{1,2}\\s*/\\s*\\d{1,2}))\\s*");
  private static final Pattern OUT_OF =
      Pattern.compile("(\\d{1,2})\\s*(?:/|out of|von|sur|de)\\s*(\\d{1,2})");

  public static SkillText parse(String value) {
    Matcher tail = TAIL.matcher(value.strip());
    if (tail.matches()) {
      for (int group = 2; group <= tail.groupCount(); group++) {
        Optional<Integer> level =
            tail.group(group) == null ? Optional.empty() : level(tail.group(group));
        if (level.isPresent()) {
          return new SkillText(tail.group(1).strip(), level.get());
        }
      }
    }
    return new SkillText(value.strip(), null);
  }

  private static Optional<Integer> level(String text) {
    Matcher outOf = OUT_OF.matcher(text.strip());
    if (outOf.matches()) {
      int most = Integer.parseInt(outOf.group(2));
      int given = Integer.parseInt(outOf.group(1));
      return given > most || given == 0
          ? Optional.empty()
          : Optional.of(Math.max(1, Math.round(given * 5f / most)));
    }
    return text.strip().matches("[1-5]")
        ? Optional.of(Integer.parseInt(text.strip()))
        : CellWords.skillLevel(text);
  }
}
