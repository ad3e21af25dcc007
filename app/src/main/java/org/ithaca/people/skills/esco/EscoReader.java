package org.ithaca.people.skills.esco;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ithaca.people.skills.esco.EscoReading.Link;
import org.ithaca.people.skills.index.Taxonomy.Kind;

/**
 * Reads ESCO's CSV files as they are published, and compact ones with labels of several languages.
 * What a file holds is told by its header: skills or skill groups, which is broader, which skills
 * are essential or optional for others, or the levels of the hierarchy.
 */
final class EscoReader {

  private static final String PREFIX = "http://data.europa.eu/esco/";
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
  private static final Pattern LANGUAGE_OF_FILE =
      Pattern.compile(".*_([a-z]{2})([-_][a-z]{2})?\\.\\w+", Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL_COLUMN =
      Pattern.compile("(label|alt)_([a-z]{2})([-_][a-z]{2})?");
  private static final int LEVELS = 4;

  private final EscoReading reading;
  private final String file;
  private final String language;
  private final Map<String, Integer> columns = new HashMap<>();

  private EscoReader(EscoReading reading, String file) {
    this.reading = reading;
    this.file = file;
    var named = LANGUAGE_OF_FILE.matcher(file);
    this.language = named.matches() ? named.group(1).toLowerCase(Locale.ROOT) : "en";
  }

  static EscoReading read(List<EscoFile> files) {
    var reading = new EscoReading();
    for (var file : files) {
      new EscoReader(reading, file.name()).read(file);
    }
    return reading;
  }

  private void read(EscoFile file) {
    try (var input = new BufferedInputStream(file.content().open());
        var rows = open(input)) {
      for (var row : rows) {
        if (columns.isEmpty()) {
          readHeader(row);
          if (!known()) {
            reject(row, Rejection.Reason.UNKNOWN_FILE);
            return;
          }
        } else {
          readRow(row);
        }
      }
    } catch (CsvParseException e) {
      var line = e.getMessage() == null ? "" : e.getMessage();
      reading.reject(new Rejection(this.file, 1, Rejection.Reason.UNREADABLE, line));
    } catch (IOException e) {
      throw new UncheckedIOException("The upload " + this.file + " could not be read", e);
    }
  }

  private static CsvReader<CsvRecord> open(InputStream input) throws IOException {
    input.mark(4096);
    var start = new String(input.readNBytes(2048), java.nio.charset.StandardCharsets.UTF_8);
    input.reset();
    var header = start.lines().findFirst().orElse("");
    char separator = header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',';
    return CsvReader.builder()
        .fieldSeparator(separator)
        .detectBomHeader(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(input);
  }

  private void readHeader(CsvRecord row) {
    for (int i = 0; i < row.getFieldCount(); i++) {
      columns.putIfAbsent(row.getField(i).strip().toLowerCase(Locale.ROOT), i);
    }
  }

  private boolean has(String... names) {
    return columns.keySet().containsAll(Arrays.asList(names));
  }

  private boolean hierarchy() {
    return has("level 0 uri");
  }

  private boolean relations() {
    return has("originalskilluri", "relationtype", "relatedskilluri");
  }

  private boolean broader() {
    return has("child", "parent") || has("concepturi", "broaderuri");
  }

  private boolean known() {
    boolean labels =
        has("preferredlabel")
            || columns.keySet().stream().anyMatch(name -> LABEL_COLUMN.matcher(name).matches());
    boolean concepts = (has("concepturi") || has("skill_uri")) && labels;
    return hierarchy() || relations() || broader() || concepts;
  }

  private void readRow(CsvRecord row) {
    if (hierarchy()) {
      readHierarchy(row);
    } else if (relations()) {
      readRelation(row);
    } else if (broader()) {
      var child = address(first(row, "child", "concepturi"));
      var parent = address(first(row, "parent", "broaderuri"));
      link(row, child, parent, Kind.BROADER);
    } else {
      readConcept(row);
    }
  }

  private void readConcept(CsvRecord row) {
    var address = address(first(row, "concepturi", "skill_uri"));
    if (address.isEmpty()) {
      reject(row, Rejection.Reason.NO_ADDRESS);
      return;
    }
    reading.addConcept(address.get(), value(row, "concepttype").equals("SkillGroup"));
    columns.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(column -> readLabels(row, address.get(), column.getKey()));
  }

  private void readLabels(CsvRecord row, String address, String column) {
    var ofLanguage = LABEL_COLUMN.matcher(column);
    if (ofLanguage.matches()) {
      boolean preferred = ofLanguage.group(1).equals("label");
      labels(value(row, column), preferred)
          .forEach(text -> reading.addLabel(address, ofLanguage.group(2), text, preferred));
    } else if (column.equals("preferredlabel")) {
      reading.addLabel(address, language, value(row, column), true);
    } else if (column.equals("altlabels") || column.equals("hiddenlabels")) {
      labels(value(row, column), false)
          .forEach(text -> reading.addLabel(address, language, text, false));
    }
  }

  private static Stream<String> labels(String cell, boolean preferred) {
    return preferred ? Stream.of(cell) : Arrays.stream(cell.split("[\\r\\n|]+"));
  }

  private void readRelation(CsvRecord row) {
    var kind =
        switch (value(row, "relationtype").toLowerCase(Locale.ROOT)) {
          case "essential" -> Kind.ESSENTIAL;
          case "optional" -> Kind.OPTIONAL;
          case "related" -> Kind.RELATED;
          default -> null;
        };
    if (kind == null) {
      reject(row, Rejection.Reason.UNKNOWN_RELATION);
      return;
    }
    link(
        row, address(value(row, "originalskilluri")), address(value(row, "relatedskilluri")), kind);
  }

  private void readHierarchy(CsvRecord row) {
    Optional<String> above = Optional.empty();
    for (int level = 0; level < LEVELS; level++) {
      var address = address(value(row, "level " + level + " uri"));
      if (address.isEmpty()) {
        return;
      }
      reading.addConcept(address.get(), true);
      var label = value(row, "level " + level + " preferred term");
      reading.addLabel(address.get(), language, label, true);
      if (above.isPresent()) {
        link(row, address, above, Kind.BROADER);
      }
      above = address;
    }
  }

  private void link(CsvRecord row, Optional<String> from, Optional<String> to, Kind kind) {
    if (from.isEmpty() || to.isEmpty()) {
      reject(row, Rejection.Reason.NO_ADDRESS);
    } else {
      reading.addLink(new Link(from.get(), to.get(), kind, file, row.getStartingLineNumber()));
    }
  }

  private String first(CsvRecord row, String column, String otherwise) {
    return columns.containsKey(column) ? value(row, column) : value(row, otherwise);
  }

  private String value(CsvRecord row, String column) {
    int at = columns.getOrDefault(column, Integer.MAX_VALUE);
    return at < row.getFieldCount() ? row.getField(at).strip() : "";
  }

  /** The full address of a skill; compact files leave out its beginning. */
  private static Optional<String> address(String text) {
    if (text.startsWith("http://") || text.startsWith("https://")) {
      return Optional.of(text);
    }
    if (UUID.matcher(text).matches()) {
      return Optional.of(PREFIX + "skill/" + text.toLowerCase(Locale.ROOT));
    }
    return text.matches("[a-z-]+/\\S+") ? Optional.of(PREFIX + text) : Optional.empty();
  }

  private void reject(CsvRecord row, Rejection.Reason reason) {
    var content = String.join(", ", row.getFields());
    reading.reject(new Rejection(file, row.getStartingLineNumber(), reason, content));
  }
}
