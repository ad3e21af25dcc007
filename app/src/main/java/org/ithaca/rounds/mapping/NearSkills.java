package org.ithaca.rounds.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.ithaca.people.SkillId;
import org.ithaca.people.skills.SkillSimilarity;
import org.ithaca.rounds.mapping.RunInput.NearSkill;
import org.springframework.stereotype.Component;

/** Which of the skills that occur partly answer one another, by the taxonomy as it is now. */
@Component
class NearSkills {

  private final SkillSimilarity similarity;

  NearSkills(SkillSimilarity similarity) {
    this.similarity = similarity;
  }

  List<NearSkill> among(Collection<Participant> people) {
    var ids = new TreeSet<UUID>();
    people.forEach(person ->
        Stream.concat(person.offered().keySet().stream(), person.sought().stream())
            .forEach(ids::add));
    var neighbours = similarity.among(ids.stream().map(SkillId::new).toList());
    var near = new ArrayList<NearSkill>();
    for (var id : ids) {
      neighbours.forEachNear(
          new SkillId(id),
          (other, permille) -> near.add(new NearSkill(id, other.value(), permille)));
    }
    return List.copyOf(near);
  }
}
