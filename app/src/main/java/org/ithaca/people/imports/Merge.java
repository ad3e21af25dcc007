package org.ithaca.people.imports;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.ithaca.people.Profile;
import org.ithaca.people.Profile.SkillOffered;
import org.ithaca.people.Profile.SkillSought;
import org.ithaca.people.SkillId;
import org.ithaca.people.sheets.ExtraName;
import org.ithaca.people.sheets.ParsedPerson;
import org.jspecify.annotations.Nullable;

/**
 * What a row says replaces what was known; what it does not say stays. So the same sheet may come
 * again, and a narrow sheet never empties a rich profile.
 */
final class Merge {

  private final Map<String, SkillId> skills;
  private final IdentityIndex identities;

  Merge(Map<String, SkillId> skills, IdentityIndex identities) {
    this.skills = skills;
    this.identities = identities;
  }

  Person newPerson(PersonId id, ParsedPerson row) {
    return new Person(
        id, null, row.shownName(), row.email(), row.externalId(), profile(id, Profile.EMPTY, row));
  }

  Person updated(Person person, ParsedPerson row) {
    var name = row.name();
    return new Person(
        person.id(),
        person.account(),
        name == null ? person.name() : name,
        or(row.email(), person.email()),
        or(row.externalId(), person.externalId()),
        profile(person.id(), person.profile(), row));
  }

  private Profile profile(PersonId self, Profile known, ParsedPerson row) {
    var hours = row.hoursAMonth();
    return new Profile(
        or(row.pronouns(), known.pronouns()),
        or(row.jobTitle(), known.jobTitle()),
        or(row.careerLevel(), known.careerLevel()),
        or(row.team(), known.team()),
        or(row.department(), known.department()),
        or(row.organisation(), known.organisation()),
        or(row.site(), known.site()),
        or(manager(self, row), known.manager()),
        or(row.timeZone(), known.timeZone()),
        or(row.languages(), known.languages()),
        or(offered(row), known.skillsOffered()),
        or(sought(row), known.skillsSought()),
        or(row.experiences(), known.experiences()),
        or(row.experiencesSought(), known.experiencesSought()),
        or(row.values(), known.values()),
        or(row.availability(), known.availability()),
        or(row.capacity(), known.relationshipCapacity()),
        hours == null
            ? known.hoursAMonth()
            : Integer.valueOf(hours.setScale(0, RoundingMode.HALF_UP).intValue()),
        or(row.about(), known.about()),
        attributes(known, row));
  }

  /** Whoever is known so far; the others are found when all rows are in. */
  private @Nullable PersonId manager(PersonId self, ParsedPerson row) {
    var mentioned = row.manager();
    return mentioned == null
        ? null
        : identities.findByKey(mentioned).filter(other -> !other.equals(self)).orElse(null);
  }

  private List<SkillOffered> offered(ParsedPerson row) {
    var offered = new LinkedHashMap<SkillId, SkillOffered>();
    for (var skill : row.skillsOffered()) {
      var id = skills.get(skill.name());
      if (id != null) {
        offered.putIfAbsent(id, new SkillOffered(id, skill.level()));
      }
    }
    return new ArrayList<>(offered.values());
  }

  private List<SkillSought> sought(ParsedPerson row) {
    var sought = new LinkedHashMap<SkillId, SkillSought>();
    for (var skill : row.skillsSought()) {
      var id = skills.get(skill);
      if (id != null) {
        sought.putIfAbsent(id, new SkillSought(id, row.why()));
      }
    }
    return new ArrayList<>(sought.values());
  }

  private static Map<String, String> attributes(Profile known, ParsedPerson row) {
    var attributes = new LinkedHashMap<>(known.attributes());
    row.attributes().forEach((name, cell) -> attributes.put(ExtraName.read(name), cell));
    if (row.preferredName() != null) {
      attributes.put("preferred_name", row.preferredName());
    }
    if (row.why() != null && row.skillsSought().isEmpty()) {
      attributes.put("why", row.why());
    }
    var years = row.yearsOfExperience();
    if (years != null) {
      attributes.put("years_of_experience", years.toPlainString());
    }
    return attributes;
  }

  private static <T> @Nullable T or(@Nullable T said, @Nullable T known) {
    return said == null ? known : said;
  }

  private static <T> List<T> or(List<T> said, List<T> known) {
    return said.isEmpty() ? known : said;
  }
}
