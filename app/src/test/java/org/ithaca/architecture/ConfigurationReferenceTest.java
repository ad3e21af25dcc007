package org.ithaca.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every setting of ours is described once, in {@code
 * additional-spring-configuration-metadata.json}, from which editors and {@code
 * docs/operator/configuration.md} know it.
 */
class ConfigurationReferenceTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(ithaca\\.[a-z0-9.-]+)");
  private static final Pattern NAMED = Pattern.compile("\"(ithaca\\.[a-z0-9.-]*[a-z0-9])\"");

  /** As in Spring Boot's metadata format. */
  record Setting(String name, String type, String description, @Nullable String defaultValue) {}

  record Metadata(List<Setting> properties) {}

  private static final Metadata METADATA =
      JsonMapper.builder()
          .build()
          .readValue(
              Sources.text(
                  Sources.RESOURCES.resolve(
                      "META-INF/additional-spring-configuration-metadata.json")),
              Metadata.class);

  @Test
  void everySettingThatIsReadIsDescribedAndNoOther() {
    assertThat(used()).isEqualTo(described());
  }

  @Test
  void theReferenceInTheDocumentationIsTrue() {
    var settings = new TreeMap<String, Setting>();
    METADATA.properties().forEach(setting -> settings.put(setting.name(), setting));
    var text = new StringBuilder();
    text.append("# Settings of Ithaca\n\n");
    text.append(
        "Written by `ConfigurationReferenceTest`; do not edit. How to give a setting and which ones of\n");
    text.append("Spring Boot matter besides is told in [start.md](start.md).\n\n");
    text.append("| setting | default | |\n|---|---|---|\n");
    settings
        .values()
        .forEach(setting ->
            text.append(
                "| `%s` | %s | %s |\n"
                    .formatted(setting.name(), defaultOf(setting), setting.description())));

    assertThat(Sources.keep(Sources.DOCS.resolve("operator/configuration.md"), text.toString()))
        .as("docs/operator/configuration.md was not true any more. It is written anew: commit it")
        .isTrue();
  }

  private static String defaultOf(Setting setting) {
    return setting.defaultValue() == null ? "" : "`" + setting.defaultValue() + "`";
  }

  private static Set<String> described() {
    return METADATA.properties().stream()
        .map(Setting::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> used() {
    return Sources.files(Sources.MAIN_JAVA, ".java").stream()
        .map(Sources::text)
        .flatMap(text ->
            Stream.of(PLACEHOLDER, NAMED)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(found -> found.group(1))
                .filter(name -> !name.endsWith(".css")))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
