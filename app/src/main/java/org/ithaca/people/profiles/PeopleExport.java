package org.ithaca.people.profiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ithaca.common.web.Texts;
import org.ithaca.people.People;
import org.ithaca.people.People.Summary;
import org.ithaca.people.PeopleDirectory;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.ithaca.people.Profile;
import org.ithaca.people.Profile.SkillSought;
import org.ithaca.people.SkillId;
import org.ithaca.people.sheets.ExtraName;
import org.ithaca.people.sheets.files.SheetWriter;
import org.ithaca.people.skills.SkillNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes people as a sheet that our own import understands again. Whom people avoid is only in the
 * sheet that the person takes out.
 */
@Component
public class PeopleExport {

  /** Names of columns are what the import looks for; they are the same in every language. */
  private static final Locale LANGUAGE = Locale.ENGLISH;

  private static final List<String> LANGUAGES = List.of(LANGUAGE.getLanguage());

  private static final List<String> COLUMNS =
      List.of(
          "email",
          "external-id",
          "name",
          "pronouns",
          "job-title",
          "career-level",
          "team",
          "department",
          "organisation",
          "site",
          "time-zone",
          "languages",
          "manager",
          "skills-offered",
          "skills-sought",
          "why",
          "experiences",
          "experiences-sought",
          "values",
          "availability",
          "capacity",
          "hours-a-month",
          "about");

  private static final int AT_ONCE = 1000;

  private final People people;
  private final PeopleDirectory directory;
  private final SkillNames skills;
  private final Texts texts;

  PeopleExport(People people, PeopleDirectory directory, SkillNames skills, Texts texts) {
    this.people = people;
    this.directory = directory;
    this.skills = skills;
    this.texts = texts;
  }

  /** Everybody, a thousand at a time, so that it does not matter how many they are. */
  public void writeAll(SheetWriter out) throws IOException {
    var attributes = directory.listAttributeNames();
    out.row(head(attributes));
    PersonId last = null;
    do {
      var ids = directory.listAfter(last, AT_ONCE);
      for (var row : rows(people.listAll(ids), attributes)) {
        out.row(row);
      }
      last = ids.isEmpty() ? null : ids.getLast();
    } while (last != null);
  }

  /** All that is known of one person, for that person. */
  public void writeOwn(SheetWriter out, Person person, Collection<PersonId> avoided)
      throws IOException {
    var attributes = person.profile().attributes().keySet().stream().sorted().toList();
    var head = head(attributes);
    head.add(texts.text(LANGUAGE, "profiles.column.avoid"));
    out.row(head);
    var row = rows(List.of(person), attributes).getFirst();
    var names = directory.summaries(avoided);
    row.add(joined(avoided.stream().map(names::get).map(PeopleExport::identity)));
    out.row(row);
  }

  private List<@Nullable Object> head(List<String> attributes) {
    var head = new ArrayList<@Nullable Object>();
    COLUMNS.forEach(column -> head.add(texts.text(LANGUAGE, "profiles.column." + column)));
    var taken = head.stream().map(String::valueOf).toList();
    attributes.forEach(name -> head.add(ExtraName.written(name, taken)));
    return head;
  }

  private List<List<@Nullable Object>> rows(List<Person> some, List<String> attributes) {
    var managers =
        directory.summaries(
            some.stream().map(each -> each.profile().manager()).filter(Objects::nonNull).toList());
    var labels =
        skills.labels(
            some.stream().flatMap(each -> skillsOf(each.profile())).distinct().toList(), LANGUAGES);
    return some.stream()
        .map(person -> {
          var row = row(person, managers, labels);
          attributes.forEach(name -> row.add(person.profile().attributes().get(name)));
          return row;
        })
        .toList();
  }

  private static Stream<SkillId> skillsOf(Profile profile) {
    return Stream.concat(
        profile.skillsOffered().stream().map(Profile.SkillOffered::skill),
        profile.skillsSought().stream().map(SkillSought::skill));
  }

  private static List<@Nullable Object> row(
      Person person, Map<PersonId, Summary> managers, Map<SkillId, String> labels) {
    var profile = person.profile();
    var row = new ArrayList<@Nullable Object>();
    row.add(person.email());
    row.add(person.externalId());
    row.add(person.name());
    row.add(profile.pronouns());
    row.add(profile.jobTitle());
    row.add(profile.careerLevel());
    row.add(profile.team());
    row.add(profile.department());
    row.add(profile.organisation());
    row.add(profile.site());
    row.add(profile.timeZone() == null ? null : profile.timeZone().getId());
    row.add(joined(profile.languages().stream().map(PeopleExport::language)));
    row.add(profile.manager() == null ? null : identity(managers.get(profile.manager())));
    row.add(joined(profile.skillsOffered().stream().map(each -> offered(each, labels))));
    row.add(
        joined(profile.skillsSought().stream().map(each -> labels.getOrDefault(each.skill(), ""))));
    row.add(why(profile.skillsSought(), labels));
    row.add(joined(profile.experiences().stream()));
    row.add(joined(profile.experiencesSought().stream()));
    row.add(joined(profile.values().stream()));
    row.add(profile.availability() == null ? null : profile.availability().toString());
    row.add(profile.relationshipCapacity());
    row.add(profile.hoursAMonth());
    row.add(profile.about());
    return row;
  }

  private static String offered(Profile.SkillOffered offered, Map<SkillId, String> labels) {
    var label = labels.getOrDefault(offered.skill(), "");
    return offered.level() == null ? label : label + " (" + offered.level() + ")";
  }

  /** One reason for all as it is; several, each with its skill. */
  private static @Nullable String why(List<SkillSought> sought, Map<SkillId, String> labels) {
    var reasons =
        sought.stream().map(SkillSought::why).filter(Objects::nonNull).distinct().toList();
    if (reasons.size() <= 1) {
      return reasons.isEmpty() ? null : reasons.getFirst();
    }
    return sought.stream()
        .filter(each -> each.why() != null)
        .map(each -> labels.getOrDefault(each.skill(), "") + ": " + each.why())
        .collect(Collectors.joining("\n"));
  }

  private static String language(String code) {
    return Locale.of(code).getDisplayLanguage(LANGUAGE);
  }

  private static @Nullable String identity(@Nullable Summary person) {
    if (person == null) {
      return null;
    }
    return person.email() == null ? person.name() : person.email();
  }

  private static @Nullable String joined(Stream<? extends @Nullable String> values) {
    var joined = values.filter(Objects::nonNull).collect(Collectors.joining("; "));
    return joined.isEmpty() ? null : joined;
  }
}
