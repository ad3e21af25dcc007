package org.ithaca.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks all format files of the product. */
class FormatFilesTest {

  static List<FormatFile> files() {
    return FormatsConfiguration.builtIn();
  }

  static Stream<Format> formats() {
    return Formats.read(files()).listAll().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileIsComplete(FormatFile file) {
    assertThat(file.listProblems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void everyFormatSurvivesBeingWrittenAndRead(Format format) {
    assertThat(FormatFile.yaml(format).read()).isEqualTo(format);
    assertThat(FormatFile.json(format).read()).isEqualTo(format);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void everyFormatCanBeMatchedAndDescribed(Format format) {
    assertThat(format.problem()).isNotNull();
    assertThat(format.hardRules()).contains(HardRule.AVOID_LIST);
    assertThat(format.text(Locale.ENGLISH).name()).isNotBlank();
    assertThat(format.text(Locale.of("xx"))).isEqualTo(format.text(Locale.ENGLISH));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void everyMeetingHasAPlanThatFillsMostOfItsTime(Format format) {
    long length = format.cadence().meeting().usual().minutes();
    for (Guide.Session session : format.guide().sessions()) {
      assertThat(format.length(session).minutes())
          .as(session.key())
          .isGreaterThanOrEqualTo(length / 2);
    }
  }

  @Test
  void theCatalogueIsInOrder() {
    assertThat(formats().map(Format::number)).isSorted().doesNotHaveDuplicates();
  }
}
