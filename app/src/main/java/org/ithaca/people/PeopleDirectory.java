package org.ithaca.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ithaca.common.database.Conditions;
import org.ithaca.common.database.Like;
import org.ithaca.people.People.Summary;
import org.ithaca.people.sheets.cells.Folded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finding people by what one types, and what they are filtered by. */
@Repository
public class PeopleDirectory {

  private static final String SUMMARY =
      """
      select person.id, person.name, email, job_title, career_level, department,
             organisation.name as organisation, site
      from person left join organisation on organisation.id = organisation_id
      """;

  /** So many departments or sites fit into a list to choose from. */
  private static final int CHOICES = 300;

  private final JdbcClient jdbc;

  PeopleDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first whose name or e-mail contains the text, by name. */
  public List<Summary> search(String text, int limit) {
    var found =
        new Conditions()
            .and(
                !text.isBlank(),
                "search_text like :text and (folded_name like :name or email like :text)");
    return jdbc.sql(
            SUMMARY
                + """
                where person.id in (
                  select id from person where %s order by folded_name, id limit :limit)
                order by folded_name, person.id
                """
                    .formatted(found.sql()))
        .param("text", Like.containing(text))
        .param("name", Like.containing(Folded.of(text)))
        .param("limit", limit)
        .query(Summary.class)
        .list();
  }

  /**
   * Whose e-mail or whole name this is, whatever the case; two are enough to know it is unclear.
   */
  public List<PersonId> listCalled(String nameOrEmail) {
    return jdbc
        .sql(
            """
            (select id from person where email = :text)
            union
            (select id from person where folded_name = :name limit 2)
            limit 2
            """)
        .param("text", nameOrEmail.strip().toLowerCase(Locale.ROOT))
        .param("name", Folded.of(nameOrEmail))
        .query(UUID.class)
        .list()
        .stream()
        .map(PersonId::new)
        .toList();
  }

  public Map<PersonId, Summary> summaries(Collection<PersonId> ids) {
    var summaries = new HashMap<PersonId, Summary>();
    if (!ids.isEmpty()) {
      jdbc.sql(SUMMARY + "where person.id = any(:ids)")
          .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
          .query(Summary.class)
          .list()
          .forEach(summary -> summaries.put(summary.id(), summary));
    }
    return summaries;
  }

  /** Everybody bit by bit, in no order that means anything: the next after the last one read. */
  public List<PersonId> listAfter(@Nullable PersonId last, int limit) {
    return jdbc
        .sql("select id from person where id > :last order by id limit :limit")
        .param("last", last == null ? new UUID(0, 0) : last.value())
        .param("limit", limit)
        .query(UUID.class)
        .list()
        .stream()
        .map(PersonId::new)
        .toList();
  }

  public List<String> listDepartments() {
    return different("department");
  }

  public List<String> listSites() {
    return different("site");
  }

  /** The names of all columns that were kept without being read. */
  public List<String> listAttributeNames() {
    return jdbc.sql("select distinct jsonb_object_keys(attributes) from person order by 1")
        .query(String.class)
        .list();
  }

  /** Jumps along the index from one value to the next instead of reading every person. */
  private List<String> different(String column) {
    return jdbc.sql(
            """
            with recursive value as (
              select min(%1$s) as text from person
              union all
              select (select min(%1$s) from person where %1$s > value.text) from value
              where value.text is not null
            )
            select text from value where text is not null limit :limit
            """
                .formatted(column))
        .param("limit", CHOICES)
        .query(String.class)
        .list();
  }
}
