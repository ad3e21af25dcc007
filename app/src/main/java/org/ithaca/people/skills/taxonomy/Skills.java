package org.ithaca.people.skills.taxonomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.ithaca.people.skills.index.SkillSource;
import org.ithaca.people.skills.index.Taxonomy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of skills, labels and relations; writes whole columns at once. */
@Repository
public class Skills {

  private final JdbcClient jdbc;

  Skills(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public long version() {
    return jdbc.sql("select version from skill_taxonomy").query(Long.class).single();
  }

  /** Everything; call it in a transaction that sees one state. */
  Taxonomy read() {
    long version = version();
    var labels = new HashMap<UUID, List<Taxonomy.Label>>();
    jdbc.sql(
            """
            select skill_id, language, label, preferred from skill_label
            order by skill_id, preferred desc, language, label
            """)
        .query(row -> {
          labels
              .computeIfAbsent(row.getObject(1, UUID.class), key -> new ArrayList<>(4))
              .add(
                  new Taxonomy.Label(
                      row.getString(2).intern(), row.getString(3), row.getBoolean(4)));
        });
    var skills =
        jdbc.sql("select id, source, code, heading from skill")
            .query((row, number) -> {
              var id = row.getObject(1, UUID.class);
              return new Taxonomy.Skill(
                  id,
                  SkillSource.valueOf(row.getString(2)),
                  row.getString(3),
                  row.getBoolean(4),
                  labels.getOrDefault(id, List.of()));
            })
            .list();
    var relations =
        jdbc.sql("select from_id, to_id, kind from skill_relation")
            .query((row, number) ->
                new Taxonomy.Relation(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    Taxonomy.Kind.valueOf(row.getString(3))))
            .list();
    return new Taxonomy(version, skills, relations);
  }

  /** Labels of skills that are too new to be in memory. */
  public Map<UUID, String> listLabels(Collection<UUID> skills) {
    var labels = new HashMap<UUID, String>();
    jdbc.sql("select skill_id, label from skill_label where preferred and skill_id = any(:ids)")
        .param("ids", skills.toArray(UUID[]::new))
        .query(row -> {
          labels.put(row.getObject(1, UUID.class), row.getString(2));
        });
    return labels;
  }

  /** Whoever changes the taxonomy waits here for whoever else does, on any node. */
  String lockStarterHash() {
    return jdbc.sql("select starter_hash from skill_taxonomy for update")
        .query(String.class)
        .single();
  }

  void setStarterHash(String hash) {
    jdbc.sql("update skill_taxonomy set starter_hash = :hash").param("hash", hash).update();
  }

  /** Tells all nodes that the taxonomy they hold is out of date. */
  public void changed() {
    jdbc.sql("update skill_taxonomy set version = nextval('skill_taxonomy_version')").update();
  }

  /**
   * Adds skills that are not there yet.
   *
   * @return how many were new
   */
  public int add(Collection<Taxonomy.Skill> skills) {
    return jdbc.sql(
            """
            insert into skill (id, source, code, heading)
            select * from unnest(:ids::uuid[], :sources::text[], :codes::text[], :headings::bool[])
            order by 1
            on conflict (id) do nothing
            """)
        .param("ids", column(skills, Taxonomy.Skill::id))
        .param("sources", column(skills, Taxonomy.Skill::source))
        .param("codes", column(skills, Taxonomy.Skill::code))
        .param("headings", column(skills, Taxonomy.Skill::heading))
        .update();
  }

  /** Writes what skills are called anew, in the languages the given labels have. */
  int replaceLabels(Collection<Taxonomy.Skill> skills) {
    var rows = rows(skills);
    jdbc.sql(
            """
            delete from skill_label l
            using (select distinct * from unnest(:ids::uuid[], :languages::text[]))
              as given (skill_id, language)
            where l.skill_id = given.skill_id and l.language = given.language
            """)
        .param("ids", column(rows, LabelRow::skill))
        .param("languages", column(rows, row -> row.label().language()))
        .update();
    return add(rows);
  }

  public int addLabels(Collection<Taxonomy.Skill> skills) {
    return add(rows(skills));
  }

  private record LabelRow(UUID skill, Taxonomy.Label label) {}

  private static List<LabelRow> rows(Collection<Taxonomy.Skill> skills) {
    return skills.stream()
        .flatMap(skill -> skill.labels().stream().map(label -> new LabelRow(skill.id(), label)))
        .toList();
  }

  private int add(List<LabelRow> rows) {
    return jdbc.sql(
            """
            insert into skill_label (skill_id, language, label, preferred)
            select * from unnest(
              :ids::uuid[], :languages::text[], :labels::text[], :preferred::bool[])
            on conflict do nothing
            """)
        .param("ids", column(rows, LabelRow::skill))
        .param("languages", column(rows, row -> row.label().language()))
        .param("labels", column(rows, row -> row.label().text()))
        .param("preferred", column(rows, row -> row.label().preferred()))
        .update();
  }

  /** Adds relations; one whose ends are not both there is left out. */
  public int addRelations(Collection<Taxonomy.Relation> relations) {
    return jdbc.sql(
            """
            insert into skill_relation (from_id, to_id, kind)
            select new.* from unnest(:from::uuid[], :to::uuid[], :kinds::text[])
              as new (from_id, to_id, kind)
            join skill f on f.id = new.from_id
            join skill t on t.id = new.to_id
            where new.from_id <> new.to_id
            on conflict do nothing
            """)
        .param("from", column(relations, Taxonomy.Relation::from))
        .param("to", column(relations, Taxonomy.Relation::to))
        .param("kinds", column(relations, Taxonomy.Relation::kind))
        .update();
  }

  /** Writes relations anew for all skills that the given ones start from, kind by kind. */
  int replaceRelations(Collection<Taxonomy.Relation> relations) {
    jdbc.sql(
            """
            delete from skill_relation r
            using (select distinct * from unnest(:from::uuid[], :kinds::text[]))
              as given (from_id, kind)
            where r.from_id = given.from_id and r.kind = given.kind
            """)
        .param("from", column(relations, Taxonomy.Relation::from))
        .param("kinds", column(relations, Taxonomy.Relation::kind))
        .update();
    return addRelations(relations);
  }

  Set<UUID> listIds(SkillSource source) {
    return Set.copyOf(
        jdbc.sql("select id from skill where source = :source")
            .param("source", source.name())
            .query(UUID.class)
            .list());
  }

  /** Own skills that nobody has, and that nobody has put anywhere in the tree. */
  int removeUnused(Collection<UUID> among) {
    return jdbc.sql(
            """
            delete from skill
            where id = any(:ids) and source = 'OWN'
              and not exists (select from person_skill where skill_id = skill.id)
              and not exists (
                select from skill_relation
                where kind <> 'RELATED' and (from_id = skill.id or to_id = skill.id))
            """)
        .param("ids", among.toArray(UUID[]::new))
        .update();
  }

  /** Removes the relations of these kinds between skills of two sources. */
  void removeRelations(SkillSource from, SkillSource to, Set<Taxonomy.Kind> kinds) {
    jdbc.sql(
            """
            delete from skill_relation r using skill f, skill t
            where f.id = r.from_id and t.id = r.to_id and f.source = :from and t.source = :to
              and r.kind = any(:kinds::text[])
            """)
        .param("from", from.name())
        .param("to", to.name())
        .param("kinds", column(kinds, Taxonomy.Kind::name))
        .update();
  }

  private static <T> String[] column(Collection<T> rows, Function<T, ?> value) {
    return rows.stream().map(row -> value.apply(row).toString()).toArray(String[]::new);
  }
}
