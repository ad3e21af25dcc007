package org.ithaca.people.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ithaca.common.AccountId;
import org.ithaca.common.Ids;
import org.ithaca.common.database.Json;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.Paging;
import org.ithaca.people.imports.SheetImport.Part;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All imports with their files and mappings; for coordinators and administrators. */
@Repository
public class Imports {

  private static final String SELECT =
      """
      select id, target_id, status, created_at, started_at, finished_at, done, total, summary,
        failure, (
          select coalesce(string_agg(name, ', ' order by position), '') from sheet_import_file
          where import_id = sheet_import.id) as files
      from sheet_import
      """;

  private final JdbcClient jdbc;
  private final Json json;
  private final Clock clock;

  Imports(JdbcClient jdbc, Json json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  public ImportId add(@Nullable UUID target, AccountId by) {
    var id = new ImportId(Ids.next(clock));
    jdbc.sql(
            """
            insert into sheet_import (id, target_id, status, created_by, created_at)
            values (:id, :target, 'mapping', :by, :now)
            """)
        .param("id", id.value())
        .param("target", target)
        .param("by", by.value())
        .param("now", now())
        .update();
    return id;
  }

  public void addFile(ImportId id, int position, String name, byte[] content) {
    jdbc.sql(
            """
            insert into sheet_import_file (import_id, position, name, content)
            values (:id, :position, :name, :content)
            """)
        .param("id", id.value())
        .param("position", position)
        .param("name", name)
        .param("content", content)
        .update();
  }

  public byte[] getContent(ImportId id, int file) {
    return jdbc.sql(
            "select content from sheet_import_file where import_id = :id and position = :file")
        .param("id", id.value())
        .param("file", file)
        .query(byte[].class)
        .optional()
        .orElseThrow(NotFound::new);
  }

  public void savePart(ImportId id, Part part) {
    jdbc.sql(
            """
            insert into sheet_import_part (import_id, position, file_position, sheet_name, format,
              mapping, used, remembered)
            values (:id, :position, :file, :sheet, :format, :mapping, :used, :remembered)
            on conflict (import_id, position)
              do update set format = excluded.format, mapping = excluded.mapping,
                used = excluded.used, remembered = excluded.remembered
            """)
        .param("id", id.value())
        .param("position", part.position())
        .param("file", part.filePosition())
        .param("sheet", part.sheetName())
        .param("format", part.format() == null ? null : json.of(part.format()))
        .param("mapping", json.of(part.mapping()))
        .param("used", part.used())
        .param("remembered", part.remembered())
        .update();
  }

  public List<Part> parts(ImportId id) {
    return jdbc.sql(
            """
            select part.position, file_position, file.name as file_name, sheet_name, format,
              mapping, used, remembered
            from sheet_import_part part join sheet_import_file file
              on file.import_id = part.import_id and file.position = file_position
            where part.import_id = :id order by part.position
            """)
        .param("id", id.value())
        .query(Part.class)
        .list();
  }

  public Part getPart(ImportId id, int position) {
    return parts(id).stream()
        .filter(part -> part.position() == position)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  public SheetImport get(ImportId id) {
    return find(id).orElseThrow(NotFound::new);
  }

  public Optional<SheetImport> find(ImportId id) {
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(SheetImport.class)
        .optional();
  }

  public Paging<SheetImport> list(int page) {
    var read =
        jdbc.sql(SELECT + "order by created_at desc, id limit :limit offset :offset")
            .param("limit", Paging.SIZE + 1)
            .param("offset", Paging.offset(page, Paging.SIZE))
            .query(SheetImport.class)
            .list();
    return Paging.of(read, page, Paging.SIZE);
  }

  /** Moves on from one of the expected states; false if somebody else was faster. */
  public boolean move(ImportId id, SheetImport.Status from, SheetImport.Status to) {
    return jdbc.sql("update sheet_import set status = :to where id = :id and status = :from")
            .param("to", word(to))
            .param("from", word(from))
            .param("id", id.value())
            .update()
        == 1;
  }

  /** Also when a node died over it and another begins again. */
  public void start(ImportId id, int total) {
    jdbc.sql(
            """
            update sheet_import set status = 'running', started_at = :now, done = 0, total = :total
            where id = :id and status in ('queued', 'running')
            """)
        .param("now", now())
        .param("total", total)
        .param("id", id.value())
        .update();
  }

  /**
   * Waits until nobody else brings this import in, for a node that was thought dead may not be.
   * Used inside a transaction, until whose end nobody else does.
   *
   * @return whether there is still something to bring in
   */
  boolean lockUnderWay(ImportId id) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 0))")
        .param("id", id.toString())
        .query(rows -> {});
    return get(id).status().underWay();
  }

  public void progress(ImportId id, int done) {
    jdbc.sql("update sheet_import set done = :done where id = :id")
        .param("done", done)
        .param("id", id.value())
        .update();
  }

  public void finish(ImportId id, SheetImport.Status status, SheetImport.Summary summary) {
    jdbc.sql(
            """
            update sheet_import set status = :status, finished_at = :now, summary = :summary,
              done = total
            where id = :id
            """)
        .param("status", word(status))
        .param("now", now())
        .param("summary", json.of(summary))
        .param("id", id.value())
        .update();
  }

  public void fail(ImportId id, Message reason) {
    jdbc.sql(
            """
            update sheet_import set status = 'failed', finished_at = :now, failure = :failure
            where id = :id and status in ('queued', 'running')
            """)
        .param("now", now())
        .param("failure", json.of(reason))
        .param("id", id.value())
        .update();
  }

  /** A row with what is wrong with it. */
  public record ProblemRow(
      int part, int rowNumber, boolean rejected, List<Problem> problems, List<String> cells) {}

  public Paging<ProblemRow> listProblems(ImportId id, int page) {
    return Paging.of(
        problems(id, Paging.SIZE + 1, Paging.offset(page, Paging.SIZE)), page, Paging.SIZE);
  }

  public List<ProblemRow> listAllProblems(ImportId id) {
    return problems(id, Integer.MAX_VALUE, 0);
  }

  /** The sheets that have rows with something wrong. */
  public List<Part> listPartsWithProblems(ImportId id) {
    var with =
        jdbc.sql("select distinct part from sheet_import_problem where import_id = :id")
            .param("id", id.value())
            .query(Integer.class)
            .list();
    return parts(id).stream().filter(part -> with.contains(part.position())).toList();
  }

  private List<ProblemRow> problems(ImportId id, int limit, int offset) {
    return jdbc.sql(
            """
            select part, row_number, rejected, problems, cells from sheet_import_problem
            where import_id = :id order by rejected desc, part, row_number
            limit :limit offset :offset
            """)
        .param("id", id.value())
        .param("limit", limit)
        .param("offset", offset)
        .query(ProblemRow.class)
        .list();
  }

  private static String word(SheetImport.Status status) {
    return status.name().toLowerCase(java.util.Locale.ROOT);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
