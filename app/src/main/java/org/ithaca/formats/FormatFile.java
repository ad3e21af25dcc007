package org.ithaca.formats;

import java.util.List;
import org.ithaca.formats.files.FormatReading;
import org.ithaca.formats.files.FormatWriting;

/** The text of a format file, YAML or JSON, under the name it is known by in messages. */
public record FormatFile(String name, String content) {

  /** Everything that is wrong in it; empty when it can be read. */
  public List<FormatProblem> listProblems() {
    return FormatReading.of(this).problems();
  }

  /** The format it describes; {@link FormatsRejected} with every problem when it does not. */
  public Format read() {
    FormatReading reading = FormatReading.of(this);
    if (!reading.problems().isEmpty()) {
      throw new FormatsRejected(reading.problems());
    }
    return reading.format();
  }

  /** The format as a YAML file, to be downloaded, kept or shared. */
  public static FormatFile yaml(Format format) {
    return new FormatFile(format.key() + ".yaml", FormatWriting.yaml(format));
  }

  /** The format as JSON, to be kept in a database. */
  public static FormatFile json(Format format) {
    return new FormatFile(format.key() + ".json", FormatWriting.json(format));
  }
}
