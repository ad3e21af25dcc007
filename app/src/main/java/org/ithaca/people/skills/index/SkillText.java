package org.ithaca.people.skills.index;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is left of a skill's name when the ways of writing it are taken away, in three steps:
 *
 * <ol>
 *   <li>{@link #normalised}: case, accents, punctuation ("Résumé-writing" → "resume writing", while
 *       "C++" and "C#" keep their signs);
 *   <li>{@link #folded}: plurals, British or American spelling, small words, spaces ("Data bases" →
 *       "database");
 *   <li>{@link #wordBag}: the order of words ("management of projects" → "management project").
 * </ol>
 */
public final class SkillText {

  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
  private static final Pattern QUALIFIER = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]\\s*");
  private static final Map<Integer, String> LETTERS =
      Map.of(
          (int) 'ß', "ss", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ø', "o", (int) 'ł', "l",
          (int) 'đ', "d", (int) 'ı', "i", (int) '&', " and ");
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "a",
          "an",
          "and",
          "as",
          "at",
          "for",
          "in",
          "of",
          "on",
          "the",
          "to",
          "with",
          "my",
          "our",
          "your",
          "skill",
          "knowledge",
          "experience",
          "competence",
          "competency",
          "ability",
          "abilities",
          "expertise",
          "how");

  private static final Map<String, String> SHORTHAND =
      Map.of("mgmt", "management", "mgt", "management", "comms", "communication");
  private static final Map<String, String> BRITISH_SPELLINGS =
      Map.of(
          "isation",
          "ization",
          "ising",
          "izing",
          "our",
          "or",
          "programme",
          "program",
          "paed",
          "ped");
  private static final Map<String, String> BRITISH_ENDINGS =
      Map.of(
          "ise", "ize", "ised", "ized", "iser", "izer", "tre", "ter", "lling", "ling", "lled",
          "led", "llor", "lor");

  private SkillText() {}

  public static String normalised(String text) {
    int[] codePoints = plain(text).codePoints().toArray();
    var result = new StringBuilder(codePoints.length + 8);
    int wordStart = 0;
    for (int i = 0; i < codePoints.length; i++) {
      int c = codePoints[i];
      boolean glued = i > 0 && (isWord(codePoints[i - 1]) || codePoints[i - 1] == c);
      boolean followed = i + 1 < codePoints.length && isWord(codePoints[i + 1]);
      if (LETTERS.containsKey(c)) {
        result.append(LETTERS.get(c));
      } else if (isWord(c) || ((c == '+' || c == '#') && glued && !followed)) {
        result.appendCodePoint(c);
      } else if (!vanishes(c, glued || followed, result.length() - wordStart)
          && result.length() > wordStart) {
        result.append(' ');
        wordStart = result.length();
      }
    }
    return result.toString().strip().replace("  ", " ");
  }

  /** A dot within a word and the apostrophe of "women's", though not that of "l'art". */
  private static boolean vanishes(int c, boolean withinWord, int lettersBefore) {
    return (c == '.' && withinWord) || ((c == '\'' || c == '’') && lettersBefore != 1);
  }

  private static String plain(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text.toLowerCase(Locale.ROOT);
    }
    var lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var plain = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  /** "Java (computer programming)" is usually just called "Java". */
  public static String withoutQualifier(String text) {
    var without = QUALIFIER.matcher(text).replaceAll(" ").strip();
    return without.isEmpty() ? text : without;
  }

  /**
   * @param normalised see {@link #normalised}
   */
  public static String folded(String normalised) {
    return singular(String.join("", contentWords(normalised)));
  }

  /** Empty where there are fewer than two words, as nothing can change places. */
  public static String wordBag(String normalised) {
    var words = contentWords(normalised);
    return words.size() < 2 ? "" : words.stream().sorted().collect(Collectors.joining(" "));
  }

  public static List<String> words(String normalised) {
    return normalised.isEmpty() ? List.of() : List.of(normalised.split(" "));
  }

  private static List<String> contentWords(String normalised) {
    var all = words(normalised).stream().map(SkillText::root).toList();
    var content = all.stream().filter(word -> !SMALL_WORDS.contains(word)).toList();
    return content.isEmpty() ? all : content;
  }

  private static String root(String word) {
    return SHORTHAND.getOrDefault(word, americanised(singular(word)));
  }

  private static String singular(String word) {
    if (word.length() <= 3 || !word.endsWith("s")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("xes")) {
      return word.substring(0, word.length() - 2);
    }
    boolean plural = !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  private static String americanised(String word) {
    if (word.length() < 6) {
      return word;
    }
    var american = word;
    for (var spelling : BRITISH_SPELLINGS.entrySet()) {
      american = american.replace(spelling.getKey(), spelling.getValue());
    }
    for (var ending : BRITISH_ENDINGS.entrySet()) {
      if (american.endsWith(ending.getKey())) {
        int stem = american.length() - ending.getKey().length();
        return american.substring(0, stem) + ending.getValue();
      }
    }
    return american;
  }

  private static boolean isWord(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetterOrDigit(codePoint);
    };
  }
}
