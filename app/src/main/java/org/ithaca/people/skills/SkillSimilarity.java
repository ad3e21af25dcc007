package org.ithaca.people.skills;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ithaca.people.SkillId;
import org.ithaca.people.skills.taxonomy.SkillIndexes;
import org.springframework.stereotype.Component;

/** How near skills are, in per mille; the weights are in docs/skills.md. */
@Component
public class SkillSimilarity {

  private final SkillIndexes indexes;

  SkillSimilarity(SkillIndexes indexes) {
    this.indexes = indexes;
  }

  /**
   * @param perMille how much of what one seeks in a skill this one gives; 1000 is the same skill
   */
  public record NearSkill(SkillId skill, int perMille) {}

  /** The skill itself and its neighbours, nearest first. */
  public List<NearSkill> near(SkillId skill) {
    var index = indexes.current();
    int place = index.meaning(skill.value());
    if (place < 0) {
      return List.of(new NearSkill(skill, 1000));
    }
    int[] near = index.near(place);
    int[] weights = index.nearWeights(place);
    var neighbours =
        IntStream.range(0, near.length)
            .mapToObj(i -> new NearSkill(new SkillId(index.skill(near[i]).id()), weights[i]))
            .sorted((a, b) -> Integer.compare(b.perMille(), a.perMille()));
    var itself = new NearSkill(new SkillId(index.skill(place).id()), 1000);
    return Stream.concat(Stream.of(itself), neighbours).toList();
  }

  /** A compact table of the skills that occur in a population. */
  public SkillNeighbours among(Collection<SkillId> occurring) {
    return SkillNeighbours.of(occurring, indexes.latest());
  }
}
