package org.ithaca.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ithaca.common.AccountId;
import org.ithaca.people.Profile.SkillOffered;
import org.ithaca.people.Profile.SkillSought;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code person} joined with its organisation's name. */
record PersonRow(
    UUID id,
    @Nullable UUID accountId,
    String name,
    @Nullable String email,
    @Nullable String externalId,
    @Nullable String pronouns,
    @Nullable String jobTitle,
    @Nullable Integer careerLevel,
    @Nullable String team,
    @Nullable String department,
    @Nullable String organisation,
    @Nullable String site,
    @Nullable UUID managerId,
    @Nullable String timeZone,
    List<String> languages,
    List<String> experiences,
    List<String> experiencesSought,
    List<String> personalValues,
    @Nullable String availability,
    @Nullable Integer relationshipCapacity,
    @Nullable Integer hoursAMonth,
    @Nullable String about,
    Map<String, String> attributes) {

  static final String COLUMNS =
      """
      person.id, account_id, person.name, email, external_id, pronouns, job_title, career_level,
      team, department, organisation.name as organisation, site, manager_id, time_zone, languages,
      experiences, experiences_sought, personal_values, availability, relationship_capacity,
      hours_a_month, about, attributes
      """;

  /**
   * Reads a row by hand: the generic way asks the driver for lists, which it refuses with an
   * exception each time; too slow for a whole organisation.
   */
  static PersonRow read(ResultSet row, JsonMapper json) throws SQLException {
    return new PersonRow(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getString("name"),
        row.getString("email"),
        row.getString("external_id"),
        row.getString("pronouns"),
        row.getString("job_title"),
        row.getObject("career_level", Integer.class),
        row.getString("team"),
        row.getString("department"),
        row.getString("organisation"),
        row.getString("site"),
        row.getObject("manager_id", UUID.class),
        row.getString("time_zone"),
        texts(row, "languages"),
        texts(row, "experiences"),
        texts(row, "experiences_sought"),
        texts(row, "personal_values"),
        row.getString("availability"),
        row.getObject("relationship_capacity", Integer.class),
        row.getObject("hours_a_month", Integer.class),
        row.getString("about"),
        json.readValue(row.getString("attributes"), ATTRIBUTES));
  }

  private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  Person toPerson(List<SkillOffered> offered, List<SkillSought> sought) {
    return new Person(
        new PersonId(id),
        accountId == null ? null : new AccountId(accountId),
        name,
        email,
        externalId,
        new Profile(
            pronouns,
            jobTitle,
            careerLevel,
            team,
            department,
            organisation,
            site,
            managerId == null ? null : new PersonId(managerId),
            timeZone == null ? null : ZoneId.of(timeZone),
            languages,
            offered,
            sought,
            experiences,
            experiencesSought,
            personalValues,
            availability == null ? null : WeeklyAvailability.parse(availability),
            relationshipCapacity,
            hoursAMonth,
            about,
            attributes));
  }
}
