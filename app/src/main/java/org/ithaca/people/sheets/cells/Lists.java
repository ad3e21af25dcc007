package org.ithaca.people.sheets.cells;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several values in one cell. What parts them is decided for a whole column, so that no value is
 * cut unduly.
 */
public final class Lists {

  /** Written as in JSON or Python: {@code ['a', 'b']}. */
  public static final String BRACKETS = "[]";

  /** One value a cell. */
  public static final String NONE = "";

  private static final Pattern BRACKETED = Pattern.compile("(?s)\\s*[\\[({].*[])}]\\s*");
  private static final Pattern BULLET =
      Pattern.compile("^\\s*(?:[\u2022\u25cf\u25aa\u25e6\u00b7*\u2013-]|\\d{1,2}[.)])\\s+");
  private static final List<String> STRONG =
      List.of("\n", ";", "|", "\u2022", "\u3001", "\u060c", "\u061b", "\uff0c", "\t");
  private static final List<String> APART = List.of(" / ", " + ");

  /** Where these part the values of a column, a cell that has others is cut by them too. */
  private static final Set<String> WEAK = Set.of(",", "/", " / ", " + ");

  private Lists() {}

  /** The separator of a column, from some of its cells. */
  public static String separator(List<String> cells) {
    List<String> filled = cells.stream().filter(c -> !CellWords.isBlank(c)).toList();
    if (filled.isEmpty()) {
      return ",";
    }
    if (filled.stream()
                .filter(c -> BRACKETED.matcher(c).matches() && c.strip().startsWith("["))
                .count()
            * 2
        > filled.size()) {
      return BRACKETS;
    }
    long commas = cutBy(filled, ",");
    for (String strong : STRONG) {
      List<String> with = filled.stream().filter(c -> cut(c, strong).size() > 1).toList();
      long commasOnly = filled.stream().filter(c -> !with.contains(c)).filter(Lists::isCut).count();
      boolean most = with.size() > commasOnly || (with.size() == commasOnly && isProse(filled));
      if (!with.isEmpty() && most) {
        return strong;
      }
    }
    for (String apart : APART) {
      if (cutBy(filled, apart) > commas) {
        return seenAlone(filled, "/") && apart.equals(" / ") ? "/" : apart;
      }
    }
    if (commas == 0 && seenAlone(filled, "/")) {
      return "/";
    }
    return isProse(filled) ? NONE : ",";
  }

  private static boolean isCut(String cell) {
    return cut(cell, ",").size() > 1;
  }

  private static long cutBy(List<String> cells, String separator) {
    return cells.stream().filter(c -> cut(c, separator).size() > 1).count();
  }

  /** "Python/R" are two where another cell holds "R"; "UX/UI" is one. */
  private static boolean seenAlone(List<String> cells, String separator) {
    Map<String, Long> seen =
        cells.stream()
            .flatMap(c -> cut(c, separator).stream().map(Folded::of).distinct())
            .collect(Collectors.groupingBy(part -> part, Collectors.counting()));
    return cells.stream()
        .map(c -> cut(c, separator))
        .filter(parts -> parts.size() > 1 && parts.stream().noneMatch(p -> p.endsWith(" ")))
        .flatMap(List::stream)
        .anyMatch(part -> seen.getOrDefault(Folded.of(part), 0L) > 1);
  }

  /** Commas of sentences: long parts that are never seen again in another cell. */
  private static boolean isProse(List<String> cells) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    int parts = 0;
    int words = 0;
    for (String cell : cells.stream().distinct().toList()) {
      List<String> cut = cut(cell, ",");
      if (cut.size() > 1) {
        for (String part : cut) {
          parts++;
          words += part.split("\\s+", -1).length;
        }
      }
      cut.stream().map(Folded::of).distinct().forEach(part -> seen.merge(part, 1, Integer::sum));
    }
    boolean shared = seen.values().stream().anyMatch(n -> n > 1);
    return parts > 0 && !shared && words > 4 * parts;
  }

  /** The values of a cell, without blanks around, empty ones and repetitions left out. */
  public static List<String> split(String cell, @Nullable String separator) {
    if (CellWords.isBlank(cell)) {
      return List.of();
    }
    String by = separator == null ? separator(List.of(cell)) : separator;
    boolean brackets = BRACKETED.matcher(cell).matches() && cell.strip().startsWith("[");
    List<String> values = new ArrayList<>();
    for (String part : brackets ? bracketed(cell.strip()) : cutByAll(cell, by)) {
      String value = BULLET.matcher(part).replaceFirst("").strip();
      if (!CellWords.isBlank(value)) {
        values.add(value);
      }
    }
    return values.stream().distinct().toList();
  }

  private static List<String> cutByAll(String cell, String separator) {
    List<String> parts = cut(cell, separator);
    if (WEAK.contains(separator)) {
      for (String other : Stream.concat(STRONG.stream(), APART.stream()).toList()) {
        parts = parts.stream().flatMap(part -> cut(part, other).stream()).toList();
      }
    }
    return parts;
  }

  private static List<String> bracketed(String cell) {
    String inside = cell.substring(1, cell.length() - 1);
    return cut(inside, ",").stream().map(Lists::unquoted).toList();
  }

  private static String unquoted(String value) {
    String text = value.strip();
    boolean quoted =
        text.length() >= 2
            && "'\"".indexOf(text.charAt(0)) >= 0
            && text.charAt(0) == text.charAt(text.length() - 1);
    return quoted
        ? text.substring(1, text.length() - 1).replace("\\'", "'").replace("\\\"", "\"")
        : text;
  }

  /** Cut at the separator, not inside quotes or parentheses. */
  static List<String> cut(String cell, String separator) {
    if (separator.isEmpty() || separator.equals(BRACKETS)) {
      return List.of(cell);
    }
    List<String> parts = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int start = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (quote != 0) {
        quote = c == quote && cell.charAt(i - 1) != '\\' ? 0 : quote;
      } else if ((c == '"' || c == '\'')
          && cell.substring(start, i).isBlank()
          && cell.indexOf(c, i + 1) > 0) {
        quote = c;
      } else if (c == '(' || c == '[') {
        depth += cell.indexOf(c == '(' ? ')' : ']', i) > 0 ? 1 : 0;
      } else if (c == ')' || c == ']') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && cell.startsWith(separator, i)) {
        parts.add(cell.substring(start, i));
        i += separator.length() - 1;
        start = i + 1;
      }
    }
    parts.add(cell.substring(start));
    return parts;
  }
}
