package org.ithaca.people.sheets.cells;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ithaca.people.sheets.SheetRole;

/**
 * A cell that says who somebody is in the program: "Mentor", "both", "mentee; mentor", "I want to
 * be a mentor", "Looking for a mentor".
 */
public final class Roles {

  /** "Mentor*in", "Mentor:in", "Mentor/in", "mentor(in)": one word for everybody. */
  private static final Pattern FOR_EVERYBODY =
      Pattern.compile("(?<=\\p{L})(?:[*:_/\u00b7]-?|\\(-?)(?:innen|in|a|e|as|es|s)\\b\\)?");

  private static final Pattern PARTS =
      Pattern.compile("[,;/|&+\n]|\\b(?:and|und|et|y|or|oder|ou)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)|\\s[\u2013\u2014-]\\s.*");
  private static final Pattern NUMBERED = Pattern.compile("^\\s*\\d{1,2}\\s*[.):\u2013-]?\\s+");
  private static final Pattern ONLY =
      Pattern.compile("^(?:only|nur) | (?:only|nur|uniquement|seulement|solo)$");
  private static final int SENTENCE = 12;

  private Roles() {}

  public static Parsed<Set<SheetRole>> parse(String cell) {
    if (CellWords.isBlank(cell)) {
      return Parsed.nothing();
    }
    String text = NUMBERED.matcher(FOR_EVERYBODY.matcher(cell).replaceAll("")).replaceFirst("");
    String start = Folded.of(text.split("[,(\u2013\u2014]| - ", -1)[0]);
    if (CellWords.BOTH.contains(Folded.of(text)) || CellWords.BOTH.contains(start)) {
      return Parsed.of(EnumSet.allOf(SheetRole.class));
    }
    if (CellWords.NEITHER.contains(Folded.of(text))) {
      return Parsed.of(EnumSet.noneOf(SheetRole.class));
    }
    Set<SheetRole> roles = EnumSet.noneOf(SheetRole.class);
    for (String part : PARTS.split(REMARK.matcher(text).replaceAll(" "), -1)) {
      Optional<Set<SheetRole>> said = said(Folded.of(part));
      if (said.isEmpty()) {
        return Parsed.unreadable("role", cell.strip());
      }
      roles.addAll(said.get());
    }
    return Parsed.of(roles);
  }

  /** What one part of a cell says; empty where that is unclear. */
  private static Optional<Set<SheetRole>> said(String folded) {
    String part = ONLY.matcher(folded).replaceAll("");
    if (part.isEmpty()) {
      return Optional.of(Set.of());
    }
    if (CellWords.MENTOR_ALONE.contains(part)) {
      return Optional.of(Set.of(SheetRole.MENTOR));
    }
    if (CellWords.MENTEE_ALONE.contains(part)) {
      return Optional.of(Set.of(SheetRole.MENTEE));
    }
    List<String> words = Arrays.asList(part.split(" ", -1));
    if (words.size() > SENTENCE || words.stream().anyMatch(CellWords.NEGATIONS::contains)) {
      return Optional.empty();
    }
    if (words.stream().anyMatch(CellWords.BOTH::contains)) {
      return Optional.of(EnumSet.allOf(SheetRole.class));
    }
    if (says(part, CellWords.MENTEE_SAID)) {
      return Optional.of(Set.of(SheetRole.MENTEE));
    }
    if (says(part, CellWords.MENTOR_SAID)) {
      return Optional.of(Set.of(SheetRole.MENTOR));
    }
    return sentence(words).map(Set::of);
  }

  private static boolean says(String part, Set<String> phrases) {
    return phrases.stream().anyMatch(phrase -> (" " + part + " ").contains(" " + phrase + " "));
  }

  /**
   * A sentence with one role in it: the word before it, or after it, says whether somebody is that
   * or wants to find one.
   */
  private static Optional<SheetRole> sentence(List<String> words) {
    List<String> named = words.stream().filter(w -> role(w).isPresent()).toList();
    if (named.size() != 1) {
      return Optional.empty();
    }
    SheetRole role = role(named.getFirst()).orElseThrow();
    int at = words.indexOf(named.getFirst());
    int before = at - 1;
    while (before >= 0 && CellWords.ARTICLES.contains(words.get(before))) {
      before--;
    }
    boolean last = at == words.size() - 1;
    if (before < 0 && last) {
      return Optional.of(role);
    }
    String verb = before < 0 ? "" : words.get(before);
    boolean toHave = verb.equals("have") && before > 0 && words.get(before - 1).equals("to");
    boolean seeks = CellWords.SEEKING.contains(verb) || toHave;
    boolean is =
        CellWords.BEING.contains(verb)
            || (!last && CellWords.BEING_AFTER.contains(words.get(at + 1)));
    return is ? Optional.of(role) : seeks ? Optional.of(other(role)) : Optional.empty();
  }

  private static Optional<SheetRole> role(String word) {
    return CellWords.MENTOR.contains(word)
        ? Optional.of(SheetRole.MENTOR)
        : CellWords.MENTEE.contains(word) ? Optional.of(SheetRole.MENTEE) : Optional.empty();
  }

  private static SheetRole other(SheetRole role) {
    return role == SheetRole.MENTOR ? SheetRole.MENTEE : SheetRole.MENTOR;
  }

  /** The roles that a file's, sheet's or column's name speaks of. */
  public static Set<SheetRole> namedIn(String name) {
    Set<SheetRole> roles = EnumSet.noneOf(SheetRole.class);
    for (String word : Folded.words(FOR_EVERYBODY.matcher(name).replaceAll("")).split(" ", -1)) {
      role(word).ifPresent(roles::add);
    }
    return roles;
  }
}
