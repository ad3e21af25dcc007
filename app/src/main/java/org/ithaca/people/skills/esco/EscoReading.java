package org.ithaca.people.skills.esco;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ithaca.people.skills.index.SkillSource;
import org.ithaca.people.skills.index.Taxonomy.Kind;
import org.ithaca.people.skills.index.Taxonomy.Label;
import org.ithaca.people.skills.index.Taxonomy.Relation;
import org.ithaca.people.skills.index.Taxonomy.Skill;

/** What all files of one upload say together. */
final class EscoReading {

  /** A relation with the row it is from, for the case that one of its ends is missing. */
  record Link(String from, String to, Kind kind, String file, long line) {

    Relation relation() {
      return new Relation(SkillSource.ESCO.id(from), SkillSource.ESCO.id(to), kind);
    }
  }

  private record Concept(boolean heading, Map<String, Label> labels) {}

  private final Map<String, Concept> concepts = new LinkedHashMap<>();
  private final Set<Link> links = new LinkedHashSet<>();
  private final List<Rejection> rejections = new ArrayList<>();

  void addConcept(String address, boolean heading) {
    concepts.putIfAbsent(address, new Concept(heading, new LinkedHashMap<>()));
  }

  /** The first preferred label of a language stays it; every text is taken once a language. */
  void addLabel(String address, String language, String text, boolean preferred) {
    var concept = concepts.get(address);
    if (concept == null || text.isBlank()) {
      return;
    }
    var label = text.strip().replaceAll("\\s+", " ");
    boolean first =
        concept.labels().values().stream()
            .noneMatch(each -> each.preferred() && each.language().equals(language));
    concept
        .labels()
        .putIfAbsent(language + " " + label, new Label(language, label, preferred && first));
  }

  void addLink(Link link) {
    links.add(link);
  }

  void reject(Rejection rejection) {
    rejections.add(rejection);
  }

  List<Skill> skills() {
    return concepts.entrySet().stream()
        .map(each ->
            new Skill(
                SkillSource.ESCO.id(each.getKey()),
                SkillSource.ESCO,
                each.getKey(),
                each.getValue().heading(),
                List.copyOf(each.getValue().labels().values())))
        .toList();
  }

  Set<Link> links() {
    return links;
  }

  List<Rejection> rejections() {
    return rejections;
  }
}
