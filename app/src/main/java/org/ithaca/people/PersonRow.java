package org.ithaca.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ithaca.common.AccountId;
import org.ithaca.people.Profile.SkillOffered;
import org.ithaca.people.Profile.SkillSought;
import org.jspecify.annotations.Nullable;

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
