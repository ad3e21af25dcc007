package org.ithaca.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ithaca.common.AccountId;
import org.ithaca.common.Viewer;
import org.ithaca.common.database.Conditions;
import org.ithaca.common.database.Like;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.Paging;
import org.ithaca.people.Profile.SkillOffered;
import org.ithaca.people.Profile.SkillSought;
import org.ithaca.people.sheets.cells.Folded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everybody, read. Coordinators and administrators see all people; a participant sees themself
 * here, and partners through the relationship they share.
 */
@Repository
public class People {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  People(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What a list shows of a person. */
  public record Summary(
      PersonId id,
      String name,
      @Nullable String email,
      @Nullable String jobTitle,
      @Nullable Integer careerLevel,
      @Nullable String department,
      @Nullable String organisation,
      @Nullable String site) {}

  /**
   * @param text part of name, e-mail, job title, department, team or site; empty for everybody
   */
  public record Filter(String text, @Nullable String department, @Nullable String site) {

    public static final Filter EVERYBODY = new Filter("", null, null);
  }

  public Person getVisibleTo(Viewer viewer, PersonId id) {
    var person = find(id).orElseThrow(NotFound::new);
    if (!viewer.coordinates() && !viewer.account().equals(person.account())) {
      throw new NotFound();
    }
    return person;
  }

  public Optional<Person> find(PersonId id) {
    return listAll(List.of(id)).stream().findFirst();
  }

  public Optional<PersonId> findByAccount(AccountId account) {
    // Whoever reads the mail of an address is the person with that address.
    return jdbc.sql(
            """
            select id from person where account_id = :account
            union all
            select person.id from person join account on account.email = person.email
            where person.account_id is null and account.id = :account
              and account.password_hash is not null
            limit 1
            """)
        .param("account", account.value())
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }

  public Optional<PersonId> findByEmail(String email) {
    return jdbc.sql("select id from person where email = :email")
        .param("email", email.strip().toLowerCase(Locale.ROOT))
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }

  /** The one person with this e-mail address or exactly this name; empty if there are several. */
  private Optional<PersonId> findNamed(String text) {
    var found =
        jdbc.sql("select id from person where email = :text or folded_name = :name limit 2")
            .param("text", text.strip().toLowerCase(Locale.ROOT))
            .param("name", Folded.of(text))
            .query(UUID.class)
            .list();
    return found.size() == 1 ? Optional.of(new PersonId(found.getFirst())) : Optional.empty();
  }

  /**
   * What a field to search people sent.
   *
   * @param chosen an id from the list; blank when only something was typed
   * @param typed a whole name or e-mail address
   */
  public Optional<PersonId> findChosen(String chosen, String typed) {
    try {
      return chosen.isBlank() ? findNamed(typed) : Optional.of(PersonId.of(chosen));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** By name; for coordinators only, so the caller's handler declares that. */
  public Paging<Summary> list(Filter filter, int page) {
    var conditions =
        new Conditions()
            .and(!filter.text().isBlank(), "search_text like :pattern")
            .and(filter.department() != null, "department = :department")
            .and(filter.site() != null, "site = :site");
    // The page is found in an index alone, before anybody on it is read.
    var read =
        jdbc.sql(
                """
                select person.id, person.name, email, job_title, career_level, department,
                       organisation.name as organisation, site
                from (select id from person where %s
                      order by folded_name, id limit :limit offset :offset) page
                  join person using (id)
                  left join organisation on organisation.id = organisation_id
                order by folded_name, person.id
                """
                    .formatted(conditions.sql()))
            .param("pattern", Like.containing(filter.text()))
            .param("department", filter.department())
            .param("site", filter.site())
            .param("limit", Paging.SIZE + 1)
            .param("offset", Paging.offset(page, Paging.SIZE))
            .query(Summary.class)
            .list();
    return Paging.of(read, page, Paging.SIZE);
  }

  public long count() {
    return jdbc.sql("select count(*) from person").query(Long.class).single();
  }

  /** Whole profiles in the order asked for; ids that are gone are left out. */
  public List<Person> listAll(Collection<PersonId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var keys = ids.stream().map(PersonId::value).toArray(UUID[]::new);
    var skills = skills(keys);
    var found = new HashMap<PersonId, Person>();
    jdbc.sql(
            """
            select %s from person left join organisation on organisation.id = organisation_id
            where person.id = any(:ids)
            """
                .formatted(PersonRow.COLUMNS))
        .param("ids", keys)
        .query((row, number) -> PersonRow.read(row, json))
        .list()
        .forEach(row -> {
          var own = skills.getOrDefault(row.id(), Skills.NONE);
          found.put(new PersonId(row.id()), row.toPerson(own.offered(), own.sought()));
        });
    var people = new ArrayList<Person>(found.size());
    for (var id : ids) {
      var person = found.get(id);
      if (person != null) {
        people.add(person);
      }
    }
    return people;
  }

  /** Names only, for texts that mention many people. */
  public Map<PersonId, String> names(Collection<PersonId> ids) {
    var names = new HashMap<PersonId, String>();
    jdbc.sql("select id, name from person where id = any(:ids)")
        .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(row -> {
          names.put(new PersonId(row.getObject("id", UUID.class)), row.getString("name"));
        });
    return names;
  }

  /** Who would rather not meet whom, among these; for matching, never for a page. */
  public List<Pair> listAvoidances(Collection<PersonId> among) {
    return pairs(
        "select person_id as one, avoided_id as other from avoidance where person_id = any(:ids)"
            + " and avoided_id = any(:ids) order by 1, 2",
        among);
  }

  /** Whom a person would rather not meet: for that person's own eyes. */
  public List<PersonId> listAvoidedBy(PersonId person) {
    return jdbc
        .sql(
            "select avoided_id from avoidance join person on person.id = avoided_id"
                + " where person_id = :id order by folded_name, avoided_id")
        .param("id", person.value())
        .query(UUID.class)
        .list()
        .stream()
        .map(PersonId::new)
        .toList();
  }

  /** Who was paired before Ithaca, among these. */
  public List<Pair> listPastPartnerships(Collection<PersonId> among) {
    return pairs(
        "select person_id as one, partner_id as other from past_partnership"
            + " where person_id = any(:ids) and partner_id = any(:ids) order by 1, 2",
        among);
  }

  public record Pair(PersonId one, PersonId other) {}

  /**
   * The management chain above these people, whether or not the managers take part themselves.
   *
   * @return person to manager, for these people and everybody above them
   */
  public Map<PersonId, PersonId> managersAbove(Collection<PersonId> ids) {
    var managers = new HashMap<PersonId, PersonId>();
    jdbc.sql(
            """
            with recursive chain as (
              select id, manager_id from person where id = any(:ids) and manager_id is not null
              union
              select person.id, person.manager_id from person
                join chain on person.id = chain.manager_id
              where person.manager_id is not null
            )
            select id as one, manager_id as other from chain
            """)
        .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(Pair.class)
        .list()
        .forEach(pair -> managers.put(pair.one(), pair.other()));
    return managers;
  }

  private List<Pair> pairs(String sql, Collection<PersonId> among) {
    return jdbc.sql(sql)
        .param("ids", among.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(Pair.class)
        .list();
  }

  private record Skills(List<SkillOffered> offered, List<SkillSought> sought) {
    static final Skills NONE = new Skills(List.of(), List.of());
  }

  private record SkillRow(
      UUID personId, String side, UUID skillId, @Nullable Integer level, @Nullable String why) {}

  private Map<UUID, Skills> skills(UUID[] people) {
    var skills = new HashMap<UUID, Skills>();
    jdbc.sql(
            """
            select person_id, side, skill_id, level, why from person_skill
            where person_id = any(:ids) order by person_id, side, position, skill_id
            """)
        .param("ids", people)
        .query(SkillRow.class)
        .list()
        .forEach(row -> {
          var own =
              skills.computeIfAbsent(
                  row.personId(), id -> new Skills(new ArrayList<>(), new ArrayList<>()));
          var skill = new SkillId(row.skillId());
          if (row.side().equals("offered")) {
            own.offered().add(new SkillOffered(skill, row.level()));
          } else {
            own.sought().add(new SkillSought(skill, row.why()));
          }
        });
    return skills;
  }
}
