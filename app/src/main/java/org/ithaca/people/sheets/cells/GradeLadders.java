package org.ithaca.people.sheets.cells;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;

/**
 * Puts the grades of a column on Ithaca's career levels 1 to 10. The ladder that knows most of them
 * is used for all, so that "senior" means one thing in a company and another among students.
 */
public final class GradeLadders {

  /**
   * @param ladder the name of the ladder in {@code people/career-ladders.yaml}, {@code numbers}, or
   *     empty for none
   * @param levels grade as written to level, in order of the ladder
   * @param unknown grades that no step of the ladder names; a person places them
   */
  public record Guess(String ladder, Map<String, Integer> levels, List<String> unknown) {}

  private record Ladder(String name, Map<Integer, List<String>> steps) {

    Map<String, Integer> levelsByName() {
      Map<String, Integer> levels = new HashMap<>();
      steps.forEach((level, names) -> names.forEach(name -> levels.put(Folded.of(name), level)));
      return levels;
    }
  }

  private static final Map<String, Map<String, Integer>> LADDERS = ladders();
  private static final Pattern NUMBERED = Pattern.compile("(.*?)[\\s_-]*0*(\\d{1,4})(?:[.,]0+)?");
  private static final Pattern FEMININE = Pattern.compile("(?:[*:_/]-?|\\(-?)?in\\)?\\s*$");
  private static final int LEVELS = 10;

  /** No ladder has more steps; what is larger is a year. */
  private static final int MOST_STEPS = 30;

  public static final String NUMBERS = "numbers";

  private GradeLadders() {}

  public static Guess guess(Collection<String> grades) {
    List<String> distinct =
        grades.stream().map(String::strip).filter(g -> !CellWords.isBlank(g)).distinct().toList();
    Guess best = numbered(distinct);
    for (Map.Entry<String, Map<String, Integer>> ladder : LADDERS.entrySet()) {
      Guess guess = on(ladder.getKey(), ladder.getValue(), distinct);
      int more = guess.levels().size() - best.levels().size();
      if (more > 0
          || (more == 0 && more < guess.levels().size() && best.ladder().equals(NUMBERS))) {
        best = guess;
      }
    }
    return best;
  }

  private static Guess on(String name, Map<String, Integer> ladder, List<String> grades) {
    Map<String, Integer> levels = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (String grade : grades) {
      find(ladder, grade)
          .ifPresentOrElse(level -> levels.put(grade, level), () -> unknown.add(grade));
    }
    return new Guess(levels.isEmpty() ? "" : name, sorted(levels), unknown);
  }

  /** The grade itself, else the part before or inside parentheses: "SCS1 (Deputy Director)". */
  private static Optional<Integer> find(Map<String, Integer> ladder, String grade) {
    List<String> spellings = new ArrayList<>(List.of(grade));
    spellings.addAll(List.of(grade.split("[(),/|]|\\s[\u2013\u2014-]\\s", -1)));
    spellings.add(FEMININE.matcher(grade).replaceAll(""));
    return spellings.stream()
        .map(s -> ladder.get(Folded.of(s)))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** "L3" and "L5", "Band 7" and "Band 8", 1 to 5: one prefix and a number that says the order. */
  private static Guess numbered(List<String> grades) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    String prefix = null;
    for (String grade : grades) {
      Matcher matcher = NUMBERED.matcher(grade);
      String found = matcher.matches() ? Folded.of(matcher.group(1)) : "";
      boolean step =
          matcher.matches()
              && found.length() <= 12
              && Integer.parseInt(matcher.group(2)) <= MOST_STEPS;
      if (step && (prefix == null || prefix.equals(found))) {
        prefix = found;
        numbers.put(grade, Integer.parseInt(matcher.group(2)));
      } else {
        unknown.add(grade);
      }
    }
    int most = numbers.values().stream().max(Comparator.naturalOrder()).orElse(0);
    numbers.replaceAll((grade, number) -> level(number, most));
    return new Guess(numbers.isEmpty() ? "" : NUMBERS, sorted(numbers), unknown);
  }

  private static int level(int number, int most) {
    return most <= LEVELS
        ? Math.max(1, number)
        : 1 + Math.round(9f * Math.max(0, number - 1) / (most - 1));
  }

  private static Map<String, Integer> sorted(Map<String, Integer> levels) {
    Map<String, Integer> sorted = new LinkedHashMap<>();
    levels.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  private static Map<String, Map<String, Integer>> ladders() {
    Map<String, Map<String, Integer>> ladders = new LinkedHashMap<>();
    DataFile.read("career-ladders.yaml", new TypeReference<List<Ladder>>() {})
        .forEach(ladder -> ladders.put(ladder.name(), ladder.levelsByName()));
    return ladders;
  }
}
