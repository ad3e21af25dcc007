package org.ithaca.matching.text;

import java.util.Collection;
import java.util.Locale;
import org.ithaca.matching.Pair;

/**
 * Writes lines: a word and whole numbers, with one space between them. {@link TextReader} reads
 * them.
 */
public final class TextWriter {
  private final StringBuilder text = new StringBuilder();

  public TextWriter line(String words) {
    text.append(words).append('\n');
    return this;
  }

  public TextWriter line(String word, long number) {
    text.append(word).append(' ').append(number).append('\n');
    return this;
  }

  public TextWriter line(String word, long first, long second) {
    text.append(word).append(' ').append(first).append(' ').append(second).append('\n');
    return this;
  }

  public TextWriter line(String word, long... numbers) {
    text.append(word);
    for (long number : numbers) {
      text.append(' ').append(number);
    }
    text.append('\n');
    return this;
  }

  /** A line for each pair. */
  public TextWriter pairs(String word, Collection<Pair> pairs) {
    pairs.forEach(pair -> line(word, pair.first(), pair.second()));
    return this;
  }

  /** A line of the word and the constant's name in small letters. */
  public TextWriter name(String word, Enum<?> constant) {
    return line(word + " " + nameOf(constant));
  }

  static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String text() {
    return text.toString();
  }
}
