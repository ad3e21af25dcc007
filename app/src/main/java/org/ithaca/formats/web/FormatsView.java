package org.ithaca.formats.web;

import java.util.List;
import org.ithaca.formats.Format;

/** Page data of {@code formats/index}. */
public record FormatsView(String query, List<Format> formats) {

  public FormatsView {
    formats = List.copyOf(formats);
  }
}
