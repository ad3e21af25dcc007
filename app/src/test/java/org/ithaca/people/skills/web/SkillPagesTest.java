package org.ithaca.people.skills.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.ithaca.people.skills.SkillResolver;
import org.ithaca.people.skills.index.SkillSource;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.IthacaTest;
import org.ithaca.support.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IthacaTest
class SkillPagesTest {

  @Autowired GivenAccounts given;
  @Autowired SignedIn signedIn;
  @Autowired SkillResolver resolver;

  @Test
  void searchAsYouTypeOffersSkillsWithWhyTheyFit() {
    var options = signedIn.as(given.participant("Ada")).get("/skills/options?query=k8");

    assertThat(options.status()).isEqualTo(200);
    assertThat(options.body())
        .contains("role=\"option\"")
        .contains("data-value=\"" + SkillSource.STARTER.id("kubernetes") + "\"")
        .contains("data-label=\"Kubernetes\"")
        .contains("k8s");
  }

  @Test
  void aSkillShowsWhereItBelongsWhatItIsCalledAndWhatIsNear() {
    var visitor = signedIn.as(given.participant("Ada"));

    assertThat(visitor.get("/skills").body()).contains("Data and artificial intelligence");
    assertThat(visitor.get("/skills?query=pyth").body()).contains("Python");
    assertThat(visitor.get("/skills/" + SkillSource.STARTER.id("sql")).body())
        .contains("Data analysis")
        .contains("structured query language")
        .contains("Databases");
  }

  @Test
  void whatSomebodyTypedIsShownAtOnceAndWithoutHarm() {
    var typed = resolver.take("<b>Beekeeping on roofs</b>");
    var visitor = signedIn.as(given.participant("Ada"));

    assertThat(visitor.get("/skills/" + typed).body())
        .contains("&lt;b&gt;Beekeeping on roofs&lt;/b&gt;")
        .doesNotContain("<b>Beekeeping");
    assertThat(visitor.get("/skills/typed").body()).contains("Beekeeping on roofs");
  }

  @Test
  void aSkillThatIsNoneIsNotThere() {
    var visitor = signedIn.as(given.participant("Ada"));

    assertThat(visitor.get("/skills/" + new UUID(1, 2)).status()).isEqualTo(404);
    assertThat(visitor.get("/skills/nonsense").status()).isBetween(400, 404);
    assertThat(visitor.get("/skills/imports").status()).isEqualTo(404);
  }

  @Test
  void anAdministratorUploadsFilesAndSeesWhatWasNotTaken() {
    var visitor = signedIn.as(given.administrator("Zora"));
    byte[] file =
        """
        conceptUri,preferredLabel
        http://data.europa.eu/esco/skill/a0000000-0000-0000-0000-000000000001,polish mirrors
        nonsense,nobody knows
        """
            .getBytes(StandardCharsets.UTF_8);

    assertThat(visitor.upload("/skills/imports", Map.of(), "files", "", new byte[0]).status())
        .isEqualTo(422);
    var answer = visitor.upload("/skills/imports", Map.of(), "files", "skills_en.csv", file);

    assertThat(answer.status()).isEqualTo(303);
    assertThat(visitor.get(answer.location()).body())
        .contains("skills_en.csv")
        .contains("nonsense, nobody knows")
        .contains("ESCO classification of the European Commission");
    assertThat(visitor.get("/skills/imports").body()).contains("skills_en.csv");
    assertThat(visitor.get("/skills?query=polish+mir").body()).contains("polish mirrors");
  }
}
