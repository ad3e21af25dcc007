package org.ithaca.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ithaca.common.web.Page;

/** Says the fields of a format in words of the reader's language. */
public final class FormatWords {

  private FormatWords() {}

  /** A length of time, such as "60 minutes". */
  public static String span(Page page, Span span) {
    return page.t("formats.span." + span.unit().key(), span.count());
  }

  /** A term of the vocabulary that has a text of its own below {@code formats.<vocabulary>}. */
  public static String term(Page page, String vocabulary, Term term) {
    return page.t("formats." + vocabulary + "." + term.key());
  }

  /** How far apart the two ends of a tie may be, such as "2 or more levels ahead". */
  public static String stage(Page page, Stage stage) {
    if (stage.isOpen()) {
      return page.t("formats.gap.any");
    }
    List<String> words = new ArrayList<>();
    if (!stage.levels().isOpen()) {
      words.add(gap(page, "formats.gap.levels.", stage.levels()));
    }
    if (!stage.years().isOpen()) {
      words.add(gap(page, "formats.gap.years.", stage.years()));
    }
    return words.size() == 1
        ? words.getFirst()
        : page.t("formats.gap." + stage.combine().key(), words.get(0), words.get(1));
  }

  /** How many people a relationship has, such as "2" or "5 to 10". */
  public static String size(Page page, Size size) {
    return range(page, size.min(), size.max());
  }

  public static String range(Page page, int min, OptionalInt max) {
    if (max.isEmpty()) {
      return page.t("formats.range.open", min);
    }
    return max.getAsInt() == min
        ? page.t("formats.range.one", min)
        : page.t("formats.range.between", min, max.getAsInt());
  }

  private static String gap(Page page, String texts, Gap gap) {
    if (gap.max().isEmpty()) {
      int least = gap.min().orElseThrow();
      return least >= 0
          ? page.t(texts + (least == 0 ? "not-behind" : "at-least"), least)
          : page.t(texts + "behind-up-to", -least);
    }
    int most = gap.max().getAsInt();
    if (gap.min().isEmpty()) {
      return most <= 0
          ? page.t(texts + (most == 0 ? "not-ahead" : "behind"), -most)
          : page.t(texts + "ahead-up-to", most);
    }
    if (gap.isSymmetric()) {
      return page.t(texts + (most == 0 ? "same" : "apart"), most);
    }
    int least = gap.min().getAsInt();
    return least == most && least > 0
        ? page.t(texts + "exactly", least)
        : page.t(texts + "between", least, most);
  }
}
