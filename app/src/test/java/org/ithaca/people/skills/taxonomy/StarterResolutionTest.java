package org.ithaca.people.skills.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ithaca.people.skills.index.SkillIndex;
import org.junit.jupiter.api.Test;

/** What people type, understood with the starter taxonomy alone. */
class StarterResolutionTest {

  private static final SkillIndex INDEX = new SkillIndex(StarterFile.parse(StarterFile.packed()));

  @Test
  void namesSynonymsAndAbbreviationsAreExact() {
    assertExact("Python", "python");
    assertExact("ML", "machine-learning");
    assertExact("k8s", "kubernetes");
    assertExact("people leadership", "people-leadership");
    assertExact("C++", "c-plus-plus");
    assertExact("c#", "c-sharp");
    assertExact("C", "c-language");
    assertExact("managing project", "project-management");
    assertExact("R&D", "research-development");
    assertExact("e-Mail marketing", "email-marketing");
    assertExact("ORGANIZATIONAL CULTURE", "organisational-culture");
    assertExact("Artificial Intelligence (AI)", "artificial-intelligence");
    assertExact("Negotiation skills", "negotiation");
    assertExact("data bases", "databases");
  }

  @Test
  void plainMisspellingsAreClear() {
    assertClear("Pyhton", "python");
    assertClear("projct managment", "project-management");
    assertClear("Comunication", "communication");
    assertClear("Kubernets", "kubernetes");
    assertClear("leadrship", "leadership");
    assertClear("delivery of projects", "project-management");
  }

  @Test
  void anotherWordIsNeverAMisspelling() {
    assertThat(best("Javascript")).isEqualTo("javascript");
    assertThat(best("Java")).isEqualTo("java");
    assertNotClear("Lava");
    assertNotClear("Dust");
    assertNotClear("Nursery");
    assertNotClear("ISO 9002");
    assertNotClear("quantitative resurch methodology of cats");
  }

  @Test
  void anAbbreviationWithTwoMeaningsIsAsked() {
    var lookup = INDEX.lookup("PM");

    assertThat(lookup.exact()).isFalse();
    assertThat(lookup.clear()).isFalse();
    assertThat(lookup.candidates())
        .extracting(each -> INDEX.skill(each.skill()).code())
        .containsExactlyInAnyOrder("project-management", "product-management");
  }

  @Test
  void aLongerTextSuggestsWhatItNames() {
    var lookup = INDEX.lookup("I would love to learn about leading a team of data scientists");

    assertThat(lookup.clear()).isFalse();
    assertThat(lookup.candidates())
        .extracting(each -> INDEX.skill(each.skill()).code())
        .contains("data-science");
  }

  @Test
  void nonsenseIsUnknown() {
    assertThat(INDEX.lookup("xqzwv").candidates()).isEmpty();
    assertThat(INDEX.lookup("  ?! ").candidates()).isEmpty();
    assertThat(INDEX.lookup("🙂").candidates()).isEmpty();
  }

  @Test
  void searchFindsWordStartsBeforePlacesWithinAndPreferredBeforeSynonyms() {
    assertThat(search("pyt")).startsWith("python");
    assertThat(search("lead")).startsWith("leadership");
    assertThat(search("ML")).startsWith("machine-learning");
    assertThat(search("management project")).contains("project-management");
    assertThat(search("etwork")).contains("networking");
    assertThat(search("pyhton")).startsWith("python");
    assertThat(search("projct man")).contains("project-management");
    assertThat(search("")).isEmpty();
    assertThat(search("a")).hasSize(8);
  }

  @Test
  void relatedSkillsAreNearAcrossBranches() {
    int sql = place("sql");
    int databases = place("databases");

    assertThat(INDEX.near(sql)).contains(databases, place("data-analysis"), place("statistics"));
    assertThat(INDEX.near(sql)).doesNotContain(place("welding"), place("software"));
    assertThat(INDEX.near(databases)).contains(sql);
  }

  private static List<String> search(String text) {
    return INDEX.search(text, List.of("en"), 8).stream()
        .map(hit -> INDEX.skill(hit.skill()).code())
        .toList();
  }

  private static int place(String code) {
    return INDEX.meaning(org.ithaca.people.skills.index.SkillSource.STARTER.id(code));
  }

  private static void assertExact(String typed, String code) {
    assertThat(best(typed)).as(typed).isEqualTo(code);
    assertThat(INDEX.lookup(typed).exact()).as(typed).isTrue();
  }

  private static void assertClear(String typed, String code) {
    assertThat(best(typed)).as(typed).isEqualTo(code);
    assertThat(INDEX.lookup(typed).exact()).as(typed).isFalse();
    assertThat(INDEX.lookup(typed).clear()).as(typed).isTrue();
  }

  private static void assertNotClear(String typed) {
    assertThat(INDEX.lookup(typed).clear()).as(typed).isFalse();
  }

  private static String best(String typed) {
    var candidates = INDEX.lookup(typed).candidates();
    return candidates.isEmpty() ? "" : INDEX.skill(candidates.getFirst().skill()).code();
  }
}
