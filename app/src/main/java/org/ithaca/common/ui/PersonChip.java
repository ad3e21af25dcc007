package org.ithaca.common.ui;

import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person as pages show them: name, one line about their work, initials on a colour.
 *
 * @param line what they do and where, such as {@code Product Lead, Payments}
 * @param href their page, if the viewer may open it
 */
public record PersonChip(String name, @Nullable String line, @Nullable String href) {

  private static final int COLOURS = 8;

  public static PersonChip of(String name, String line) {
    return new PersonChip(name, line, null);
  }

  /** The first letter of the first and of the last word of the name, whatever the script. */
  public String initials() {
    var words = name.strip().split("\\s+", -1);
    var first = firstLetter(words[0]);
    return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
  }

  /** The same person has the same colour everywhere. */
  public int colour() {
    return Math.floorMod(name.hashCode(), COLOURS);
  }

  private static String firstLetter(String word) {
    var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(word);
    int end = letters.next();
    return end == BreakIterator.DONE ? "?" : word.substring(0, end).toUpperCase(Locale.ROOT);
  }
}
