package org.ithaca.people.skills;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ithaca.people.SkillId;
import org.ithaca.people.skills.Resolution.Candidate;
import org.ithaca.people.skills.Resolution.Close;
import org.ithaca.people.skills.Resolution.Exact;
import org.ithaca.people.skills.Resolution.Unknown;
import org.ithaca.people.skills.index.SkillIndex;
import org.ithaca.people.skills.index.SkillSource;
import org.ithaca.people.skills.index.SkillText;
import org.ithaca.people.skills.index.Taxonomy;
import org.ithaca.people.skills.index.Taxonomy.Kind;
import org.ithaca.people.skills.index.Taxonomy.Label;
import org.ithaca.people.skills.taxonomy.SkillIndexes;
import org.ithaca.people.skills.taxonomy.Skills;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From what people type to skills, without a query per text. */
@Component
public class SkillResolver {

  private static final int LONGEST_LABEL = 300;
  private static final int LONGEST_CODE = 200;
  private static final int RELATED_AT_MOST = 3;

  private final SkillIndexes indexes;
  private final Skills skills;

  SkillResolver(SkillIndexes indexes, Skills skills) {
    this.indexes = indexes;
    this.skills = skills;
  }

  public Resolution resolve(String typed) {
    return resolve(typed, indexes.current());
  }

  /** The same for many, each different text once. */
  public Map<String, Resolution> resolveAll(Collection<String> typed) {
    var index = indexes.current();
    var resolved = new LinkedHashMap<String, Resolution>();
    typed.forEach(text -> resolved.computeIfAbsent(text, key -> resolve(key, index)));
    return resolved;
  }

  private static Resolution resolve(String typed, SkillIndex index) {
    var lookup = index.lookup(typed);
    var candidates =
        lookup.candidates().stream()
            .map(each -> new Candidate(idOf(index, each.skill()), each.closeness()))
            .toList();
    if (candidates.isEmpty()) {
      return new Unknown();
    }
    return lookup.exact()
        ? new Exact(candidates.getFirst().skill())
        : new Close(candidates, lookup.clear());
  }

  @Transactional
  public SkillId take(String typed) {
    var taken = takeAll(List.of(typed)).get(typed);
    if (taken == null) {
      throw new IllegalArgumentException("A blank text is no skill. Leave it out before.");
    }
    return taken;
  }

  /**
   * A skill for every text that is not blank: the one it clearly means, else a skill of its own,
   * related to what it may mean. Nothing typed is dropped.
   */
  @Transactional
  public Map<String, SkillId> takeAll(Collection<String> typed) {
    var taken = new LinkedHashMap<String, SkillId>();
    var own = new HashMap<UUID, Taxonomy.Skill>();
    var related = new ArrayList<Taxonomy.Relation>();
    resolveAll(typed.stream().filter(text -> !text.isBlank()).toList())
        .forEach((text, resolution) -> {
          switch (resolution) {
            case Exact(var skill) -> taken.put(text, skill);
            case Close close when close.clear() -> taken.put(text, close.best().skill());
            case Close(var candidates, var clear) -> {
              var skill = own(text);
              own.putIfAbsent(skill.id(), skill);
              candidates.stream()
                  .limit(RELATED_AT_MOST)
                  .map(each -> each.skill().value())
                  .forEach(
                      other -> related.add(new Taxonomy.Relation(skill.id(), other, Kind.RELATED)));
              taken.put(text, new SkillId(skill.id()));
            }
            case Unknown() -> {
              var skill = own(text);
              own.putIfAbsent(skill.id(), skill);
              taken.put(text, new SkillId(skill.id()));
            }
          }
        });
    if (!own.isEmpty() && skills.add(own.values()) > 0) {
      skills.addLabels(own.values());
      skills.addRelations(related);
      skills.changed();
    }
    return taken;
  }

  private static Taxonomy.Skill own(String typed) {
    var text = typed.strip().replaceAll("\\s+", " ");
    var normalised = SkillText.normalised(text);
    var code = normalised.isEmpty() ? text.toLowerCase(Locale.ROOT) : normalised;
    if (code.length() > LONGEST_CODE) {
      code = code.substring(0, LONGEST_CODE) + " " + SkillSource.OWN.id(code);
    }
    var label = text.length() > LONGEST_LABEL ? text.substring(0, LONGEST_LABEL) + "…" : text;
    return new Taxonomy.Skill(
        SkillSource.OWN.id(code),
        SkillSource.OWN,
        code,
        false,
        List.of(new Label(Label.UNDETERMINED, label, true)));
  }

  private static SkillId idOf(SkillIndex index, int place) {
    return new SkillId(index.skill(place).id());
  }
}
