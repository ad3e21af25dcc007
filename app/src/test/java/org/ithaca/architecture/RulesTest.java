package org.ithaca.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class RulesTest {

  /** Packages that rules name; a rule about nothing guards nothing. */
  private static final String ENGINE = "org.ithaca.matching";

  private static final String MAPPING = "org.ithaca.rounds.mapping";
  private static final String CLOCK = "org.ithaca.common.ClockConfiguration";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("org/ithaca/templates/"))
          .importPackages("org.ithaca");

  private static final List<String> FORBIDDEN_ENDINGS =
      List.of("Impl", "Manager", "Helper", "Util", "Utils", "Dto", "DTO", "Base");

  @Test
  void onlyTheMappingOfRoundsKnowsTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ENGINE + "..", MAPPING + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ENGINE + "..")
        .check(CLASSES);
  }

  @Test
  void theEngineStandsOnTheJdkAlone() {
    noClasses()
        .that()
        .resideInAPackage(ENGINE + "..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(ENGINE + "..", "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void nothingIsPrintedToTheConsole() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
        CLASSES.that(describe("not the engine's command line", RulesTest::isNoCommandLine)));
  }

  @Test
  void timeComesFromAClock() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(CLOCK)
        .should()
        .callMethodWhere(readsTimeByItself())
        .check(CLASSES);
  }

  @Test
  void namesAreWordsOfTheField() {
    var wrong =
        CLASSES.stream()
            .map(JavaClass::getSimpleName)
            .filter(name -> FORBIDDEN_ENDINGS.stream().anyMatch(name::endsWith));

    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    var wrong =
        packages().stream()
            .filter(p -> !p.getClasses().isEmpty())
            .filter(p -> !p.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName);

    assertThat(wrong).as("packages without @NullMarked in package-info.java").isEmpty();
  }

  /** A package-info.java of the tests would be seen in place of the other with its rules. */
  @Test
  void noModuleIsDescribedTwice() {
    var twice =
        Sources.files(Sources.TEST_JAVA, "package-info.java").stream()
            .map(file -> Sources.MAIN_JAVA.resolve(Sources.TEST_JAVA.relativize(file)))
            .filter(Files::exists)
            .filter(file -> Sources.text(file).contains("@ApplicationModule"));

    assertThat(twice.map(Sources::name)).isEmpty();
  }

  @Test
  void packagesThatRulesNameExist() {
    assertThat(CLASSES.containPackage(ENGINE)).as(ENGINE).isTrue();
    assertThat(CLASSES.contain(CLOCK)).as(CLOCK).isTrue();
  }

  private static Set<JavaPackage> packages() {
    var root = CLASSES.getPackage("org.ithaca");
    var all = new java.util.HashSet<>(root.getSubpackagesInTree());
    all.add(root);
    return all;
  }

  private static boolean isNoCommandLine(JavaClass type) {
    return !type.getPackageName().startsWith(ENGINE + ".cli");
  }

  private static DescribedPredicate<JavaMethodCall> readsTimeByItself() {
    return describe(
        "read the time without a Clock",
        call ->
            (isNow(call)
                    && !call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(RulesTest::isClock))
                || isCall(call, "java.time.Clock", "system")
                || isCall(call, "java.lang.System", "currentTimeMillis"));
  }

  private static boolean isNow(JavaAccess<?> call) {
    return isCall(call, "java.time.", "now");
  }

  private static boolean isClock(JavaClass type) {
    return type.getName().equals("java.time.Clock");
  }

  private static boolean isCall(JavaAccess<?> call, String owner, String method) {
    return call.getTargetOwner().getName().startsWith(owner)
        && call.getTarget().getName().startsWith(method);
  }
}
