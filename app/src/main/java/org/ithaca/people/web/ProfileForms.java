package org.ithaca.people.web;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ithaca.people.People;
import org.ithaca.people.PeopleDirectory;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.ithaca.people.Profile;
import org.ithaca.people.SkillId;
import org.ithaca.people.skills.SkillNames;
import org.ithaca.people.skills.SkillResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From people to forms and back. */
@Component
class ProfileForms {

  private final People people;
  private final PeopleDirectory directory;
  private final PeopleTyped typed;
  private final SkillNames names;
  private final SkillResolver resolver;

  ProfileForms(
      People people,
      PeopleDirectory directory,
      PeopleTyped typed,
      SkillNames names,
      SkillResolver resolver) {
    this.people = people;
    this.directory = directory;
    this.typed = typed;
    this.names = names;
    this.resolver = resolver;
  }

  /**
   * What a form says.
   *
   * @param person as it would be saved, absent when something is rejected
   * @param avoided only from one's own form
   */
  record Read(@Nullable Person person, List<PersonId> avoided, List<Rejection> rejections) {}

  ProfileForm fill(Person person, Collection<PersonId> avoided, Locale locale) {
    var profile = person.profile();
    var texts = new EnumMap<ProfileField, String>(ProfileField.class);
    texts.put(ProfileField.NAME, person.name());
    put(texts, ProfileField.EMAIL, person.email());
    put(texts, ProfileField.PRONOUNS, profile.pronouns());
    put(texts, ProfileField.JOB_TITLE, profile.jobTitle());
    put(texts, ProfileField.CAREER_LEVEL, profile.careerLevel());
    put(texts, ProfileField.TEAM, profile.team());
    put(texts, ProfileField.DEPARTMENT, profile.department());
    put(texts, ProfileField.ORGANISATION, profile.organisation());
    put(texts, ProfileField.SITE, profile.site());
    put(texts, ProfileField.TIME_ZONE, profile.timeZone());
    texts.put(ProfileField.LANGUAGES, LanguageNames.names(profile.languages(), locale));
    if (profile.manager() != null) {
      var manager = directory.summaries(List.of(profile.manager())).get(profile.manager());
      put(texts, ProfileField.MANAGER, profile.manager());
      put(texts, ProfileField.MANAGER_TEXT, manager == null ? null : manager.name());
    }
    texts.put(ProfileField.EXPERIENCES, String.join("\n", profile.experiences()));
    texts.put(ProfileField.EXPERIENCES_SOUGHT, String.join("\n", profile.experiencesSought()));
    texts.put(ProfileField.VALUES, String.join("\n", profile.values()));
    put(texts, ProfileField.CAPACITY, profile.relationshipCapacity());
    put(texts, ProfileField.HOURS_A_MONTH, profile.hoursAMonth());
    put(texts, ProfileField.ABOUT, profile.about());
    var others = directory.summaries(avoided);
    texts.put(
        ProfileField.AVOIDED,
        avoided.stream()
            .flatMap(id -> Stream.ofNullable(others.get(id)))
            .map(PeopleTyped::written)
            .collect(Collectors.joining("\n")));
    return new ProfileForm(
        texts,
        offered(profile, locale),
        sought(profile, locale),
        UsualWeek.hours(profile.availability()));
  }

  /** A form about somebody, filled in by a coordinator. */
  Read read(ProfileForm form, Person before, Locale locale) {
    return read(form, before, locale, true, List.of());
  }

  /** A form about oneself. */
  Read readOwn(ProfileForm form, Person before, Collection<PersonId> avoided, Locale locale) {
    return read(form, before, locale, false, avoided);
  }

  private Read read(
      ProfileForm form,
      Person before,
      Locale locale,
      boolean coordinator,
      Collection<PersonId> avoidedBefore) {
    var chosen = withChosenSkills(form, locale);
    var reading = new ProfileReading(chosen, before, locale);
    var name = reading.name();
    var email = email(reading, before, !coordinator);
    var manager =
        typed.manager(reading, form, before.profile().manager(), before.id(), coordinator);
    var avoided =
        coordinator
            ? List.<PersonId>of()
            : typed.avoided(reading, form, avoidedBefore, before.id());
    reading.profile(manager, Map.of());
    if (!reading.rejections().isEmpty()) {
      return new Read(null, avoided, List.copyOf(reading.rejections()));
    }
    // Only now, because skills that nobody knew before come into being here.
    var profile = reading.profile(manager, resolver.takeAll(texts(chosen)));
    return new Read(
        new Person(before.id(), before.account(), name, email, before.externalId(), profile),
        avoided,
        List.of());
  }

  private @Nullable String email(ProfileReading reading, Person before, boolean own) {
    var email = reading.email(own);
    if (email != null
        && people.findByEmail(email).filter(id -> !id.equals(before.id())).isPresent()) {
      reading.reject(ProfileField.EMAIL, "email-taken", email);
    }
    return email;
  }

  /** Keeps the id of a line only while its text is what the skill is called. */
  private ProfileForm withChosenSkills(ProfileForm form, Locale locale) {
    return new ProfileForm(
        form.texts(), chosen(form.offered(), locale), chosen(form.sought(), locale), form.hours());
  }

  private List<SkillLine> chosen(List<SkillLine> lines, Locale locale) {
    return lines.stream()
        .map(line ->
            line.isSkillCalled(skill -> label(skill, locale))
                ? line
                : new SkillLine("", line.text(), line.detail()))
        .toList();
  }

  private static List<String> texts(ProfileForm form) {
    return Stream.concat(form.offered().stream(), form.sought().stream())
        .filter(line -> line.id().isEmpty())
        .flatMap(ProfileReading::single)
        .map(SkillLine::text)
        .toList();
  }

  private List<SkillLine> offered(Profile profile, Locale locale) {
    return profile.skillsOffered().stream()
        .map(each ->
            new SkillLine(
                each.skill().toString(),
                label(each.skill(), locale),
                each.level() == null ? "" : each.level().toString()))
        .toList();
  }

  private List<SkillLine> sought(Profile profile, Locale locale) {
    return profile.skillsSought().stream()
        .map(each ->
            new SkillLine(
                each.skill().toString(),
                label(each.skill(), locale),
                each.why() == null ? "" : each.why()))
        .toList();
  }

  private String label(SkillId skill, Locale locale) {
    return names.label(skill, List.of(locale.getLanguage()));
  }

  private static void put(
      Map<ProfileField, String> texts, ProfileField field, @Nullable Object value) {
    texts.put(field, value == null ? "" : value.toString());
  }
}
