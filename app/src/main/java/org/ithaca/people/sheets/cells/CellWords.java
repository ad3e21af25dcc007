package org.ithaca.people.sheets.cells;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/** The words of {@code people/cell-words.yaml}. */
public final class CellWords {

  private record File(
      List<String> blank,
      List<String> yes,
      List<String> no,
      List<String> polite,
      List<String> mentor,
      List<String> mentee,
      @JsonProperty("mentor-alone") List<String> mentorAlone,
      @JsonProperty("mentee-alone") List<String> menteeAlone,
      @JsonProperty("mentor-said") List<String> mentorSaid,
      @JsonProperty("mentee-said") List<String> menteeSaid,
      List<String> being,
      List<String> seeking,
      List<String> articles,
      @JsonProperty("being-after") List<String> beingAfter,
      List<String> negations,
      List<String> both,
      List<String> neither,
      @JsonProperty("skill-levels") Map<Integer, List<String>> skillLevels,
      Map<Integer, List<String>> numbers) {}

  private static final File FILE = DataFile.read("cell-words.yaml", new TypeReference<>() {});
  private static final Set<String> BLANK =
      FILE.blank().stream().map(w -> w.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  private static final Map<Integer, Set<String>> NUMBERS = folded(FILE.numbers());
  static final Set<String> YES = folded(FILE.yes());
  static final Set<String> NO = folded(FILE.no());
  static final Set<String> POLITE = folded(FILE.polite());
  static final Set<String> MENTOR = folded(FILE.mentor());
  static final Set<String> MENTEE = folded(FILE.mentee());
  static final Set<String> MENTOR_ALONE = folded(FILE.mentorAlone());
  static final Set<String> MENTEE_ALONE = folded(FILE.menteeAlone());
  static final Set<String> MENTOR_SAID = folded(FILE.mentorSaid());
  static final Set<String> MENTEE_SAID = folded(FILE.menteeSaid());
  static final Set<String> BEING = folded(FILE.being());
  static final Set<String> SEEKING = folded(FILE.seeking());
  static final Set<String> ARTICLES = folded(FILE.articles());
  static final Set<String> BEING_AFTER = folded(FILE.beingAfter());
  static final Set<String> NEGATIONS = folded(FILE.negations());
  static final Set<String> BOTH = folded(FILE.both());
  static final Set<String> NEITHER = folded(FILE.neither());
  private static final Map<Integer, Set<String>> SKILL_LEVELS = folded(FILE.skillLevels());

  private CellWords() {}

  /** Nothing was said: empty, or a dash, "n/a" and the like. */
  public static boolean isBlank(String cell) {
    return cell.isBlank() || BLANK.contains(cell.strip().toLowerCase(Locale.ROOT));
  }

  static Optional<Integer> number(String word) {
    return key(NUMBERS, word);
  }

  static Optional<Integer> skillLevel(String word) {
    return key(SKILL_LEVELS, word);
  }

  private static Optional<Integer> key(Map<Integer, Set<String>> words, String word) {
    String folded = Folded.of(word);
    return words.entrySet().stream()
        .filter(e -> e.getValue().contains(folded))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Set<String> folded(List<String> words) {
    return words.stream().map(Folded::of).collect(Collectors.toUnmodifiableSet());
  }

  private static Map<Integer, Set<String>> folded(Map<Integer, List<String>> words) {
    Map<Integer, Set<String>> folded = new HashMap<>();
    words.forEach((key, list) -> folded.put(key, folded(list)));
    return folded;
  }
}
