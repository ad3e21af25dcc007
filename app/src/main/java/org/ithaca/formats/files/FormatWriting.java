package org.ithaca.formats.files;

import org.ithaca.formats.Format;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a format as a file. What is written reads back to the same format. */
public final class FormatWriting {

  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder()
              .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
              .disable(YAMLWriteFeature.SPLIT_LINES)
              .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
              .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
              .build());
  private static final JsonMapper JSON = new JsonMapper();

  private FormatWriting() {}

  public static String yaml(Format format) {
    return YAML.writeValueAsString(TreeWriter.tree(Schema.FORMAT, format));
  }

  public static String json(Format format) {
    return JSON.writeValueAsString(TreeWriter.tree(Schema.FORMAT, format));
  }
}
