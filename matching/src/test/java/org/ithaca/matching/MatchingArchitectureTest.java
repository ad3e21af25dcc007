package org.ithaca.matching;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingArchitectureTest {
  private static final String ROOT = "org.ithaca.matching";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void theLibraryNeedsTheJdkAndJSpecifyOnly() {
    classes()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + "..", "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void theLibraryReadsNoClockAndNoFilesOutsideItsCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.time..", "java.nio.file..", "java.net..", "java.util.logging..")
        .check(CLASSES);
  }

  @Test
  void theVerifierKnowsProblemsAndResultsButNoSolver() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".verify..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".internal..", ROOT + ".scoring..")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Solver")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Pricing")
        .check(CLASSES);
  }

  @Test
  void solversDoNotKnowTheVerifierOrTheScoring() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".assignment..",
            ROOT + ".grouping..",
            ROOT + ".cascade..",
            ROOT + ".portfolio..",
            ROOT + ".pairing..",
            ROOT + ".rotation..",
            ROOT + ".meetingtimes..",
            ROOT + ".stable..",
            ROOT + ".rings..",
            ROOT + ".routing..",
            ROOT + ".internal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".verify..", ROOT + ".scoring..")
        .check(CLASSES);
  }

  @Test
  void everyPackageNamedHereExists() {
    for (String name :
        List.of(
            "verify",
            "scoring",
            "assignment",
            "grouping",
            "pairing",
            "internal",
            "text",
            "cli",
            "rotation",
            "cascade",
            "portfolio",
            "meetingtimes",
            "stable",
            "rings",
            "routing")) {
      assertThat(CLASSES.stream().map(JavaClass::getPackageName))
          .as(name)
          .contains(ROOT + "." + name);
    }
  }
}
