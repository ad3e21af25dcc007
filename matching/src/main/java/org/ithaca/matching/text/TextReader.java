package org.ithaca.matching.text;

import java.util.ArrayList;
import java.util.List;
import org.ithaca.matching.Pair;

/**
 * Reads what {@link TextWriter} wrote, line by line. Whatever is not as expected is an {@link
 * IllegalArgumentException} with the number of the line, its text and what was expected there.
 * Lines before the first that begin with # are remarks.
 */
public final class TextReader {
  private final List<String> lines;
  private int at;

  public TextReader(String text) {
    this.lines = text.lines().dropWhile(line -> line.startsWith("#")).toList();
  }

  /** The first word of the present line; empty after the last line. */
  public String word() {
    String line = line();
    int space = line.indexOf(' ');
    return space < 0 ? line : line.substring(0, space);
  }

  public boolean isAt(String word) {
    return word().equals(word);
  }

  /** Takes a line of exactly these words. */
  public void expect(String words) {
    if (!line().equals(words)) {
      throw wrong("expected '" + words + "'");
    }
    at++;
  }

  /** Takes a line of the word and one number. */
  public long number(String word) {
    return numbers(word, 1)[0];
  }

  /** Takes a line of the word and one number from 0 that fits an {@code int}. */
  public int size(String word) {
    long size = number(word);
    if (size < 0 || size > Integer.MAX_VALUE) {
      at--;
      throw wrong("expected a size from 0");
    }
    return (int) size;
  }

  /** Takes a line of the word and so many numbers. */
  public long[] numbers(String word, int count) {
    int start = at;
    long[] numbers = numbers(word);
    if (numbers.length != count) {
      at = start;
      throw wrong("expected '%s' and %d numbers".formatted(word, count));
    }
    return numbers;
  }

  /** Takes a line of the word and at least one number. */
  public long[] numbers(String word) {
    if (!isAt(word) || line().equals(word)) {
      throw wrong("expected '" + word + "' and a number");
    }
    String[] words = line().split(" ", -1);
    long[] numbers = new long[words.length - 1];
    for (int k = 0; k < numbers.length; k++) {
      try {
        numbers[k] = Long.parseLong(words[k + 1]);
      } catch (NumberFormatException e) {
        throw wrong("'" + words[k + 1] + "' is not a whole number");
      }
    }
    at++;
    return numbers;
  }

  /** Takes all lines of the word and a pair of indices. */
  public List<Pair> pairs(String word, int firstSize, int secondSize) {
    List<Pair> pairs = new ArrayList<>();
    while (isAt(word)) {
      long[] pair = numbers(word, 2);
      pairs.add(new Pair(index(pair[0], firstSize), index(pair[1], secondSize)));
    }
    return pairs;
  }

  /** Takes a line of the word and the name of one of the constants. */
  public <E extends Enum<E>> E name(String word, E[] constants) {
    for (E constant : constants) {
      if (line().equals(word + " " + TextWriter.nameOf(constant))) {
        at++;
        return constant;
      }
    }
    throw wrong("expected '" + word + "' and a name that is known");
  }

  /** The index as an {@code int}, if it is from 0 and below the size. */
  public int index(long index, int size) {
    if (index < 0 || index >= size) {
      at = Math.max(0, at - 1);
      throw wrong("%d is not from 0 to %d".formatted(index, size - 1));
    }
    return (int) index;
  }

  /** About the present line. */
  public IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException("Line %d '%s': %s.".formatted(at + 1, line(), why));
  }

  private String line() {
    return at < lines.size() ? lines.get(at) : "";
  }
}
