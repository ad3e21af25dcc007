package org.ithaca.people.skills.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SkillTextTest {

  @Test
  void caseAccentsAndPunctuationDoNotMatter() {
    assertThat(SkillText.normalised("  Résumé-WRITING ")).isEqualTo("resume writing");
    assertThat(SkillText.normalised("Women’s careers")).isEqualTo("womens careers");
    assertThat(SkillText.normalised("Straßenbau")).isEqualTo("strassenbau");
    assertThat(SkillText.normalised("l'art d’écrire")).isEqualTo("l art d ecrire");
    assertThat(SkillText.normalised("A.I.")).isEqualTo("ai");
    assertThat(SkillText.normalised("R&D")).isEqualTo("r and d");
  }

  @Test
  void signsThatBelongToANameStay() {
    assertThat(SkillText.normalised("C++")).isEqualTo("c++");
    assertThat(SkillText.normalised("C#/.NET")).isEqualTo("c# net");
    assertThat(SkillText.normalised("C++, C#")).isEqualTo("c++ c#");
    assertThat(SkillText.normalised("C")).isEqualTo("c");
    assertThat(SkillText.normalised("java+sql")).isEqualTo("java sql");
  }

  @Test
  void otherScriptsKeepTheirLetters() {
    assertThat(SkillText.normalised("리더십 개발")).isEqualTo("리더십 개발");
    assertThat(SkillText.normalised("हिन्दी")).isEqualTo("हिन्दी");
    assertThat(SkillText.normalised("лидерство!")).isEqualTo("лидерство");
  }

  @Test
  void pluralsSpellingVariantsAndSmallWordsFoldTogether() {
    assertSameFolded("Data bases", "database");
    assertSameFolded("organisational design", "Organizational Design");
    assertSameFolded("Labour law", "labor law");
    assertSameFolded("programme evaluation", "Program evaluation");
    assertSameFolded("Leadership skills", "leadership");
    assertSameFolded("strategies", "strategy");
    assertSameFolded("change mgmt", "change management");
    assertSameFolded("counselling", "counseling");
    assertSameFolded("Node.js", "node js");
  }

  @Test
  void aTextOfSmallWordsOnlyStaysItself() {
    assertThat(SkillText.folded("skills")).isNotEmpty();
    assertThat(SkillText.folded("")).isEmpty();
  }

  @Test
  void theOrderOfWordsCanBeIgnored() {
    assertThat(SkillText.wordBag("management of projects"))
        .isEqualTo(SkillText.wordBag("project management"));
    assertThat(SkillText.wordBag("python")).isEmpty();
  }

  @Test
  void aQualifierInBracketsCanBeLeftOut() {
    assertThat(SkillText.withoutQualifier("Java (computer programming)")).isEqualTo("Java");
    assertThat(SkillText.withoutQualifier("(all of it)")).isEqualTo("(all of it)");
  }

  private static void assertSameFolded(String one, String other) {
    assertThat(SkillText.folded(SkillText.normalised(one)))
        .isEqualTo(SkillText.folded(SkillText.normalised(other)));
  }
}
