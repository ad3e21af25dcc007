package org.ithaca.people.skills.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ithaca.people.skills.index.Lookup.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * From typed text to skills: by exact name, by folded name, by the same words in another order, by
 * spelling, and last by the names a longer text contains. The first step that finds something
 * decides. Time of a misspelt text is O(shared trigrams), of any other O(length).
 */
final class Names {

  private static final int SUGGESTIONS = 5;
  private static final int SAME_WORDS = 950;
  private static final int ANY_EDITS = 20;

  private final Map<String, Name> byText = new LinkedHashMap<>();
  private final Map<String, Name> byFolded = new HashMap<>();
  private final Map<String, Name> byWords = new HashMap<>();
  private final List<Name> all;
  private final Trigrams trigrams;

  Names(Collection<Name> names) {
    for (var name : names) {
      byText.merge(name.text(), name, Name::with);
      byFolded.merge(name.folded(), name, Name::with);
      var bag = SkillText.wordBag(name.text());
      if (!bag.isEmpty()) {
        byWords.merge(bag, name, Name::with);
      }
    }
    all = List.copyOf(byText.values());
    trigrams = new Trigrams(all.stream().map(Name::text).toList(), Trigrams::paddedPieces);
  }

  Lookup find(String typed) {
    var text = SkillText.normalised(typed);
    if (text.isEmpty()) {
      return Lookup.NOTHING;
    }
    var shorter = SkillText.normalised(SkillText.withoutQualifier(typed));
    var named = named(text);
    if (named == null && !shorter.equals(text)) {
      named = named(shorter);
    }
    if (named != null) {
      return named.unambiguous()
          ? new Lookup(candidates(named, 1000), true, true)
          : new Lookup(candidates(named, 1000), false, false);
    }
    var reordered = byWords.get(SkillText.wordBag(text));
    if (reordered != null) {
      return new Lookup(candidates(reordered, SAME_WORDS), false, reordered.unambiguous());
    }
    var misspelt = misspelt(text);
    return misspelt.candidates().isEmpty() ? contained(text) : misspelt;
  }

  private @Nullable Name named(String text) {
    var name = byText.get(text);
    return name != null ? name : byFolded.get(SkillText.folded(text));
  }

  private static List<Candidate> candidates(Name name, int closeness) {
    return name.skills().stream()
        .limit(SUGGESTIONS)
        .map(skill -> new Candidate(skill, closeness))
        .toList();
  }

  /**
   * @param edits between the folded names; {@code letters} tells equals apart by the full names
   */
  private record Near(Name name, int edits, int letters) {}

  private Lookup misspelt(String text) {
    var typed = SkillText.folded(text);
    int limit = Spelling.limit(typed);
    if (limit == 0) {
      return Lookup.NOTHING;
    }
    var pieces = Trigrams.paddedPieces(text);
    var near = new ArrayList<Near>();
    // An edit spoils at most four pieces; one more where small words or plurals differ.
    int least = Math.max(1, pieces.length - 4 * limit - 2);
    trigrams.sharing(
        pieces,
        least,
        index -> {
          var name = all.get(index);
          int distance = Spelling.distance(typed, name.folded(), limit);
          if (distance <= limit) {
            near.add(new Near(name, distance, EditDistance.within(text, name.text(), ANY_EDITS)));
          }
        });
    near.sort(
        Comparator.comparingInt(Near::edits)
            .thenComparingInt(Near::letters)
            .thenComparingInt(each -> each.name().rank()));
    return near.isEmpty() ? Lookup.NOTHING : spelling(text, typed, near);
  }

  private static Lookup spelling(String text, String typed, List<Near> near) {
    var candidates = new LinkedHashMap<Integer, Candidate>();
    for (var each : near) {
      int longer = Math.max(typed.length(), each.name().folded().length());
      int closeness = 1000 - 1000 * each.edits() / longer;
      for (int skill : each.name().skills()) {
        candidates.putIfAbsent(skill, new Candidate(skill, closeness));
      }
    }
    var best = near.getFirst();
    boolean alone =
        near.stream()
            .filter(each -> each.edits() == best.edits() && each.letters() == best.letters())
            .flatMap(each -> each.name().skills().stream())
            .allMatch(best.name().skills().getFirst()::equals);
    boolean clear = alone && Spelling.clearlyMeans(text, best.name().text());
    return new Lookup(candidates.values().stream().limit(SUGGESTIONS).toList(), false, clear);
  }

  private static final int LONGEST_NAME = 5;

  /** Names within a longer text: "leading a team of data scientists" speaks of data scientists. */
  private Lookup contained(String text) {
    var words = SkillText.words(text);
    var candidates = new LinkedHashMap<Integer, Candidate>();
    int from = 0;
    while (from < words.size()) {
      int length = Math.min(LONGEST_NAME, words.size() - from);
      var name = longestName(words, from, length);
      if (name == null) {
        from++;
        continue;
      }
      int closeness = Math.min(900, 1000 * name.text().length() / text.length());
      for (int skill : name.skills()) {
        candidates.putIfAbsent(skill, new Candidate(skill, closeness));
      }
      from += SkillText.words(name.text()).size();
    }
    var best =
        candidates.values().stream()
            .sorted(Comparator.comparingInt(Candidate::closeness).reversed())
            .limit(SUGGESTIONS)
            .toList();
    return new Lookup(best, false, false);
  }

  private @Nullable Name longestName(List<String> words, int from, int longest) {
    for (int length = longest; length >= 1; length--) {
      var part = String.join(" ", words.subList(from, from + length));
      var name = part.length() < 3 ? byText.get(part) : named(part);
      if (name != null && name.rank() < Name.TYPED_BY_PEOPLE) {
        return name;
      }
    }
    return null;
  }
}
