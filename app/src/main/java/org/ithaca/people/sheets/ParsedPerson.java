package org.ithaca.people.sheets;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ithaca.people.WeeklyAvailability;
import org.ithaca.people.sheets.cells.SkillText;
import org.jspecify.annotations.Nullable;

/**
 * A person as one row tells of them. What the row does not say is absent. Skills, and other people,
 * are as typed: they are resolved where skills and people are known.
 *
 * @param name for showing: the full name, else first and last name
 * @param email lower-case
 * @param roles empty where neither the row nor the sheet says
 * @param careerLevel 1 to 10
 * @param languages ISO 639 codes
 * @param manager name, e-mail or id
 * @param availability in the person's own time zone
 * @param capacity relationships at once; 0 takes nobody at present
 * @param wishes names, e-mails or ids of others, the dearest first
 * @param pastPartners names, e-mails or ids
 * @param attributes cells of columns that Ithaca keeps without reading them, and grades as written
 */
public record ParsedPerson(
    Identity identity,
    @Nullable String name,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String preferredName,
    @Nullable String email,
    @Nullable String externalId,
    Set<SheetRole> roles,
    @Nullable String pronouns,
    @Nullable String jobTitle,
    @Nullable Integer careerLevel,
    @Nullable BigDecimal yearsOfExperience,
    @Nullable String team,
    @Nullable String department,
    @Nullable String organisation,
    @Nullable String site,
    @Nullable ZoneId timeZone,
    List<String> languages,
    @Nullable String manager,
    List<SkillText> skillsOffered,
    List<String> skillsSought,
    @Nullable String why,
    List<String> experiences,
    List<String> experiencesSought,
    List<String> values,
    @Nullable WeeklyAvailability availability,
    @Nullable Integer capacity,
    @Nullable BigDecimal hoursAMonth,
    List<String> wishes,
    List<String> pastPartners,
    List<String> avoid,
    @Nullable String about,
    Map<String, String> attributes) {

  public ParsedPerson {
    roles = Set.copyOf(roles);
    languages = List.copyOf(languages);
    skillsOffered = List.copyOf(skillsOffered);
    skillsSought = List.copyOf(skillsSought);
    experiences = List.copyOf(experiences);
    experiencesSought = List.copyOf(experiencesSought);
    values = List.copyOf(values);
    wishes = List.copyOf(wishes);
    pastPartners = List.copyOf(pastPartners);
    avoid = List.copyOf(avoid);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** The key of this kind, where the row says one. */
  public @Nullable Identity identity(Identity.Kind kind) {
    String said =
        switch (kind) {
          case EMAIL -> email;
          case EXTERNAL_ID -> externalId;
          case NAME -> name;
        };
    return said == null ? null : new Identity(kind, said);
  }

  /** A name to show even where the row has none: that part of the e-mail, or the id. */
  public String shownName() {
    if (name != null) {
      return name;
    }
    return email == null ? identity.key() : email.substring(0, email.indexOf('@'));
  }
}
