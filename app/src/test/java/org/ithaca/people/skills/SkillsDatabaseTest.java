package org.ithaca.people.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ithaca.people.SkillId;
import org.ithaca.people.skills.esco.EscoFile;
import org.ithaca.people.skills.esco.EscoImport;
import org.ithaca.people.skills.esco.SkillImports;
import org.ithaca.people.skills.index.SkillSource;
import org.ithaca.people.skills.taxonomy.SkillIndexes;
import org.ithaca.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("external-database")
class SkillsDatabaseTest {

  private static final List<String> ENGLISH = List.of("en");
  private static final SkillId PYTHON = new SkillId(SkillSource.STARTER.id("python"));

  private final TestDatabase database = TestDatabase.create();
  private final List<AnnotationConfigApplicationContext> nodes = new ArrayList<>();
  private final AnnotationConfigApplicationContext node = start();

  @AfterEach
  void stopNodes() {
    nodes.forEach(AnnotationConfigApplicationContext::close);
  }

  @Test
  void theStarterTaxonomyIsThereAfterTheStartAndASecondStartChangesNothing() {
    long version = version();

    var second = start();

    assertThat(version()).isEqualTo(version);
    assertThat(second.getBean(SkillResolver.class).resolve("ml"))
        .isInstanceOf(Resolution.Exact.class);
  }

  @Test
  void misspeltTextsAreTakenAsWhatTheyClearlyMean() {
    var taken = resolver().takeAll(List.of("Python", "Pyhton", "python programming", "  "));

    assertThat(taken.values()).containsOnly(PYTHON);
    assertThat(taken).doesNotContainKey("  ");
  }

  @Test
  void whatNobodyKnowsIsKeptAsTypedAndFoundOnEveryNode() {
    var other = start();
    var typed = resolver().take("Underwater   basket weaving");

    assertThat(node.getBean(SkillNames.class).label(typed, ENGLISH))
        .isEqualTo("Underwater basket weaving");
    assertThat(other.getBean(SkillResolver.class).take("underwater basket weaving"))
        .isEqualTo(typed);
    other.getBean(SkillIndexes.class).refresh();
    assertThat(
            other
                .getBean(SkillResolver.class)
                .resolveAll(Set.of("Underwater basket-weaving"))
                .values())
        .containsExactly(new Resolution.Exact(typed));
  }

  @Test
  void aTypedSkillIsNearWhatItNames() {
    var typed = resolver().take("Clever tricks for Python in the bakery");
    var table = node.getBean(SkillSimilarity.class).among(List.of(typed, PYTHON));

    assertThat(table.perMille(table.numberOf(PYTHON), table.numberOf(typed))).isEqualTo(500);
  }

  @Test
  void everyTextIsKeptHoweverOdd() {
    var long1 = "very long ".repeat(900) + "one";
    var long2 = "very long ".repeat(900) + "two";
    var taken = resolver().takeAll(List.of("🙂", "???", long1, long2, "'; drop table skill"));

    assertThat(taken).hasSize(5);
    assertThat(taken.values()).doesNotHaveDuplicates();
  }

  @Test
  void theNeighbourTableHoldsOnlySkillsThatOccur() {
    var java = new SkillId(SkillSource.STARTER.id("java"));
    var welding = new SkillId(SkillSource.STARTER.id("welding"));
    var unheardOf = new SkillId(SkillSource.OWN.id("unheard of"));
    var table =
        node.getBean(SkillSimilarity.class).among(List.of(PYTHON, java, welding, unheardOf, java));

    assertThat(table.size()).isEqualTo(4);
    assertThat(table.perMille(table.numberOf(java), table.numberOf(java))).isEqualTo(1000);
    assertThat(table.perMille(table.numberOf(java), table.numberOf(PYTHON))).isPositive();
    assertThat(table.perMille(table.numberOf(java), table.numberOf(welding))).isZero();
    assertThat(table.perMille(table.numberOf(unheardOf), table.numberOf(unheardOf)))
        .isEqualTo(1000);
  }

