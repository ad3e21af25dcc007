package org.ithaca.people.sheets.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses delimiter and quote of a text table by trying them: the right ones cut nearly every line
 * into several cells, and into equally many.
 */
final class TextFormats {

  /** The first line {@code sep=;}, by which spreadsheet programs tell each other the delimiter. */
  static final Pattern HINT =
      Pattern.compile("\\A\"?sep=(.)\"?(\\r\\n|\\n|\\r|\\z)", Pattern.CASE_INSENSITIVE);

  private static final List<String> USUAL = List.of(",", ";", "\t", "|");
  private static final List<String> RARE =
      List.of(
          "||", "::", "^", "~", "\u001f", "\u001e", "\u0001", "\u00a6", "\u00a7", "\u00ac", "#",
          "!", ":");
  private static final int LINES = 500;

  /**
   * @param severalCells share of lines that are cut at all
   * @param sameCells share of lines cut into the usual number of cells
   * @param prose cuts as a sentence has them
   */
  private record Trial(
      TextFormat format, double severalCells, double sameCells, int cells, boolean prose) {

    double score() {
      return 2 * severalCells + sameCells + Math.min(cells, 20) / 100.0;
    }
  }

  private TextFormats() {}

  static TextFormat guess(String sample, Charset charset) {
    char quote = quote(sample);
    Matcher hint = HINT.matcher(sample);
    if (hint.find()) {
      return format(sample, charset, hint.group(1), quote);
    }
    List<Trial> trials = new ArrayList<>();
    for (String delimiter : USUAL) {
      trials.add(tried(sample, format(sample, charset, delimiter, quote)));
    }
    String uncut =
        trials.stream()
            .filter(t -> t.severalCells() == 0)
            .map(t -> t.format().delimiter())
            .findFirst()
            .orElse(",");
    Trial best = best(trials);
    if (best.severalCells() < 0.5) {
      trials.clear();
      for (String delimiter : RARE) {
        Trial trial = tried(sample, format(sample, charset, delimiter, quote));
        if (trial.severalCells() == 1 && trial.sameCells() >= 0.95 && !trial.prose()) {
          trials.add(trial);
        }
      }
      best = trials.isEmpty() ? best : best(trials);
    }
    boolean table = best.severalCells() >= 0.2 && !best.prose();
    return table ? best.format() : format(sample, charset, uncut, quote);
  }

  private static Trial best(List<Trial> trials) {
    return trials.stream()
        .max(Comparator.comparingDouble(t -> t.prose() ? 0 : t.score()))
        .orElseThrow();
  }

  private static TextFormat format(String sample, Charset charset, String delimiter, char quote) {
    Pattern spaced =
        Pattern.compile(
            Pattern.quote(delimiter)
                + " +"
                + quote
                + "|"
                + quote
                + " +"
                + Pattern.quote(delimiter));
    return new TextFormat(charset, delimiter, quote, spaced.matcher(sample).find());
  }

  private static Trial tried(String sample, TextFormat format) {
    Map<Integer, Integer> lines = new HashMap<>();
    int count = 0;
    int first = 0;
    int spaced = 0;
    int cuts = 0;
    for (String[] cells : read(sample, format)) {
      if (cells.length == 1 && cells[0].isBlank()) {
        continue;
      }
      first = count++ == 0 ? cells.length : first;
      lines.merge(cells.length, 1, Integer::sum);
      for (int i = 1; i < cells.length; i++) {
        cuts++;
        spaced += cells[i].startsWith(" ") ? 1 : 0;
      }
    }
    int several = count - lines.getOrDefault(1, 0);
    int common =
        lines.keySet().stream()
            .max(Comparator.comparingInt(n -> lines.getOrDefault(n, 0) * 1000 + n))
            .orElse(1);
    double severalCells = count == 0 ? 0 : (double) several / count;
    double sameCells =
        count == 0 || common == 1 ? 0 : (double) lines.getOrDefault(common, 0) / count;
    // "Name" above "Doe, Jane": commas of a sentence or a name, not of a table.
    boolean prose = cuts > 0 && first == 1 && spaced == cuts;
    return new Trial(format, severalCells, sameCells, common, prose);
  }

  private static List<String[]> read(String sample, TextFormat format) {
    List<String[]> rows = new ArrayList<>();
    try {
      for (String[] row :
          reader(format).allowUnclosedQuote(true).build(StringArrayHandler.of(), sample)) {
        rows.add(row);
        if (rows.size() == LINES) {
          break;
        }
      }
    } catch (CsvParseException e) {
      rows.add(new String[] {""});
    }
    return rows;
  }

  /** The mode in which ragged rows and blank lines are read as they stand. */
  @SuppressWarnings(
      "removal") // nothing else reads "Ann "Nan" Lee", and only where quotes are not spaced
  static CsvReader.CsvReaderBuilder reader(TextFormat format) {
    CsvReader.CsvReaderBuilder reader =
        CsvReader.builder()
            .fieldSeparator(format.delimiter())
            .quoteCharacter(format.quote())
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    return format.spacedQuotes() || format.delimiter().length() > 1
        ? reader.trimWhitespacesAroundQuotes(true)
        : reader.allowExtraCharsAfterClosingQuote(true);
  }

  /**
   * Single quotes count only where no double quote opens a cell and several cells are wholly
   * wrapped in single ones.
   */
  private static char quote(String sample) {
    long doubled = Pattern.compile("(?m)(^|[,;\t|])\\s?\"").matcher(sample).results().count();
    long single =
        Pattern.compile("(?m)(?<=^|[,;\t|])'[^'\r\n]*'(?=$|[,;\t|\r])")
            .matcher(sample)
            .results()
            .count();
    long opened = Pattern.compile("(?m)(?<=^|[,;\t|])'").matcher(sample).results().count();
    return doubled == 0 && single >= 2 && single * 10 >= opened * 9 ? '\'' : '"';
  }
}
