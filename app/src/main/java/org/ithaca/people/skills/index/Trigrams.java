package org.ithaca.people.skills.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Which texts share three-letter pieces with a query: the short list for spelling tolerance and for
 * "contains".
 */
final class Trigrams {

  private final Map<Long, int[]> postings;
  private final int size;

  Trigrams(List<String> texts, Function<String, long[]> piecesOf) {
    var growing = new HashMap<Long, Growing>();
    for (int i = 0; i < texts.size(); i++) {
      for (long piece : piecesOf.apply(texts.get(i))) {
        growing.computeIfAbsent(piece, key -> new Growing()).add(i);
      }
    }
    var exact = new HashMap<Long, int[]>(growing.size() * 2);
    growing.forEach((piece, list) -> exact.put(piece, list.toArray()));
    this.postings = exact;
    this.size = texts.size();
  }

  /** Calls back with every text that shares at least {@code least} different pieces. */
  void sharing(long[] pieces, int least, IntConsumer found) {
    var counts = new byte[size];
    var touched = new Growing();
    for (long piece : pieces) {
      for (int text : postings.getOrDefault(piece, NONE)) {
        if (counts[text] == 0) {
          touched.add(text);
        }
        if (counts[text] < Byte.MAX_VALUE) {
          counts[text]++;
        }
      }
    }
    for (int text : touched.toArray()) {
      if (counts[text] >= least) {
        found.accept(text);
      }
    }
  }

  private static final int[] NONE = {};

  /** The different pieces of a text. */
  static long[] pieces(String text) {
    if (text.length() < 3) {
      return new long[0];
    }
    var pieces = new long[text.length() - 2];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] =
          ((long) text.charAt(i) << 32) | ((long) text.charAt(i + 1) << 16) | text.charAt(i + 2);
    }
    return Arrays.stream(pieces).distinct().toArray();
  }

  /** The same with room around it, so that the first and last letters count too. */
  static long[] paddedPieces(String text) {
    return pieces("  " + text + " ");
  }

  private static final class Growing {

    private int[] values = new int[4];
    private int count;

    void add(int value) {
      if (count == values.length) {
        values = Arrays.copyOf(values, count * 2);
      }
      values[count++] = value;
    }

    int[] toArray() {
      return Arrays.copyOf(values, count);
    }
  }
}
