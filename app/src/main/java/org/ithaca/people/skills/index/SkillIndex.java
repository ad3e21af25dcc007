package org.ithaca.people.skills.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole taxonomy in memory. Skills are numbered by their place, sorted by source and code;
 * skills of several sources that mean the same are joined in the first of them, their {@link
 * #meaning}: all answers speak of meanings only.
 */
public final class SkillIndex {

  private static final String ENGLISH = "en";

  private final long version;
  private final List<Taxonomy.Skill> skills;
  private final Map<UUID, Integer> places = new HashMap<>();
  private final int[] meanings;
  private final Map<Integer, List<Integer>> others = new HashMap<>();
  private final Tree tree;
  private final Nearness nearness;
  private volatile @Nullable Search search;

  public SkillIndex(Taxonomy taxonomy) {
    version = taxonomy.version();
    skills =
        taxonomy.skills().stream()
            .sorted(
                Comparator.comparing(Taxonomy.Skill::source).thenComparing(Taxonomy.Skill::code))
            .toList();
    for (int i = 0; i < skills.size(); i++) {
      places.put(skills.get(i).id(), i);
    }
    var relations =
        taxonomy.relations().stream()
            .filter(each -> places.containsKey(each.from()) && places.containsKey(each.to()))
            .toList();
    meanings = join(relations);
    for (int i = 0; i < meanings.length; i++) {
      if (meanings[i] != i) {
        others.computeIfAbsent(meanings[i], key -> new ArrayList<>()).add(i);
      }
    }
    tree = tree(relations, meanings);
    var unjoined = tree(relations, IntStream.range(0, skills.size()).toArray());
    nearness = new Nearness(unjoined, meanings, links(relations));
  }

  /** What typed texts are looked up in. */
  private record Search(Names names, WordIndex words) {}

  /** Takes most of the time that making an index takes, and matching never needs it. */
  private Search search() {
    var made = search;
    if (made == null) {
      synchronized (this) {
        made = search;
        if (made == null) {
          made = new Search(new Names(names()), new WordIndex(entries()));
          search = made;
        }
      }
    }
    return made;
  }

  /** Makes it ready to be searched, which the first search would do otherwise. */
  public void prepareSearch() {
    search();
  }

  public long version() {
    return version;
  }

  public int size() {
    return skills.size();
  }

  /** The place of the skill that says what this one means, or -1 where it is not known yet. */
  public int meaning(UUID id) {
    var place = places.get(id);
    return place == null ? -1 : meanings[place];
  }

  public Taxonomy.Skill skill(int place) {
    return skills.get(place);
  }

  /** What a typed text may mean. */
  public Lookup lookup(String typed) {
    return search().names().find(typed);
  }

  /**
   * @param matched the normalised label that fits the query
   */
  public record Hit(int skill, String matched) {}

  /** Search as you type; labels in the given languages come first, but all are searched. */
  public List<Hit> search(String text, List<String> languages, int limit) {
    var query = SkillText.normalised(text);
    if (query.isEmpty()) {
      return List.of();
    }
    var found =
        search().words().find(query, languages, limit).stream()
            .map(entry -> new Hit(entry.skill(), entry.text()))
            .toList();
    return found.isEmpty()
        ? lookup(text).candidates().stream()
            .limit(limit)
            .map(each -> new Hit(each.skill(), ""))
            .toList()
        : found;
  }

  /** Near skills without the skill itself, ascending; parallel to {@link #nearWeights}. */
  public int[] near(int skill) {
    return nearness.neighboursOf(skill);
  }

  public int[] nearWeights(int skill) {
    return nearness.weightsOf(skill);
  }

  public int[] broader(int skill) {
    return tree.broader(skill);
  }

  public int[] narrower(int skill) {
    return tree.narrower(skill);
  }

  /** Where the tree begins: skills without a broader one and with narrower ones. */
  public int[] roots() {
    return IntStream.range(0, skills.size())
        .filter(i -> tree.broader(i).length == 0 && tree.narrower(i).length > 0)
        .toArray();
  }

  /** All meanings that come first from this source, in order of their codes. */
  public int[] listBySource(SkillSource source) {
    return IntStream.range(0, skills.size())
        .filter(i -> meanings[i] == i && skills.get(i).source() == source)
        .toArray();
  }

  /** The best label for a reader of these languages; English, then any other, where they fail. */
  public String label(int skill, List<String> languages) {
    return Stream.concat(languages.stream(), Stream.of(ENGLISH))
        .flatMap(language -> preferred(skill).filter(each -> each.language().equals(language)))
        .findFirst()
        .or(() -> preferred(skill).findFirst())
        .map(Taxonomy.Label::text)
        .orElse("");
  }

  /** Every label of the skill and of those that mean the same. */
  public List<Taxonomy.Label> labels(int skill) {
    return members(skill).flatMap(each -> skills.get(each).labels().stream()).distinct().toList();
  }

  private Stream<Taxonomy.Label> preferred(int skill) {
    return members(skill)
        .flatMap(each -> skills.get(each).labels().stream())
        .filter(Taxonomy.Label::preferred);
  }

  private Stream<Integer> members(int skill) {
    return Stream.concat(Stream.of(skill), others.getOrDefault(skill, List.of()).stream());
  }

  private int[] join(List<Taxonomy.Relation> relations) {
    int[] joined = IntStream.range(0, skills.size()).toArray();
    for (var relation : relations) {
      if (relation.kind() == Taxonomy.Kind.SAME) {
        int a = root(joined, place(relation.from()));
        int b = root(joined, place(relation.to()));
        joined[Math.max(a, b)] = Math.min(a, b);
      }
    }
    for (int i = 0; i < joined.length; i++) {
      joined[i] = root(joined, i);
    }
    return joined;
  }

  private static int root(int[] joined, int place) {
    int at = place;
    while (joined[at] != at) {
      at = joined[at];
    }
    return at;
  }

  private int place(UUID id) {
    return places.getOrDefault(id, -1);
  }

  private Tree tree(List<Taxonomy.Relation> relations, int[] meaning) {
    var narrower = new HashMap<Integer, Set<Integer>>();
    var broader = new HashMap<Integer, Set<Integer>>();
    for (var relation : relations) {
      int child = meaning[place(relation.from())];
      int parent = meaning[place(relation.to())];
      if (relation.kind() == Taxonomy.Kind.BROADER && child != parent) {
        narrower.computeIfAbsent(parent, key -> new TreeSet<>()).add(child);
        broader.computeIfAbsent(child, key -> new TreeSet<>()).add(parent);
      }
    }
    return new Tree(places(narrower), places(broader));
  }

  private int[][] places(Map<Integer, Set<Integer>> sets) {
    return IntStream.range(0, skills.size())
        .mapToObj(i -> sets.getOrDefault(i, Set.of()).stream().mapToInt(each -> each).toArray())
        .toArray(int[][]::new);
  }

  private List<Nearness.Link> links(List<Taxonomy.Relation> relations) {
    return relations.stream()
        .flatMap(each -> {
          int from = meanings[place(each.from())];
          int to = meanings[place(each.to())];
          return switch (each.kind()) {
            case RELATED -> Stream.of(new Nearness.Link(from, to, Nearness.RELATED));
            case ESSENTIAL -> Stream.of(new Nearness.Link(from, to, Nearness.ESSENTIAL));
            case OPTIONAL -> Stream.of(new Nearness.Link(from, to, Nearness.OPTIONAL));
            case BROADER, SAME -> Stream.empty();
          };
        })
        .distinct()
        .toList();
  }

  private List<Name> names() {
    var all = new ArrayList<Name>();
    for (int i = 0; i < skills.size(); i++) {
      var skill = skills.get(i);
      var means = List.of(meanings[i]);
      for (var label : skill.labels()) {
        addName(all, label.text(), Name.rank(skill.source(), label.preferred()), means);
        var shorter = SkillText.withoutQualifier(label.text());
        if (!shorter.equals(label.text())) {
          addName(all, shorter, Name.rank(skill.source(), false), means);
        }
      }
    }
    return all;
  }

  private static void addName(List<Name> all, String label, int rank, List<Integer> means) {
    var text = SkillText.normalised(label);
    if (!text.isEmpty()) {
      all.add(new Name(text, SkillText.folded(text), rank, means));
    }
  }

  private List<WordIndex.Entry> entries() {
    var all = new ArrayList<WordIndex.Entry>();
    for (int i = 0; i < skills.size(); i++) {
      var skill = skills.get(i);
      for (var label : skill.labels()) {
        int order = Name.rank(skill.source(), label.preferred()) + (skill.heading() ? 20 : 0);
        all.add(
            new WordIndex.Entry(
                SkillText.normalised(label.text()), meanings[i], label.language(), order));
      }
    }
    return all;
  }
}
