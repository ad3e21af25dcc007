package org.ithaca.people.skills.esco;

import java.io.IOException;
import java.io.InputStream;

/** One uploaded file. */
public record EscoFile(String name, Content content) {

  /** Opens the file to be read once. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }
}
