package org.ithaca.people.skills;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ithaca.people.SkillId;
import org.ithaca.people.skills.taxonomy.SkillIndexes;
import org.ithaca.people.skills.taxonomy.Skills;
import org.springframework.stereotype.Component;

/** What skills are called, for pages and exports. */
@Component
public class SkillNames {

  private final SkillIndexes indexes;
  private final Skills skills;

  SkillNames(SkillIndexes indexes, Skills skills) {
    this.indexes = indexes;
    this.skills = skills;
  }

  /** Empty for a skill that does not exist. */
  public String label(SkillId skill, List<String> languages) {
    return labels(List.of(skill), languages).getOrDefault(skill, "");
  }

  /** All at once; asks the database only for skills typed in the last seconds. */
  public Map<SkillId, String> labels(Collection<SkillId> wanted, List<String> languages) {
    var index = indexes.current();
    var labels = new HashMap<SkillId, String>();
    var missing = new ArrayList<UUID>();
    for (var skill : wanted) {
      int place = index.meaning(skill.value());
      if (place < 0) {
        missing.add(skill.value());
      } else {
        labels.put(skill, index.label(place, languages));
      }
    }
    if (!missing.isEmpty()) {
      skills.listLabels(missing).forEach((id, label) -> labels.put(new SkillId(id), label));
    }
    return labels;
  }
}
