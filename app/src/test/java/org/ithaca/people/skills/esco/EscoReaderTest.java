package org.ithaca.people.skills.esco;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ithaca.people.skills.index.Taxonomy.Kind;
import org.ithaca.people.skills.index.Taxonomy.Label;
import org.junit.jupiter.api.Test;

class EscoReaderTest {

  private static final String ESCO = "http://data.europa.eu/esco/";
  private static final String ONE = "00000000-0000-0000-0000-000000000001";
  private static final String TWO = "00000000-0000-0000-0000-000000000002";

  @Test
  void readsTheOfficialColumnsInTheLanguageOfTheFileName() {
    var reading =
        read(
            "skills_fr.csv",
            """
            conceptType,conceptUri,skillType,preferredLabel,altLabels,hiddenLabels
            KnowledgeSkillCompetence,%sskill/%s,knowledge,gérer une équipe,"diriger une équipe
            mener une équipe",chef
            SkillGroup,%sskill/%s,,gestion,,
            """
                .formatted(ESCO, ONE, ESCO, TWO));

    assertThat(reading.rejections()).isEmpty();
    assertThat(reading.skills()).hasSize(2);
    assertThat(reading.skills().getFirst().code()).isEqualTo(ESCO + "skill/" + ONE);
    assertThat(reading.skills().getFirst().labels())
        .containsExactly(
            new Label("fr", "gérer une équipe", true),
            new Label("fr", "diriger une équipe", false),
            new Label("fr", "mener une équipe", false),
            new Label("fr", "chef", false));
    assertThat(reading.skills().getLast().heading()).isTrue();
  }

  @Test
  void readsSeveralLanguagesFromOneFileWithShortAddresses() {
    var reading =
        read(
            "any.csv",
            "\ufeffskill_uri,label_en,label_en_us,label_es,alt_en_us\n%s,Java (programming),Java,Java,Javax|JDK\n"
                .formatted(ONE));

    assertThat(reading.skills().getFirst().code()).isEqualTo(ESCO + "skill/" + ONE);
    assertThat(reading.skills().getFirst().labels())
        .containsExactly(
            new Label("en", "Java (programming)", true),
            new Label("en", "Java", false),
            new Label("es", "Java", true),
            new Label("en", "Javax", false),
            new Label("en", "JDK", false));
  }

  @Test
  void readsBroaderSkillsAndRelations() {
    var broader = read("b.csv", "child_type,child,parent\nS,skill/%s,isced-f/06\n".formatted(ONE));
    var relations =
        read(
            "r.csv",
            "originalSkillUri;relationType;relatedSkillUri\n%1$s;essential;%2$s\n%1$s;odd;%2$s\n"
                .formatted(ESCO + "skill/" + ONE, ESCO + "skill/" + TWO));

    assertThat(broader.links())
        .singleElement()
        .satisfies(link -> {
          assertThat(link.kind()).isEqualTo(Kind.BROADER);
          assertThat(link.to()).isEqualTo(ESCO + "isced-f/06");
        });
    assertThat(relations.links())
        .extracting(EscoReading.Link::kind)
        .containsExactly(Kind.ESSENTIAL);
    assertThat(relations.rejections())
        .singleElement()
        .satisfies(rejection -> {
          assertThat(rejection.line()).isEqualTo(3);
          assertThat(rejection.reason()).isEqualTo(Rejection.Reason.UNKNOWN_RELATION);
          assertThat(rejection.content()).contains("odd");
        });
  }

  @Test
  void readsTheLevelsOfTheHierarchy() {
    var reading =
        read(
            "skillsHierarchy_en.csv",
            """
            Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,Level 2 URI
            %1$sskill/%2$s,skills,,,
            %1$sskill/%2$s,skills,%1$sskill/%3$s,management,
            """
                .formatted(ESCO, ONE, TWO));

    assertThat(reading.skills()).hasSize(2);
    assertThat(reading.links()).hasSize(1);
  }

  @Test
  void aRowWithoutAnAddressAndAFileOfSomethingElseAreRejected() {
    var row = read("skills_en.csv", "conceptUri,preferredLabel\nnonsense,cooking\n");
    var file = read("people.csv", "name,e-mail\nAda,ada@example.org\n");

    assertThat(row.rejections())
        .extracting(Rejection::reason)
        .containsExactly(Rejection.Reason.NO_ADDRESS);
    assertThat(file.rejections())
        .extracting(Rejection::reason)
        .containsExactly(Rejection.Reason.UNKNOWN_FILE);
    assertThat(file.skills()).isEmpty();
  }

  private static EscoReading read(String name, String content) {
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    return EscoReader.read(List.of(new EscoFile(name, () -> new ByteArrayInputStream(bytes))));
  }
}
