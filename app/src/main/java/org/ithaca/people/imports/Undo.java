package org.ithaca.people.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ithaca.people.ImportTarget;
import org.ithaca.people.PeopleWriter;
import org.ithaca.people.PersonId;
import org.ithaca.people.imports.SheetImport.Status;
import org.ithaca.people.skills.taxonomy.TaxonomyChange;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an import back: people it changed are as they were before, people it added are gone, and so
 * are skills that nobody has any more. Whoever was changed since, or was added and has an account
 * or takes part in something else by now, stays as they are; their number is told.
 */
@Service
public class Undo {

  private final NamedParameterJdbcTemplate jdbc;
  private final Imports imports;
  private final PeopleWriter people;
  private final TaxonomyChange taxonomy;
  private final ObjectProvider<ImportTarget> targets;

  Undo(
      NamedParameterJdbcTemplate jdbc,
      Imports imports,
      PeopleWriter people,
      TaxonomyChange taxonomy,
      ObjectProvider<ImportTarget> targets) {
    this.jdbc = jdbc;
    this.imports = imports;
    this.people = people;
    this.taxonomy = taxonomy;
    this.targets = targets;
  }

  /** False if there is nothing to take back. */
  @Transactional
  public boolean undo(ImportId id) {
    var of = imports.get(id);
    var summary = of.summary();
    if (summary == null || !imports.move(id, Status.FINISHED, Status.UNDONE)) {
      return false;
    }
    var key = Map.of("id", id.value());
    var skills = listSkills(key);
    targets.forEach(target -> target.empty(id.value()));
    jdbc.update(
        """
        delete from past_partnership using sheet_import_pair pair
        where import_id = :id and kind = 'past' and past_partnership.person_id = pair.person_id
          and partner_id = other_id
        """,
        key);
    jdbc.update(
        """
        delete from avoidance using sheet_import_pair pair
        where import_id = :id and kind = 'avoid' and avoidance.person_id = pair.person_id
          and avoided_id = other_id
        """,
        key);
    int untouched = restore(key);
    remove(key);
    taxonomy.removeUnused(skills);
    Integer kept =
        jdbc.queryForObject(
            """
            select count(*)::int from person join sheet_import_change change
              on person.id = change.person_id where import_id = :id and before is null
            """,
            key,
            Integer.class);
    imports.finish(id, Status.UNDONE, summary.keeping(untouched + (kept == null ? 0 : kept)));
    return true;
  }

  private List<UUID> listSkills(Map<String, UUID> key) {
    return jdbc.queryForList(
        """
        select distinct skill_id from person_skill
          join sheet_import_change change on change.person_id = person_skill.person_id
        where import_id = :id
        """,
        key,
        UUID.class);
  }

  /** Who came with this import, was not touched since and takes part in nothing else. */
  private void remove(Map<String, UUID> key) {
    var added =
        jdbc.query(
            """
            select person.id from person
              join sheet_import_change change on change.person_id = person.id
              join sheet_import on sheet_import.id = change.import_id
            where import_id = :id and change.before is null and person.account_id is null
              and person.updated_at <= sheet_import.finished_at
            """,
            key,
            (row, _) -> new PersonId(row.getObject("id", UUID.class)));
    var gone = new HashSet<>(added);
    targets.forEach(target -> gone.removeAll(target.listTakingPart(added)));
    people.remove(gone);
  }

  /** How many were changed since and are left alone. */
  private int restore(Map<String, UUID> key) {
    var restored =
        jdbc.queryForList(
            """
            update person set name = was.name,
              folded_name = coalesce(was.folded_name, lower(was.name)), email = was.email, external_id = was.external_id,
              pronouns = was.pronouns, job_title = was.job_title, career_level = was.career_level,
              team = was.team, department = was.department, organisation_id = was.organisation_id,
              site = was.site, manager_id = (select id from person boss where boss.id = was.manager_id),
              time_zone = was.time_zone, languages = was.languages, experiences = was.experiences,
              experiences_sought = was.experiences_sought, personal_values = was.personal_values,
              availability = was.availability, relationship_capacity = was.relationship_capacity,
              hours_a_month = was.hours_a_month, about = was.about, attributes = was.attributes,
              updated_at = was.updated_at
            from sheet_import_change change
              join sheet_import on sheet_import.id = change.import_id,
              jsonb_populate_record(null::person, change.before) was
            where change.import_id = :id and change.before is not null
              and person.id = change.person_id and person.updated_at <= sheet_import.finished_at
            returning person.id
            """,
            key,
            UUID.class);
    var skills = Map.of("id", key.get("id"), "people", restored.toArray(UUID[]::new));
    jdbc.update("delete from person_skill where person_id = any(:people)", skills);
    jdbc.update(
        """
        insert into person_skill
        select was.* from sheet_import_change change,
          jsonb_populate_recordset(null::person_skill, change.skills) was
        where change.import_id = :id and change.person_id = any(:people)
        """,
        skills);
    Integer changed =
        jdbc.queryForObject(
            """
            select count(*)::int from sheet_import_change
            where import_id = :id and before is not null
            """,
            key,
            Integer.class);
    return (changed == null ? 0 : changed) - restored.size();
  }
}
