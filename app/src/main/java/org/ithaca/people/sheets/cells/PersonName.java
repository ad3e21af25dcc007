package org.ithaca.people.sheets.cells;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's full name in the order it is said: "Lee, Ann" is Ann Lee. */
public final class PersonName {

  private static final Pattern SURNAME_FIRST =
      Pattern.compile(
          "([\\p{L}][\\p{L}\\p{Mn}.'\u2019 -]*),\\s*([\\p{L}][\\p{L}\\p{Mn}.'\u2019 -]*)");
  private static final Pattern LOOKS_LIKE =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{Mn}.'\u2019-]*(?:,? \\p{L}[\\p{L}\\p{Mn}.'\u2019-]*){1,4}");
  private static final Set<String> SUFFIXES =
      Set.of(
          "jr", "sr", "ii", "iii", "iv", "phd", "ph d", "md", "m d", "mba", "esq", "msc", "bsc",
          "ma", "ba", "dr");

  private PersonName() {}

  public static String said(String name) {
    String line = name.strip().replaceAll("[\\s\\p{Z}]+", " ");
    Matcher surnameFirst = SURNAME_FIRST.matcher(line);
    boolean turned = surnameFirst.matches() && !SUFFIXES.contains(Folded.of(surnameFirst.group(2)));
    return turned ? surnameFirst.group(2).strip() + " " + surnameFirst.group(1).strip() : line;
  }

  /** Two to five words, the first with a capital. */
  public static boolean looksLike(String cell) {
    return cell.length() <= 50 && LOOKS_LIKE.matcher(cell.strip()).matches();
  }
}
