package org.ithaca.people.skills.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Search as you type. Every word start of every label is an entry, sorted by the text from there
 * on, so that the labels with a word beginning with the query are one range. Labels that hold all
 * words in another order, contain the query, or nearly do, follow after.
 */
final class WordIndex {

  /**
   * @param text normalised
   * @param order of labels that fit equally well; less comes first
   */
  record Entry(String text, int skill, String language, int order) {}

  private final List<Entry> entries;
  private final int[] labels;
  private final int[] starts;
  private final Trigrams trigrams;

  WordIndex(List<Entry> entries) {
    this.entries = entries;
    record Start(int label, int offset, String rest) {}
    var sorted =
        IntStream.range(0, entries.size())
            .boxed()
            .flatMap(label -> {
              var text = entries.get(label).text();
              return IntStream.range(0, text.length())
                  .filter(i -> i == 0 || text.charAt(i - 1) == ' ')
                  .mapToObj(i -> new Start(label, i, text.substring(i)));
            })
            .sorted((a, b) -> a.rest().compareTo(b.rest()))
            .toList();
    this.labels = sorted.stream().mapToInt(Start::label).toArray();
    this.starts = sorted.stream().mapToInt(Start::offset).toArray();
    this.trigrams = new Trigrams(entries.stream().map(Entry::text).toList(), Trigrams::pieces);
  }

  /**
   * Labels that fit, best first, each skill once.
   *
   * @param query normalised and not empty
   */
  List<Entry> find(String query, List<String> languages, int limit) {
    var ranked = new Ranked(languages);
    for (int at = firstFrom(query); at < labels.length && startsWith(at, query); at++) {
      var text = entries.get(labels[at]).text();
      ranked.add(labels[at], text.equals(query) ? 0 : text.startsWith(query) ? 1 : 2);
    }
    if (ranked.count < limit) {
      addAnyOrder(query, ranked);
    }
    if (ranked.count < limit) {
      addSimilar(query, ranked);
    }
    return ranked.best(limit);
  }

  private void addAnyOrder(String query, Ranked ranked) {
    var words = SkillText.words(query);
    if (words.size() < 2) {
      return;
    }
    var longest = words.stream().reduce("", (a, b) -> b.length() > a.length() ? b : a);
    for (int at = firstFrom(longest); at < labels.length && startsWith(at, longest); at++) {
      var padded = " " + entries.get(labels[at]).text();
      if (words.stream().allMatch(word -> padded.contains(" " + word))) {
        ranked.add(labels[at], 3);
      }
    }
  }

  /** Contains the query, or else shares six of ten of its pieces. */
  private void addSimilar(String query, Ranked ranked) {
    var pieces = Trigrams.pieces(query);
    if (pieces.length == 0) {
      return;
    }
    trigrams.sharing(
        pieces,
        pieces.length,
        label -> {
          if (entries.get(label).text().contains(query)) {
            ranked.add(label, 4);
          }
        });
    if (ranked.count == 0) {
      trigrams.sharing(pieces, (pieces.length * 6 + 9) / 10, label -> ranked.add(label, 5));
    }
  }

  private int firstFrom(String query) {
    int low = 0;
    int high = labels.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rest(middle).compareTo(query) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean startsWith(int at, String query) {
    return entries.get(labels[at]).text().startsWith(query, starts[at]);
  }

  private String rest(int at) {
    return entries.get(labels[at]).text().substring(starts[at]);
  }

  /** Collects labels as one sortable number each: fit, language, order, length, label. */
  private final class Ranked {

    private final List<String> languages;
    private final BitSet seen = new BitSet();
    private long[] values = new long[64];
    private int count;

    Ranked(List<String> languages) {
      this.languages = languages;
    }

    void add(int label, int fit) {
      var entry = entries.get(label);
      if (seen.get(label)) {
        return;
      }
      seen.set(label);
      boolean foreign =
          !languages.contains(entry.language())
              && !entry.language().equals(Taxonomy.Label.UNDETERMINED);
      long value = fit * 2L + (foreign ? 1 : 0);
      value = value << 8 | Math.min(255, entry.order());
      value = value << 16 | Math.min(65_535, entry.text().length());
      value = value << 32 | label;
      if (count == values.length) {
        values = Arrays.copyOf(values, count * 2);
      }
      values[count++] = value;
    }

    List<Entry> best(int limit) {
      Arrays.sort(values, 0, count);
      var skills = new BitSet();
      return Arrays.stream(values, 0, count)
          .mapToObj(value -> entries.get((int) value))
          .filter(entry -> {
            boolean first = !skills.get(entry.skill());
            skills.set(entry.skill());
            return first;
          })
          .limit(limit)
          .toList();
    }
  }
}
