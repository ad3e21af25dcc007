package org.ithaca.people.sheets.cells;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words of the trade are data: YAML files below {@code people/} among the resources. */
public final class DataFile {

  private static final YAMLMapper YAML = new YAMLMapper();

  private DataFile() {}

  public static <T> T read(String name, TypeReference<T> type) {
    try (InputStream in =
        Objects.requireNonNull(
            DataFile.class.getResourceAsStream("/people/" + name), "No resource people/" + name)) {
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
