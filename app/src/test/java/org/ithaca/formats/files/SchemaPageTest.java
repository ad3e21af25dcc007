package org.ithaca.formats.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ithaca.formats.FormatFile;
import org.junit.jupiter.api.Test;

class SchemaPageTest {

  private static final Path PAGE = Path.of("../docs/formats-schema.md");
  private static final Path EXAMPLE = Path.of("src/main/resources/formats/traditional.yaml");

  @Test
  void theDocumentationOfTheSchemaSaysWhatTheCodeSays() throws IOException {
    String expected =
        SchemaPage.of(new FormatFile("traditional.yaml", Files.readString(EXAMPLE)).read());
    if (Boolean.getBoolean("ithaca.docs.write")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE))
        .as("run this test with -Dithaca.docs.write=true to write docs/formats-schema.md again")
        .isEqualTo(expected);
  }
}
