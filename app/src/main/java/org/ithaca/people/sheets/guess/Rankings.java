package org.ithaca.people.sheets.guess;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ithaca.people.sheets.SheetField;
import org.ithaca.people.sheets.cells.Emails;
import org.ithaca.people.sheets.cells.PersonName;

/** Sheets without column names: who, then whom they would like best, or how many they take. */
final class Rankings {

  /**
   * @param who by what each person is known
   * @param rest what all other columns hold
   */
  record Ranking(SheetField who, SheetField rest) {}

  private static final Set<SheetField> CANNOT_TELL =
      Set.of(SheetField.EXTRA, SheetField.EMAIL, SheetField.CAREER_LEVEL);
  private static final Pattern CODE = Pattern.compile("\\p{L}{1,5}[ _-]?\\d{1,6}");
  private static final Predicate<String> IS_CODE = CODE.asMatchPredicate();
  private static final int FEW = 3;

  private Rankings() {}

  /** What the columns are where they make a ranking or a list of capacities. */
  static Optional<Ranking> find(List<ColumnContent> contents, List<Candidate> candidates) {
    if (contents.size() < 2
        || !candidates.stream().allMatch(c -> CANNOT_TELL.contains(c.field()))) {
      return Optional.empty();
    }
    List<String> first = contents.getFirst().cells();
    List<String> others = contents.stream().skip(1).flatMap(c -> c.cells().stream()).toList();
    boolean capacities =
        contents.size() == 2
            && contents.getLast().numbers() > 0.5
            && contents.getFirst().numbers() < 0.5;
    if (capacities) {
      return Optional.of(new Ranking(who(contents.getFirst()), SheetField.CAPACITY));
    }
    return areWishes(first, others)
        ? Optional.of(new Ranking(who(contents.getFirst()), SheetField.WISHES))
        : Optional.empty();
  }

  /**
   * All are people of one kind: addresses, codes, names; and of more than a few some come again.
   */
  private static boolean areWishes(List<String> first, List<String> others) {
    boolean again =
        new HashSet<>(others).size() < others.size() || others.stream().anyMatch(first::contains);
    boolean seen = again || first.size() < FEW;
    return !others.isEmpty()
        && (all(first, others, Emails::looksLike)
            || (seen && all(first, others, IS_CODE))
            || (seen && all(first, others, PersonName::looksLike))
            || new HashSet<>(first).containsAll(others));
  }

  private static boolean all(List<String> first, List<String> others, Predicate<String> kind) {
    return first.stream().allMatch(kind) && others.stream().allMatch(kind);
  }

  private static SheetField who(ColumnContent first) {
    boolean words = first.cells().stream().anyMatch(c -> c.contains(" "));
    return first.emails() > 0.5
        ? SheetField.EMAIL
        : words ? SheetField.FULL_NAME : SheetField.EXTERNAL_ID;
  }
}
