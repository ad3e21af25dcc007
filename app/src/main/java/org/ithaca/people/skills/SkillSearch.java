package org.ithaca.people.skills;

import java.util.List;
import org.ithaca.people.SkillId;
import org.ithaca.people.skills.index.SkillIndex;
import org.ithaca.people.skills.index.SkillText;
import org.ithaca.people.skills.taxonomy.SkillIndexes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Search as you type, in memory: well under a millisecond for most texts (docs/skills.md). */
@Component
public class SkillSearch {

  private final SkillIndexes indexes;

  SkillSearch(SkillIndexes indexes) {
    this.indexes = indexes;
  }

  /**
   * @param languages ISO 639 codes the reader reads, best first
   */
  public List<SkillHit> find(String text, List<String> languages, int limit) {
    var index = indexes.current();
    return index.search(text, languages, limit).stream()
        .map(hit -> describe(index, hit, SkillText.normalised(text), languages))
        .toList();
  }

  private static SkillHit describe(
      SkillIndex index, SkillIndex.Hit hit, String query, List<String> languages) {
    var label = index.label(hit.skill(), languages);
    int[] broader = index.broader(hit.skill());
    return new SkillHit(
        new SkillId(index.skill(hit.skill()).id()),
        label,
        matched(index, hit, query, label),
        broader.length == 0 ? null : index.label(broader[0], languages));
  }

  private static @Nullable String matched(
      SkillIndex index, SkillIndex.Hit hit, String query, String label) {
    if (SkillText.normalised(label).contains(query)) {
      return null;
    }
    return index.labels(hit.skill()).stream()
        .map(each -> each.text())
        .filter(text -> SkillText.normalised(text).equals(hit.matched()))
        .findFirst()
        .orElse(null);
  }
}
