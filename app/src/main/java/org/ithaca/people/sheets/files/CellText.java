package org.ithaca.people.sheets.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * A workbook's cell as text: dates as ISO text, numbers as people type them, formulas as the value
 * last computed.
 */
final class CellText {

  /**
   * Spreadsheet programs show numbers with fifteen digits; what is beyond is noise of binary
   * fractions.
   */
  private static final MathContext SHOWN = new MathContext(15);

  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
  private static final Pattern DATE = Pattern.compile("[yYdD]|[mM]{3,}|[eE](?![+-])");
  private static final Pattern TIME = Pattern.compile("[hHsS]|AM/PM");

  private CellText() {}

  /**
   * @param from1904 days are counted from 1904, as on old Apple computers
   */
  static String of(Cell cell, boolean from1904) {
    String raw = cell.getRawValue();
    if (cell.getType() == CellType.EMPTY || (raw == null && cell.getValue() == null)) {
      return "";
    }
    return switch (cell.getType()) {
      case BOOLEAN -> "1".equals(raw) ? "true" : "false";
      case NUMBER -> number(cell, raw, from1904);
      case FORMULA -> raw == null ? "" : number(cell, raw, from1904);
      default -> cell.getText();
    };
  }

  private static String number(Cell cell, @Nullable String raw, boolean from1904) {
    BigDecimal number;
    try {
      number = new BigDecimal(raw == null ? "" : raw.strip());
    } catch (NumberFormatException e) {
      return raw == null ? "" : raw;
    }
    String format =
        cell.getDataFormatString() == null
            ? ""
            : LITERALS.matcher(cell.getDataFormatString()).replaceAll("");
    boolean date = DATE.matcher(format).find();
    boolean time = TIME.matcher(format).find();
    if ((date || time) && number.signum() >= 0) {
      try {
        return moment(number.doubleValue(), from1904 && date, date, time);
      } catch (DateTimeException e) {
        return plain(number);
      }
    }
    return plain(number);
  }

  private static String plain(BigDecimal number) {
    String text = number.round(SHOWN).stripTrailingZeros().toPlainString();
    return text.length() > 40 ? number.toString() : text;
  }

  private static String moment(double days, boolean from1904, boolean date, boolean time) {
    LocalDateTime moment =
        (from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30))
            .plusDays((long) days)
            .atStartOfDay()
            .plusSeconds(Math.round((days - (long) days) * 86_400));
    if (!date && days < 1) {
      return moment.toLocalTime().toString();
    }
    boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight && !(time && !date) ? moment.toLocalDate().toString() : moment.toString();
  }
}
