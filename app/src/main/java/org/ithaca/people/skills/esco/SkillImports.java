package org.ithaca.people.skills.esco;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Past imports with the rows they did not take. */
@Repository
public class SkillImports {

  private final JdbcClient jdbc;

  SkillImports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(SkillImport done, List<Rejection> rejections) {
    jdbc.sql(
            """
            insert into skill_import (id, imported_at, imported_by, files, skills, labels,
              relations, linked, unlabelled, rejected)
            values (:id, :at::timestamptz, :by, :files, :skills, :labels, :relations, :linked,
              :unlabelled, :rejected)
            """)
        .param("id", done.id())
        .param("at", done.importedAt().toString())
        .param("by", done.importedBy() == null ? null : done.importedBy().value())
        .param("files", done.files().toArray(String[]::new))
        .param("skills", done.skills())
        .param("labels", done.labels())
        .param("relations", done.relations())
        .param("linked", done.linked())
        .param("unlabelled", done.unlabelled())
        .param("rejected", done.rejected())
        .update();
    jdbc.sql(
            """
            insert into skill_import_rejection (import_id, position, file, line, reason, content)
            select :id, new.* from unnest(
              :positions::int[], :files::text[], :lines::bigint[], :reasons::text[],
              :contents::text[]) as new
            """)
        .param("id", done.id())
        .param(
            "positions",
            IntStream.range(0, rejections.size()).mapToObj(String::valueOf).toArray(String[]::new))
        .param("files", rejections.stream().map(Rejection::file).toArray(String[]::new))
        .param(
            "lines",
            rejections.stream().map(each -> String.valueOf(each.line())).toArray(String[]::new))
        .param(
            "reasons", rejections.stream().map(each -> each.reason().name()).toArray(String[]::new))
        .param(
            "contents",
            // PostgreSQL has no place for the character zero.
            rejections.stream()
                .map(each -> each.content().replace("\0", ""))
                .toArray(String[]::new))
        .update();
  }

  public List<SkillImport> listLatest(int limit) {
    return jdbc.sql("select * from skill_import order by imported_at desc, id limit :limit")
        .param("limit", limit)
        .query(SkillImport.class)
        .list();
  }

  public Optional<SkillImport> find(UUID id) {
    return jdbc.sql("select * from skill_import where id = :id")
        .param("id", id)
        .query(SkillImport.class)
        .optional();
  }

  public List<Rejection> listRejections(UUID id, int offset, int limit) {
    return jdbc.sql(
            """
            select file, line, reason, content from skill_import_rejection
            where import_id = :id order by position offset :offset limit :limit
            """)
        .param("id", id)
        .param("offset", offset)
        .param("limit", limit)
        .query(Rejection.class)
        .list();
  }
}
