package org.ithaca.people.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ithaca.access.Account;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.ithaca.people.Profile;
import org.ithaca.people.Profile.SkillOffered;
import org.ithaca.people.Profile.SkillSought;
import org.ithaca.people.SkillId;
import org.jspecify.annotations.Nullable;

/**
 * Reads one form. What cannot be taken as it is becomes a rejection; the rest is read all the same.
 */
final class ProfileReading {

  private static final int MOST_RELATIONSHIPS = 100;
  private static final int MOST_HOURS = 400;
  private static final int HIGHEST_LEVEL = 10;
  private static final int LONGEST_WHY = 500;

  private final ProfileForm form;
  private final Person before;
  private final Locale locale;
  private final List<Rejection> rejections = new ArrayList<>();

  ProfileReading(ProfileForm form, Person before, Locale locale) {
    this.form = form;
    this.before = before;
    this.locale = locale;
  }

  List<Rejection> rejections() {
    return rejections;
  }

  void reject(ProfileField field, String reason, Object... arguments) {
    rejections.add(Rejection.of(field.key(), "profiles.rejected." + reason, arguments));
  }

  /** Empty when it is rejected, so that a person without a name is never made. */
  String name() {
    var name = text(ProfileField.NAME);
    if (name == null) {
      reject(ProfileField.NAME, "name");
    }
    return Objects.requireNonNullElse(name, "");
  }

  /** Who may sign in keeps the e-mail of their account, and nobody changes their own. */
  @Nullable String email(boolean own) {
    if (own || before.account() != null) {
      return before.email();
    }
    var typed = text(ProfileField.EMAIL);
    if (typed == null) {
      return null;
    }
    if (!Account.isEmail(typed)) {
      reject(ProfileField.EMAIL, "email");
    }
    return Account.normalizedEmail(typed);
  }

  /**
   * @param manager see {@link PeopleTyped}
   * @param skills what the typed texts mean
   */
  Profile profile(@Nullable PersonId manager, Map<String, SkillId> skills) {
    var was = before.profile();
    return new Profile(
        text(ProfileField.PRONOUNS),
        text(ProfileField.JOB_TITLE),
        number(ProfileField.CAREER_LEVEL, 1, HIGHEST_LEVEL),
        text(ProfileField.TEAM),
        text(ProfileField.DEPARTMENT),
        text(ProfileField.ORGANISATION),
        text(ProfileField.SITE),
        manager,
        timeZone(),
        languages(),
        offered(skills),
        sought(skills),
        lines(ProfileField.EXPERIENCES),
        lines(ProfileField.EXPERIENCES_SOUGHT),
        lines(ProfileField.VALUES),
        UsualWeek.changed(was.availability(), form.hours()),
        number(ProfileField.CAPACITY, 0, MOST_RELATIONSHIPS),
        number(ProfileField.HOURS_A_MONTH, 0, MOST_HOURS),
        text(ProfileField.ABOUT),
        was.attributes());
  }

  /** Lines that name several skills at once are parted. */
  static Stream<SkillLine> single(SkillLine line) {
    return line.id().isEmpty()
        ? Stream.of(line.text().split(";", -1))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(text -> new SkillLine("", text, line.detail()))
        : Stream.of(line);
  }

  private List<SkillOffered> offered(Map<String, SkillId> skills) {
    return form.offered().stream()
        .flatMap(ProfileReading::single)
        .flatMap(line -> skill(line, skills, id -> new SkillOffered(id, level(line.detail()))))
        .toList();
  }

  private List<SkillSought> sought(Map<String, SkillId> skills) {
    for (int line = 0; line < form.sought().size(); line++) {
      if (form.sought().get(line).detail().strip().length() > LONGEST_WHY) {
        rejections.add(
            Rejection.of(ProfileForm.WHY + line, "profiles.rejected.too-long", LONGEST_WHY));
      }
    }
    return form.sought().stream()
        .flatMap(ProfileReading::single)
        .flatMap(line -> skill(line, skills, id -> new SkillSought(id, blankToNull(line.detail()))))
        .toList();
  }

  private static <T> Stream<T> skill(
      SkillLine line, Map<String, SkillId> skills, Function<SkillId, T> made) {
    if (!line.id().isEmpty()) {
      return Stream.of(made.apply(new SkillId(UUID.fromString(line.id()))));
    }
    return Stream.ofNullable(skills.get(line.text())).map(made);
  }

  private static @Nullable Integer level(String text) {
    return text.matches("[1-5]") ? Integer.valueOf(text) : null;
  }

  private @Nullable ZoneId timeZone() {
    var typed = text(ProfileField.TIME_ZONE);
    if (typed == null) {
      return null;
    }
    var zone = TimeZones.find(typed);
    if (zone.isEmpty()) {
      reject(ProfileField.TIME_ZONE, "time-zone", typed);
    }
    return zone.orElse(null);
  }

  private List<String> languages() {
    var codes = new LinkedHashSet<String>();
    for (var typed : form.text(ProfileField.LANGUAGES).split("[,;\n]", -1)) {
      var name = typed.strip();
      if (!name.isEmpty()) {
        LanguageNames.find(name, before.profile().languages(), locale)
            .ifPresentOrElse(codes::add, () -> reject(ProfileField.LANGUAGES, "language", name));
      }
    }
    return List.copyOf(codes);
  }

  private @Nullable Integer number(ProfileField field, int least, int most) {
    var typed = form.text(field).strip();
    if (typed.isEmpty()) {
      return null;
    }
    int number = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
    if (number < least || number > most) {
      reject(field, "number", least, most);
      return null;
    }
    return number;
  }

  private List<String> lines(ProfileField field) {
    var whole = text(field);
    return whole == null
        ? List.of()
        : whole.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
  }

  private @Nullable String text(ProfileField field) {
    var text = form.text(field).strip().replace("\u0000", "");
    if (text.length() > field.longest()) {
      reject(field, "too-long", field.longest());
    }
    return blankToNull(text);
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
