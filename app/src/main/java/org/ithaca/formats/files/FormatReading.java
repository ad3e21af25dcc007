package org.ithaca.formats.files;

import java.util.List;
import java.util.Set;
import org.ithaca.formats.Format;
import org.ithaca.formats.FormatFile;
import org.ithaca.formats.FormatProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What reading a file gave. With problems, the format is only a torso and must not be used.
 *
 * @param format the format, whole when there are no problems
 * @param problems everything that is wrong in the file
 */
public record FormatReading(Format format, List<FormatProblem> problems) {

  private static final int LONGEST = 1_000_000;

  private static final ObjectMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  public static FormatReading of(FormatFile file) {
    Findings findings = new Findings(file.name());
    if (file.content().length() > LONGEST) {
      findings.note("", "is longer than " + LONGEST + " characters; no format needs that many");
      return torso(findings);
    }
    JsonNode tree;
    try {
      tree = mapper(file).readTree(file.content());
    } catch (JacksonException e) {
      findings.note("", "cannot be read" + place(e) + ": " + e.getOriginalMessage());
      return torso(findings);
    }
    if (!tree.isObject()) {
      findings.note("", "holds no format; start with schema: " + Format.SCHEMA);
      return torso(findings);
    }
    Format format = (Format) new TreeReader(findings).read(Schema.FORMAT, tree);
    Set<String> unread = findings.brokenFields();
    FormatRules.check(format, unread, findings);
    TextRules.check(format, unread, findings);
    return new FormatReading(format, findings.problems());
  }

  private static ObjectMapper mapper(FormatFile file) {
    return file.content().stripLeading().startsWith("{") ? JSON : YAML;
  }

  private static String place(JacksonException e) {
    var location = e.getLocation();
    return location == null || location.getLineNr() < 1
        ? ""
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static FormatReading torso(Findings findings) {
    return new FormatReading((Format) Blank.of(Schema.FORMAT), findings.problems());
  }
}
