package org.ithaca.people.skills.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.TreeSet;
import org.ithaca.people.skills.index.SkillText;
import org.ithaca.people.skills.index.Taxonomy;
import org.ithaca.people.skills.index.Taxonomy.Kind;
import org.junit.jupiter.api.Test;

class StarterFileTest {

  private final Taxonomy packed = StarterFile.parse(StarterFile.packed());

  @Test
  void holdsAFewHundredSkillsInATreeOfThreeLevels() {
    long areas = packed.skills().stream().filter(Taxonomy.Skill::heading).count();

    assertThat(packed.skills()).hasSizeBetween(500, 800);
    assertThat(areas).isBetween(15L, 25L);
    var broader = new HashMap<Object, Object>();
    packed.relations().stream()
        .filter(each -> each.kind() == Kind.BROADER)
        .forEach(each -> broader.put(each.from(), each.to()));
    for (var skill : packed.skills()) {
      int level = 1;
      for (Object at = skill.id(); broader.containsKey(at); at = broader.get(at)) {
        level++;
      }
      assertThat(level).as(skill.code()).isLessThanOrEqualTo(3);
    }
  }

  @Test
  void onlyAbbreviationsWithTwoMeaningsStandUnderTwoSkills() {
    var seen = new HashSet<String>();
    var twice = new TreeSet<String>();
    for (var skill : packed.skills()) {
      skill.labels().stream()
          .map(label -> SkillText.normalised(label.text()))
          .distinct()
          .filter(name -> !seen.add(name))
          .forEach(twice::add);
    }

    assertThat(twice).containsExactly("ci", "pm");
  }

  @Test
  void idsAreTheSameOnEveryInstallation() {
    var python =
        packed.skills().stream()
            .filter(each -> each.code().equals("python"))
            .findFirst()
            .orElseThrow();

    assertThat(python.id()).hasToString("df18533b-2081-30b1-a844-821408a96fbf");
    assertThat(python.labels().getFirst()).isEqualTo(new Taxonomy.Label("en", "Python", true));
  }

  @Test
  void mistakesAreNamedWithTheirLine() {
    assertThatThrownBy(() -> StarterFile.parse("# a\na: A\n    b: B"))
        .hasMessageContaining("line 3")
        .hasMessageContaining("deeper");
    assertThatThrownBy(() -> StarterFile.parse("a: A\na: B"))
        .hasMessageContaining("line 2")
        .hasMessageContaining("line 1");
    assertThatThrownBy(() -> StarterFile.parse("a: A ~ b"))
        .hasMessageContaining("line 1")
        .hasMessageContaining("'b'");
    assertThatThrownBy(() -> StarterFile.parse("Just words"))
        .hasMessageContaining("line 1")
        .hasMessageContaining("code: Label");
  }
}
