package org.ithaca.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ithaca.Ithaca;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  /** From left to right; each may use those before it. */
  private static final List<String> ORDER =
      List.of("access", "people", "formats", "programs", "rounds", "relationships", "home");

  private static final ApplicationModules MODULES =
      ApplicationModules.of(
          Ithaca.class,
          resideInAPackage("org.ithaca.templates..").or(resideInAPackage("org.ithaca.matching..")));

  @Test
  void modulesUseOnlyWhatTheyDeclareAndOnlyTheApiOfOthers() {
    MODULES.verify();
  }

  @Test
  void everyModuleDeclaresWhatItMayUse() {
    assertThat(declared().entrySet())
        .allSatisfy(module ->
            assertThat(module.getValue())
                .as("@ApplicationModule(allowedDependencies = …) of %s", module.getKey())
                .doesNotContain(ApplicationModule.OPEN_TOKEN));
  }

  @Test
  void dependenciesRunOneWay() {
    var wrong = new ArrayList<String>();
    declared()
        .forEach((module, allowed) -> {
          int own = ORDER.indexOf(module);
          for (var other : allowed) {
            if (own >= 0 && ORDER.indexOf(other) >= own) {
              wrong.add(module + " may not use " + other);
            }
            if (other.equals("notifications") || other.equals("demo")) {
              wrong.add(module + " may not use " + other + ", which nothing may");
            }
          }
        });

    assertThat(wrong).isEmpty();
  }

  @Test
  void theDiagramInTheDocumentationIsTrue() {
    var text = new StringBuilder();
    text.append("# Modules\n\n");
    text.append("Written by `ModulesTest` from what each module declares; do not edit.\n");
    text.append("`common` is used by all and left out here.\n\n");
    text.append("```mermaid\nflowchart LR\n");
    declared()
        .forEach((module, allowed) -> {
          text.append("  ").append(module).append('\n');
          allowed.stream()
              .filter(other -> !other.equals("common"))
              .sorted()
              .forEach(other -> text.append("  %s --> %s\n".formatted(module, other)));
        });
    text.append("```\n");

    assertThat(Sources.keep(Sources.DOCS.resolve("modules.md"), text.toString()))
        .as("docs/modules.md was not true any more. It is written anew: look at it and commit it")
        .isTrue();
  }

  /** Names of other modules (not of their parts) by module, from the package annotations. */
  private static SortedMap<String, List<String>> declared() {
    var declared = new TreeMap<String, List<String>>();
    MODULES.stream()
        .filter(module -> !module.getIdentifier().toString().equals("common"))
        .forEach(module -> {
          var annotation =
              packageOf(module.getBasePackage().getName()).getAnnotation(ApplicationModule.class);
          declared.put(
              module.getIdentifier().toString(),
              annotation == null
                  ? List.of(ApplicationModule.OPEN_TOKEN)
                  : Arrays.stream(annotation.allowedDependencies())
                      .map(name -> name.replaceFirst(" ?::.*", ""))
                      .distinct()
                      .toList());
        });
    return declared;
  }

  private static Package packageOf(String name) {
    try {
      return Class.forName(name + ".package-info").getPackage();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name + " has no package-info.java", e);
    }
  }
}
