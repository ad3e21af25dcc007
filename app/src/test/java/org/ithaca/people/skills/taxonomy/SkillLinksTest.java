package org.ithaca.people.skills.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ithaca.people.skills.index.SkillSource;
import org.ithaca.people.skills.index.Taxonomy.Kind;
import org.ithaca.people.skills.index.Taxonomy.Label;
import org.ithaca.people.skills.index.Taxonomy.Relation;
import org.ithaca.people.skills.index.Taxonomy.Skill;
import org.junit.jupiter.api.Test;

class SkillLinksTest {

  private final Skill java = skill(SkillSource.STARTER, "java", "Java", "JVM");
  private final Skill nordic = skill(SkillSource.STARTER, "nordic", "Nordic", "Danish", "Finnish");
  private final Skill cyber = skill(SkillSource.STARTER, "cyber", "Cybersecurity", "cyber defence");

  @Test
  void theSameNameMeansTheSameEvenWithAQualifier() {
    var esco = skill(SkillSource.ESCO, "1", "Java (computer programming)");

    assertThat(SkillLinks.links(List.of(java, esco))).containsExactly(link(java, esco, Kind.SAME));
  }

  @Test
  void spacesAndPluralsDoNotSeparate() {
    var esco = skill(SkillSource.ESCO, "1", "cyber security");

    assertThat(SkillLinks.links(List.of(cyber, esco)))
        .containsExactly(link(cyber, esco, Kind.SAME));
  }

  @Test
  void whatASynonymNamesIsOnlyRelated() {
    var danish = skill(SkillSource.ESCO, "1", "Danish");
    var finnish = skill(SkillSource.ESCO, "2", "Finnish");

    assertThat(SkillLinks.links(List.of(nordic, danish, finnish)))
        .containsExactlyInAnyOrder(
            link(nordic, danish, Kind.RELATED), link(nordic, finnish, Kind.RELATED));
  }

  @Test
  void aNameThatTwoSkillsHaveLinksNeither() {
    var one = skill(SkillSource.ESCO, "1", "Java");
    var other = skill(SkillSource.ESCO, "2", "Java");

    assertThat(SkillLinks.links(List.of(java, one, other))).isEmpty();
  }

  @Test
  void whatPeopleTypedMeetsWhatIsCalledSoNow() {
    var typed = skill(SkillSource.OWN, "danish", "danish");
    var danish = skill(SkillSource.ESCO, "1", "Danish");

    assertThat(SkillLinks.links(List.of(typed, danish)))
        .containsExactly(link(typed, danish, Kind.SAME));
  }

  private static Relation link(Skill from, Skill to, Kind kind) {
    return new Relation(from.id(), to.id(), kind);
  }

  private static Skill skill(SkillSource source, String code, String... names) {
    var labels = new ArrayList<Label>();
    for (var name : names) {
      labels.add(new Label(source == SkillSource.OWN ? "und" : "en", name, labels.isEmpty()));
    }
    return new Skill(source.id(code), source, code, false, labels);
  }
}
