package org.ithaca.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ithaca.common.AccountId;
import org.ithaca.common.Ids;
import org.ithaca.common.database.Json;
import org.ithaca.people.sheets.cells.Folded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody, written: one person or a whole sheet at once, always in one transaction. */
@Repository
@Transactional
public class PeopleWriter {

  private final NamedParameterJdbcTemplate jdbc;
  private final Json json;
  private final Clock clock;

  PeopleWriter(NamedParameterJdbcTemplate jdbc, Json json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  public PersonId nextId() {
    return new PersonId(Ids.next(clock));
  }

  public void save(Person person) {
    saveAll(List.of(person));
  }

  /** Adds or replaces; managers may be among the people themselves, in any order. */
  public void saveAll(List<Person> people) {
    if (people.isEmpty()) {
      return;
    }
    var organisations = organisations(people);
    jdbc.batchUpdate(
        """
        insert into person (id, account_id, name, folded_name, email, external_id, pronouns,
          job_title, career_level, team, department, organisation_id, site, manager_id, time_zone,
          languages, experiences, experiences_sought, personal_values, availability,
          relationship_capacity, hours_a_month, about, attributes, created_at, updated_at)
        values (:id, :account, :name, :foldedName, :email, :externalId, :pronouns,
          :jobTitle, :careerLevel, :team, :department, :organisation, :site, :manager, :timeZone,
          :languages, :experiences, :experiencesSought, :values, :availability,
          :capacity, :hours, :about, :attributes, :now, :now)
        on conflict (id) do update set account_id = excluded.account_id, name = excluded.name,
          folded_name = excluded.folded_name,
          email = excluded.email, external_id = excluded.external_id,
          pronouns = excluded.pronouns, job_title = excluded.job_title,
          career_level = excluded.career_level, team = excluded.team,
          department = excluded.department, organisation_id = excluded.organisation_id,
          site = excluded.site, manager_id = excluded.manager_id,
          time_zone = excluded.time_zone, languages = excluded.languages,
          experiences = excluded.experiences, experiences_sought = excluded.experiences_sought,
          personal_values = excluded.personal_values, availability = excluded.availability,
          relationship_capacity = excluded.relationship_capacity,
          hours_a_month = excluded.hours_a_month, about = excluded.about,
          attributes = excluded.attributes, updated_at = excluded.updated_at
        """,
        people.stream()
            .map(person -> row(person, organisations))
            .toArray(SqlParameterSource[]::new));
    saveSkills(people);
  }

  public void link(PersonId person, AccountId account) {
    linkAll(Map.of(person, account));
  }

  public void linkAll(Map<PersonId, AccountId> accounts) {
    jdbc.update(
        """
        update person set account_id = new.account
        from unnest(:people, :accounts) as new (person, account) where person.id = new.person
        """,
        Map.of(
            "people",
            keys(accounts.keySet()),
            "accounts",
            accounts.values().stream().map(AccountId::value).toArray(UUID[]::new)));
  }

  public void remove(Collection<PersonId> people) {
    jdbc.update("delete from person where id = any(:ids)", Map.of("ids", keys(people)));
  }

  /** Replaces whom a person would rather not meet. */
  public void saveAvoidances(PersonId person, Collection<PersonId> avoided) {
    jdbc.update("delete from avoidance where person_id = :id", Map.of("id", person.value()));
    jdbc.update(
        "insert into avoidance (person_id, avoided_id) select :id, other from unnest(:others) other"
            + " where other <> :id on conflict do nothing",
        Map.of("id", person.value(), "others", keys(avoided)));
  }

  private void saveSkills(List<Person> people) {
    jdbc.update(
        "delete from person_skill where person_id = any(:ids)",
        Map.of("ids", keys(people.stream().map(Person::id).toList())));
    jdbc.batchUpdate(
        "insert into person_skill (person_id, side, skill_id, level, why, position)"
            + " values (:person, :side, :skill, :level, :why, :position) on conflict do nothing",
        people.stream()
            .flatMap(person -> {
              var rows = new ArrayList<SqlParameterSource>();
              for (var offered : person.profile().skillsOffered()) {
                rows.add(
                    skill(person, "offered", offered.skill(), rows.size())
                        .addValue("level", offered.level())
                        .addValue("why", null));
              }
              for (var sought : person.profile().skillsSought()) {
                rows.add(
                    skill(person, "sought", sought.skill(), rows.size())
                        .addValue("level", null)
                        .addValue("why", sought.why()));
              }
              return rows.stream();
            })
            .toArray(SqlParameterSource[]::new));
  }

  private static MapSqlParameterSource skill(
      Person person, String side, SkillId skill, int position) {
    return new MapSqlParameterSource("person", person.id().value())
        .addValue("side", side)
        .addValue("skill", skill.value())
        .addValue("position", position);
  }

  private SqlParameterSource row(Person person, Map<String, UUID> organisations) {
    var profile = person.profile();
    var organisation = profile.organisation();
    return new MapSqlParameterSource("id", person.id().value())
        .addValue("account", person.account() == null ? null : person.account().value())
        .addValue("name", person.name())
        .addValue("foldedName", Folded.of(person.name()))
        .addValue("email", person.email())
        .addValue("externalId", person.externalId())
        .addValue("pronouns", profile.pronouns())
        .addValue("jobTitle", profile.jobTitle())
        .addValue("careerLevel", profile.careerLevel())
        .addValue("team", profile.team())
        .addValue("department", profile.department())
        .addValue("organisation", organisation == null ? null : organisations.get(organisation))
        .addValue("site", profile.site())
        .addValue("manager", uuid(profile.manager()))
        .addValue("timeZone", profile.timeZone() == null ? null : profile.timeZone().getId())
        .addValue("languages", profile.languages().toArray(String[]::new))
        .addValue("experiences", profile.experiences().toArray(String[]::new))
        .addValue("experiencesSought", profile.experiencesSought().toArray(String[]::new))
        .addValue("values", profile.values().toArray(String[]::new))
        .addValue(
            "availability",
            profile.availability() == null ? null : profile.availability().toString())
        .addValue("capacity", profile.relationshipCapacity())
        .addValue("hours", profile.hoursAMonth())
        .addValue("about", profile.about())
        .addValue("attributes", json.of(profile.attributes()))
        .addValue("now", Timestamp.from(clock.instant()));
  }

  /** The organisations named by these people, added where new, by the name as it was written. */
  private Map<String, UUID> organisations(List<Person> people) {
    var names =
        people.stream()
            .map(person -> person.profile().organisation())
            .filter(Objects::nonNull)
            .distinct()
            .toArray(String[]::new);
    jdbc.batchUpdate(
        "insert into organisation (id, name) values (:id, :name) on conflict do nothing",
        Arrays.stream(names)
            .map(name -> new MapSqlParameterSource("id", Ids.next(clock)).addValue("name", name))
            .toArray(SqlParameterSource[]::new));
    var ids = new HashMap<String, UUID>();
    jdbc.query(
        "select id, written from unnest(:names) written"
            + " join organisation on lower(organisation.name) = lower(written)",
        Map.of("names", names),
        row -> {
          ids.put(row.getString("written"), row.getObject("id", UUID.class));
        });
    return ids;
  }

  private static @Nullable UUID uuid(@Nullable PersonId id) {
    return id == null ? null : id.value();
  }

  private static UUID[] keys(Collection<PersonId> ids) {
    return ids.stream().map(PersonId::value).toArray(UUID[]::new);
  }
}
