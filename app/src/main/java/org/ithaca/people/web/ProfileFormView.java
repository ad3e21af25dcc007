package org.ithaca.people.web;

import java.util.List;
import java.util.stream.IntStream;
import org.ithaca.common.ui.Choice;
import org.ithaca.common.ui.FieldError;
import org.ithaca.common.ui.WeekGrid;
import org.ithaca.common.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Page data of {@code people/edit}.
 *
 * @param about whose profile it is
 * @param action where the form is posted to
 * @param back the page that shows the profile
 * @param emailFixed the e-mail is the one to sign in with
 */
public record ProfileFormView(
    About about,
    String action,
    String back,
    boolean emailFixed,
    ProfileForm form,
    List<Rejection> rejections) {

  private static final int LEVELS = 10;
  private static final int SKILL_LEVELS = 5;

  /** Whose profile a form is about. */
  public enum About {
    NEWCOMER,
    SOMEBODY,
    ONESELF
  }

  public boolean own() {
    return about == About.ONESELF;
  }

  public String title(Page page) {
    return switch (about) {
      case NEWCOMER -> page.t("profiles.new.title");
      case SOMEBODY -> page.t("profiles.edit.title", form.text(ProfileField.NAME));
      case ONESELF -> page.t("profiles.own.edit.title");
    };
  }

  public @Nullable String error(Page page, String field) {
    return rejections.stream()
        .filter(each -> each.field().equals(field))
        .findFirst()
        .map(each -> page.t(each.key(), each.arguments().toArray()))
        .orElse(null);
  }

  /** All of them, each leading to its field. */
  public List<FieldError> errors(Page page) {
    return rejections.stream()
        .map(each ->
            new FieldError(anchor(each.field()), page.t(each.key(), each.arguments().toArray())))
        .toList();
  }

  /** A manager is searched for by those who may, and typed by others. */
  private String anchor(String field) {
    return !own() && field.equals(ProfileField.MANAGER_TEXT.key())
        ? ProfileField.MANAGER.key()
        : field;
  }

  public WeekGrid week() {
    return UsualWeek.grid(form.hours());
  }

  public List<Choice> levels(Page page) {
    return words(page, "profiles.level.", LEVELS);
  }

  public List<Choice> skillLevels(Page page) {
    return words(page, "profiles.skill-level.", SKILL_LEVELS);
  }

  public List<String> timeZones() {
    return TimeZones.listPlaces();
  }

  /** What a combobox shows as chosen. */
  public List<Choice> chosen(String id, String text) {
    return text.isEmpty() ? List.of() : List.of(Choice.of(id, text));
  }

  private static List<Choice> words(Page page, String key, int last) {
    return IntStream.rangeClosed(1, last)
        .mapToObj(level -> Choice.of(String.valueOf(level), page.t(key + level)))
        .toList();
  }
}
