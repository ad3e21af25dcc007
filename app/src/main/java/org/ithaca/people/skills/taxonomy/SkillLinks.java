package org.ithaca.people.skills.taxonomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ithaca.people.skills.index.SkillSource;
import org.ithaca.people.skills.index.SkillText;
import org.ithaca.people.skills.index.Taxonomy;
import org.ithaca.people.skills.index.Taxonomy.Kind;
import org.ithaca.people.skills.index.Taxonomy.Relation;
import org.ithaca.people.skills.index.Taxonomy.Skill;
import org.springframework.stereotype.Component;

/**
 * Lets skills of different sources meet where they are called the same.
 *
 * <ul>
 *   <li>A starter skill is the <em>same</em> as the ESCO skill that has its name, and
 *       <em>related</em> to those that have one of its synonyms, which may be parts of it.
 *   <li>What people typed is the same as the skill that has it as a name by now.
 * </ul>
 */
@Component
class SkillLinks {

  private static final Set<String> LINKED_LANGUAGES = Set.of("en", Taxonomy.Label.UNDETERMINED);

  private final Skills skills;

  SkillLinks(Skills skills) {
    this.skills = skills;
  }

  /** Works out all links anew from what the current transaction sees. */
  int renew() {
    var both = Set.of(Kind.SAME, Kind.RELATED);
    skills.removeRelations(SkillSource.STARTER, SkillSource.ESCO, both);
    skills.removeRelations(SkillSource.OWN, SkillSource.STARTER, Set.of(Kind.SAME));
    skills.removeRelations(SkillSource.OWN, SkillSource.ESCO, Set.of(Kind.SAME));
    return skills.addRelations(links(skills.read().skills()));
  }

  static List<Relation> links(Collection<Skill> all) {
    var links = new ArrayList<Relation>();
    var esco = byName(all, SkillSource.ESCO, true);
    var taken = new HashSet<UUID>();
    for (var starter : of(all, SkillSource.STARTER)) {
      named(starter, esco, true).stream()
          .filter(taken::add)
          .limit(1)
          .forEach(same -> links.add(new Relation(starter.id(), same, Kind.SAME)));
    }
    for (var starter : of(all, SkillSource.STARTER)) {
      named(starter, esco, false).stream()
          .filter(synonym -> !taken.contains(synonym))
          .forEach(synonym -> links.add(new Relation(starter.id(), synonym, Kind.RELATED)));
    }
    links.addAll(typed(all));
    return links;
  }

  private static List<Skill> of(Collection<Skill> all, SkillSource source) {
    return all.stream().filter(each -> each.source() == source).toList();
  }

  private static List<Relation> typed(Collection<Skill> all) {
    var preferred = byName(all, SkillSource.STARTER, true);
    preferred.putAll(missing(byName(all, SkillSource.ESCO, true), preferred));
    preferred.putAll(missing(byName(all, SkillSource.STARTER, false), preferred));
    preferred.putAll(missing(byName(all, SkillSource.ESCO, false), preferred));
    return of(all, SkillSource.OWN).stream()
        .flatMap(own ->
            named(own, preferred, true).stream()
                .limit(1)
                .map(other -> new Relation(own.id(), other, Kind.SAME)))
        .toList();
  }

  private static Map<String, UUID> missing(Map<String, UUID> names, Map<String, UUID> known) {
    var missing = new HashMap<>(names);
    missing.keySet().removeAll(known.keySet());
    return missing;
  }

  /** Names that mean one skill of the source only; headings give way to skills. */
  private static Map<String, UUID> byName(
      Collection<Skill> all, SkillSource source, boolean preferred) {
    var names = new HashMap<String, Set<UUID>>();
    for (boolean heading : new boolean[] {false, true}) {
      var found = new HashMap<String, Set<UUID>>();
      for (var skill : all) {
        if (skill.source() == source && skill.heading() == heading) {
          for (var name : names(skill, preferred)) {
            found.computeIfAbsent(name, key -> new HashSet<>()).add(skill.id());
          }
        }
      }
      found.forEach(names::putIfAbsent);
    }
    var clear = new HashMap<String, UUID>();
    names.forEach((name, ids) -> {
      if (ids.size() == 1) {
        clear.put(name, ids.iterator().next());
      }
    });
    return clear;
  }

  private static List<UUID> named(Skill skill, Map<String, UUID> names, boolean preferred) {
    var found = new LinkedHashSet<UUID>();
    for (var name : names(skill, preferred)) {
      var other = names.get(name);
      if (other != null) {
        found.add(other);
      }
    }
    return List.copyOf(found);
  }

  private static Set<String> names(Skill skill, boolean preferred) {
    var names = new LinkedHashSet<String>();
    for (var label : skill.labels()) {
      if (label.preferred() == preferred && LINKED_LANGUAGES.contains(label.language())) {
        names.add(folded(label.text()));
        names.add(folded(SkillText.withoutQualifier(label.text())));
      }
    }
    return names;
  }

  private static String folded(String text) {
    return SkillText.folded(SkillText.normalised(text));
  }
}