  @Test
  void anEscoImportMeetsTheStarterTaxonomyAndComesAgainWithoutChange() {
    var file =
        file(
            "skills_multilingual.csv",
            """
            skill_uri,label_en,label_es,label_fr
            00000000-0000-0000-0000-000000000001,Python (computer programming),Pitón,Python
            00000000-0000-0000-0000-000000000002,tame snakes,domar serpientes,dompter des serpents
            00000000-0000-0000-0000-000000000003,,,
            """);
    var relations =
        file(
            "relations.csv",
            """
            originalSkillUri,relationType,relatedSkillUri
            00000000-0000-0000-0000-000000000001,essential,00000000-0000-0000-0000-000000000002
            00000000-0000-0000-0000-000000000001,optional,00000000-0000-0000-0000-000000000009
            """);

    var first = esco().run(List.of(file, relations), null);
    var second = esco().run(List.of(file, relations), null);

    assertThat(first.skills()).isEqualTo(3);
    assertThat(first.unlabelled()).isEqualTo(1);
    assertThat(first.relations()).isEqualTo(1);
    assertThat(first.linked()).isEqualTo(1);
    assertThat(first.rejected()).isEqualTo(1);
    assertThat(second)
        .usingRecursiveComparison()
        .ignoringFields("id", "importedAt")
        .isEqualTo(first);
    assertThat(count("select count(*) from skill where source = 'ESCO'")).isEqualTo(3);
    var imports = node.getBean(SkillImports.class);
    assertThat(imports.find(first.id())).isPresent();
    assertThat(imports.listLatest(5)).hasSize(2);
    assertThat(imports.listRejections(first.id(), 0, 10))
        .singleElement()
        .satisfies(rejection -> assertThat(rejection.line()).isEqualTo(3));
    assertThat(resolver().resolve("pitón")).isEqualTo(new Resolution.Exact(PYTHON));
    assertThat(node.getBean(SkillNames.class).label(PYTHON, List.of("es"))).isEqualTo("Pitón");
    assertThat(node.getBean(SkillSearch.class).find("serp", List.of("fr"), 5))
        .extracting(SkillHit::label)
        .containsExactly("dompter des serpents");
    var snakes = node.getBean(SkillSearch.class).find("tame sn", ENGLISH, 5).getFirst().skill();
    assertThat(node.getBean(SkillSimilarity.class).near(PYTHON))
        .contains(new SkillSimilarity.NearSkill(snakes, 600));
  }

  @Test
  void whatPeopleTypedBeforeMeetsEscoLater() {
    var typed = resolver().take("Tame snakes");
    esco()
        .run(
            List.of(
                file(
                    "skills_en.csv",
                    """
                    conceptUri,preferredLabel
                    00000000-0000-0000-0000-000000000002,tame snakes
                    """)),
            null);

    var ofEsco = resolver().take("tame snakes");
    var table = node.getBean(SkillSimilarity.class).among(List.of(typed, ofEsco));
    assertThat(table.size()).isEqualTo(1);
    assertThat(near(table, typed)).containsExactly(Map.entry(ofEsco, 1000));
    assertThat(near(table, ofEsco)).containsExactly(Map.entry(typed, 1000));
  }

  @Test
  void aNeighbourIsNearAllIdsThatMeanTheSame() {
    var typed = resolver().take("Tame snakes");
    esco()
        .run(
            List.of(
                file(
                    "skills_multilingual.csv",
                    """
                    skill_uri,label_en,label_es
                    00000000-0000-0000-0000-000000000002,tame snakes,
                    00000000-0000-0000-0000-000000000003,charm cobras,
                    """),
                file(
                    "relations.csv",
                    """
                    originalSkillUri,relationType,relatedSkillUri
                    00000000-0000-0000-0000-000000000002,essential,00000000-0000-0000-0000-000000000003
                    """)),
            null);

    var snakes = resolver().take("tame snakes");
    var cobras = resolver().take("charm cobras");
    var table = node.getBean(SkillSimilarity.class).among(List.of(typed, snakes, cobras));
    assertThat(near(table, cobras)).containsOnly(Map.entry(typed, 600), Map.entry(snakes, 600));
    assertThat(near(table, typed)).containsOnly(Map.entry(snakes, 1000), Map.entry(cobras, 600));
  }

  private static Map<SkillId, Integer> near(SkillNeighbours table, SkillId skill) {
    var near = new HashMap<SkillId, Integer>();
    table.forEachNear(skill, near::put);
    return near;
  }

  @Test
  void aFailedChangeIsNeverRemembered() {
    var indexes = node.getBean(SkillIndexes.class);
    var transaction = new TransactionTemplate(node.getBean(PlatformTransactionManager.class));
    transaction.executeWithoutResult(status -> {
      resolver().take("half baked idea");
      indexes.refresh();
      status.setRollbackOnly();
    });
    resolver().take("finished idea");
    indexes.refresh();

    assertThat(resolver().resolveAll(List.of("half baked idea", "finished idea")).values())
        .extracting(resolution -> resolution instanceof Resolution.Exact)
        .containsExactly(false, true);
  }

  private AnnotationConfigApplicationContext start() {
    var started = SkillsContext.on(database);
    nodes.add(started);
    return started;
  }

  private SkillResolver resolver() {
    return node.getBean(SkillResolver.class);
  }

  private EscoImport esco() {
    return node.getBean(EscoImport.class);
  }

  private static EscoFile file(String name, String content) {
    return new EscoFile(
        name, () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  private long version() {
    return count("select version from skill_taxonomy");
  }

  private long count(String sql) {
    return node.getBean(JdbcClient.class).sql(sql).query(Long.class).single();
  }
}
