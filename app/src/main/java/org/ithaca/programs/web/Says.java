package org.ithaca.programs.web;

import java.text.ListFormat;
import java.util.List;
import java.util.Locale;
import org.ithaca.common.ui.Tone;
import org.ithaca.common.web.Page;
import org.ithaca.formats.Criterion;
import org.ithaca.formats.CriterionWeight;
import org.ithaca.formats.Format;
import org.ithaca.programs.Enrolment;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramSection.Words;
import org.ithaca.programs.ProgramStatus;

/** How pages of programs say things. */
public final class Says {

  private Says() {}

  public static String words(Page page, Words words) {
    return page.t(words.key(), words.arguments().toArray());
  }

  public static String status(Page page, ProgramStatus status) {
    return page.t("programs.status." + status.key());
  }

  public static Tone tone(ProgramStatus status) {
    return switch (status) {
      case DRAFT, CLOSED -> Tone.NEUTRAL;
      case ENROLLING -> Tone.INFO;
      case RUNNING -> Tone.SUCCESS;
    };
  }

  public static String status(Page page, Enrolment.Status status) {
    return page.t("programs.enrolment." + status.key());
  }

  public static Tone tone(Enrolment.Status status) {
    return switch (status) {
      case ENROLLED -> Tone.SUCCESS;
      case WAITING -> Tone.WARNING;
      case WITHDRAWN -> Tone.NEUTRAL;
    };
  }

  public static String dates(Page page, Program program) {
    var dates = program.dates();
    return page.t("programs.dates", page.date(dates.startsOn()), page.date(dates.endsOn()));
  }

  public static String format(Page page, Program program) {
    return program.format().text(page.locale()).name();
  }

  /** A half-sentence such as "the mentor knows what the mentee wants to learn". */
  static String clause(Page page, Format format, CriterionWeight weight) {
    return page.t(
        "programs.clause." + weight.criterion().key() + "." + weight.aim().key(),
        giver(page, format),
        receiver(page, format));
  }

  /** The question a slider answers. */
  public static String question(Page page, Format format, CriterionWeight weight) {
    return page.t("programs.design.question", clause(page, format, weight));
  }

  static String giver(Page page, Format format) {
    return format.mainTie().joinsAlike()
        ? page.t("programs.clause.one")
        : the(page, format, format.mainTie().from().value());
  }

  static String receiver(Page page, Format format) {
    return format.mainTie().joinsAlike()
        ? page.t("programs.clause.other")
        : the(page, format, format.mainTie().to().value());
  }

  private static String the(Page page, Format format, String role) {
    return page.t("programs.clause.the", format.text(page.locale()).one(role));
  }

  /** What the format itself says about a criterion it uses in this way; empty for others. */
  public static String explanation(Page page, Format format, CriterionWeight weight) {
    boolean usual =
        format.criteria().stream()
            .anyMatch(own -> own.criterion() == weight.criterion() && own.aim() == weight.aim());
    var explained = format.text(page.locale()).criteria().get(weight.criterion().key());
    return usual && explained != null ? explained.explanation() : "";
  }

  public static boolean belongsTo(Format format, Criterion criterion) {
    return format.criteria().stream().anyMatch(own -> own.criterion() == criterion);
  }

  static String list(Page page, List<String> items) {
    return ListFormat.getInstance(page.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
        .format(items);
  }

  /** The same with a capital letter, as a heading. */
  public static String heading(Page page, String word) {
    return capital(word, page.locale());
  }

  private static String capital(String word, Locale locale) {
    if (word.isEmpty()) {
      return word;
    }
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(locale) + word.substring(first);
  }
}
