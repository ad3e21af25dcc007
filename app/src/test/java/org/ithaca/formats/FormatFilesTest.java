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
  void every_file_is_complete(FormatFile file) {
    assertThat(file.listProblems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void every_format_survives_being_written_and_read(Format format) {
    assertThat(FormatFile.yaml(format).read()).isEqualTo(format);
    assertThat(FormatFile.json(format).read()).isEqualTo(format);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void every_format_can_be_matched_and_described(Format format) {
    assertThat(format.problem()).isNotNull();
    assertThat(format.hardRules()).contains(HardRule.AVOID_LIST);
    assertThat(format.text(Locale.ENGLISH).name()).isNotBlank();
    assertThat(format.text(Locale.of("xx"))).isEqualTo(format.text(Locale.ENGLISH));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void every_meeting_has_a_plan_that_fills_most_of_its_time(Format format) {
    long length = format.cadence().meeting().usual().minutes();
    for (Guide.Session session : format.guide().sessions()) {
      long planned = session.steps().stream().mapToLong(step -> step.time().minutes()).sum();
      assertThat(planned).as(session.key()).isGreaterThanOrEqualTo(length / 2);
    }
  }

  @Test
  void the_catalogue_is_in_order() {
    assertThat(formats().map(Format::number)).isSorted().doesNotHaveDuplicates();
  }
}
