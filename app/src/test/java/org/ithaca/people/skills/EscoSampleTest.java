package org.ithaca.people.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Logger;
import org.ithaca.people.SkillId;
import org.ithaca.people.skills.esco.EscoFile;
import org.ithaca.people.skills.esco.EscoImport;
import org.ithaca.people.skills.index.SkillSource;
import org.ithaca.support.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * The real ESCO files, where they are: below {@code ITHACA_SAMPLES} or in {@code ../shared/data}
 * beside the repository. Elsewhere it says so.
 */
class EscoSampleTest {

  private static final Logger LOG = Logger.getLogger(EscoSampleTest.class.getName());
  private static final List<String> FILES =
      List.of(
          "skills_multilingual.csv",
          "skill_broader_compact.csv",
          "skillSkillRelations_en.csv",
          "skillGroups_en.csv",
          "skillsHierarchy_en.csv");

  @Test
  void theWholeOfEscoIsImportedSearchedResolvedAndNear() {
    var folder = samples().resolve("esco");
    if (!Files.isDirectory(folder)) {
      LOG.info("No ESCO files in " + folder.toAbsolutePath() + ": nothing to try here.");
      return;
    }
    try (var node = SkillsContext.on(TestDatabase.create())) {
      long start = System.nanoTime();
      var files =
          FILES.stream()
              .map(name -> new EscoFile(name, () -> Files.newInputStream(folder.resolve(name))))
              .toList();
      var done = node.getBean(EscoImport.class).run(files, null);
      report("import", start, 1);

      assertThat(done.skills()).isEqualTo(14_238 + 640);
      assertThat(done.unlabelled()).isEqualTo(313);
      assertThat(done.rejected()).isZero();
      assertThat(done.linked()).isGreaterThan(100);
      searchesQuickly(node.getBean(SkillSearch.class));
      resolves(node.getBean(SkillResolver.class));
      resolvesManyQuickly(node.getBean(SkillResolver.class));
      isNearToFew(node.getBean(SkillSimilarity.class), node.getBean(SkillSearch.class));
    }
  }

  private static void searchesQuickly(SkillSearch search) {
    var texts =
        List.of(
            "p",
            "pr",
            "pro",
            "proj",
            "project",
            "project m",
            "gest",
            "gestión",
            "gérer une",
            "pyhton",
            "managment of peo",
            "e",
            "manage musical staff",
            "zzzzzz",
            "s",
            "qual");
    for (int warm = 0; warm < 20; warm++) {
      texts.forEach(text -> search.find(text, List.of("en"), 12));
    }
    for (var text : texts) {
      long start = System.nanoTime();
      search.find(text, List.of("en"), 12);
      assertThat(report("search '" + text + "'", start, 1)).isLessThan(Duration.ofMillis(50));
    }
    assertThat(search.find("gestión de proyectos", List.of("es"), 5)).isNotEmpty();
    assertThat(search.find("pyth", List.of("en"), 5).getFirst().label()).isEqualTo("Python");
  }

  private static void resolves(SkillResolver resolver) {
    assertThat(resolver.resolve("Python"))
        .isEqualTo(new Resolution.Exact(new SkillId(SkillSource.STARTER.id("python"))));
    assertThat(resolver.resolve("gérer le personnel musical")).isInstanceOf(Resolution.Exact.class);
    assertThat(resolver.resolve("gerer le personel musical")).isInstanceOf(Resolution.Close.class);
    assertThat(resolver.resolve("Danish")).isInstanceOf(Resolution.Exact.class);
  }

  private static void resolvesManyQuickly(SkillResolver resolver) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < 100_000; i++) {
      cells.add(
          List.of(
                  "Python",
                  "Pyhton",
                  "people leadership",
                  "data analisys " + i % 2_000,
                  "SQL",
                  "k8s")
              .get(i % 6));
    }
    long start = System.nanoTime();
    resolver.resolveAll(cells);
    assertThat(report("100,000 cells", start, 1)).isLessThan(Duration.ofSeconds(20));
  }

  private static void isNearToFew(SkillSimilarity similarity, SkillSearch search) {
    var skills =
        List.of("a", "b", "c", "d", "e", "m", "p", "s").stream()
            .flatMap(text -> search.find(text, List.of("en"), 1_000).stream())
            .map(SkillHit::skill)
            .distinct()
            .toList();
    long start = System.nanoTime();
    var table = similarity.among(skills);
    report("neighbour table of " + table.size() + " skills", start, 1);
    var crowded = skills.stream().filter(skill -> similarity.near(skill).size() > 150).toList();
    assertThat(crowded).hasSizeLessThan(skills.size() / 50);
  }

  private static Duration report(String what, long start, int times) {
    var each = Duration.ofNanos((System.nanoTime() - start) / times);
    LOG.info(what + ": " + each.toNanos() / 1_000_000.0 + " ms");
    return each;
  }

  private static Path samples() {
    var named = System.getenv("ITHACA_SAMPLES");
    if (named != null) {
      return Path.of(named);
    }
    var repository = Path.of("").toAbsolutePath();
    while (!Files.exists(repository.resolve("matching"))) {
      repository = Objects.requireNonNull(repository.getParent());
    }
    return repository.resolveSibling("shared").resolve("data");
  }
}
