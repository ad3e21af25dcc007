package org.ithaca.people.imports;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.ithaca.common.database.Json;
import org.ithaca.people.ImportTarget;
import org.ithaca.people.People;
import org.ithaca.people.PeopleWriter;
import org.ithaca.people.imports.SheetImport.Part;
import org.ithaca.people.imports.SheetImport.Status;
import org.ithaca.people.sheets.Message;
import org.ithaca.people.sheets.files.BrokenSheet;
import org.ithaca.people.sheets.files.OpenedFile;
import org.ithaca.people.sheets.files.Sheet;
import org.ithaca.people.sheets.files.SheetLimits;
import org.ithaca.people.sheets.files.SheetReader;
import org.ithaca.people.sheets.guess.Grades;
import org.ithaca.people.skills.SkillResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings an import in, on whichever node takes it up. All rows go in with one transaction: a node
 * that dies leaves nothing behind, and another begins again.
 */
@Component
class ImportJob {

  static final String NAME = "import-sheet";
  private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

  private final Imports imports;
  private final NamedParameterJdbcTemplate jdbc;
  private final Json json;
  private final People people;
  private final PeopleWriter writer;
  private final SkillResolver skills;
  private final ObjectProvider<ImportTarget> targets;
  private final TransactionTemplate whole;
  private final TransactionTemplate beside;
  private final TransactionTemplate savepoint;

  ImportJob(
      Imports imports,
      NamedParameterJdbcTemplate jdbc,
      Json json,
      People people,
      PeopleWriter writer,
      SkillResolver skills,
      ObjectProvider<ImportTarget> targets,
      PlatformTransactionManager transactions) {
    this.imports = imports;
    this.jdbc = jdbc;
    this.json = json;
    this.people = people;
    this.writer = writer;
    this.skills = skills;
    this.targets = targets;
    this.whole = new TransactionTemplate(transactions);
    this.beside = new TransactionTemplate(transactions);
    this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * @param ending whether the process ends, which is not the import's fault: it begins again later
   */
  void run(ImportId id, BooleanSupplier ending) {
    var found = imports.find(id);
    if (found.isEmpty() || !found.get().status().underWay()) {
      return;
    }
    try {
      run(found.get());
    } catch (BrokenSheet e) {
      imports.fail(id, e.reason());
    } catch (RuntimeException e) {
      if (ending.getAsBoolean()) {
        throw e;
      }
      LOG.error("Import {} failed", id, e);
      imports.fail(id, Message.of("import.failed"));
    }
  }

  private void run(SheetImport of) {
    var parts = imports.parts(of.id()).stream().filter(Part::used).toList();
    var files = new LinkedHashMap<Integer, Path>();
    try {
      var sheets = new ArrayList<Sheet>();
      int total = 0;
      for (var part : parts) {
        var sheet = open(of.id(), part, files);
        sheets.add(sheet);
        total += count(sheet, part.mapping().headerRow());
      }
      imports.start(of.id(), total);
      whole.executeWithoutResult(status -> bringIn(of, parts, sheets));
    } finally {
      files.values().forEach(ImportJob::delete);
    }
  }

  private void bringIn(SheetImport of, List<Part> parts, List<Sheet> sheets) {
    if (!imports.lockUnderWay(of.id())) {
      return;
    }
    jdbc.update(
        "delete from sheet_import_problem where import_id = :id", Map.of("id", of.id().value()));
    var importer =
        new Importer(
            jdbc,
            savepoint,
            new Recognition(jdbc, people, true),
            new RowProblems(jdbc, json, of.id()),
            writer,
            skills,
            of.id(),
            done -> beside.executeWithoutResult(status -> imports.progress(of.id(), done)));
    for (int k = 0; k < parts.size(); k++) {
      var part = parts.get(k);
      var sheet = sheets.get(k);
      importer.take(part.with(Grades.placed(sheet, part.mapping()), true), sheet);
    }
    var rows = importer.connect();
    var target = of.targetId();
    var filled =
        target == null
            ? ImportTarget.Filled.NOTHING
            : targets.stream()
                .map(each -> each.fill(target, of.id().value(), rows))
                .reduce(ImportTarget.Filled.NOTHING, ImportTarget.Filled::and);
    imports.finish(of.id(), Status.FINISHED, importer.summary(filled));
  }

  /** Large files are read from the disk, never held. */
  private Sheet open(ImportId id, Part part, Map<Integer, Path> files) {
    try {
      var path = files.get(part.filePosition());
      if (path == null) {
        path = Files.createTempFile("ithaca-import", null);
        files.put(part.filePosition(), path);
        Files.write(path, imports.getContent(id, part.filePosition()));
      }
      return switch (new SheetReader(SheetLimits.usual())
          .open(path, part.fileName(), part.textFormat())) {
        case OpenedFile.Sheets(var sheets) ->
            sheets.stream()
                .filter(sheet -> sheet.name().equals(part.sheetName()))
                .findFirst()
                .orElseThrow();
        case OpenedFile.NotASheet(var reason) ->
            throw new IllegalStateException("The file was a sheet when it came: " + reason);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int count(Sheet sheet, int headerRow) {
    int rows = 0;
    try (var all = sheet.rows()) {
      while (all.hasNext()) {
        rows += all.next().number() > headerRow ? 1 : 0;
      }
    }
    return rows;
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.warn("A temporary file stays behind: {}", path, e);
    }
  }

  /** Registers the job with the scheduler. */
  @Configuration(proxyBeanMethods = false)
  static class Registration {

    @Bean
    OneTimeTask<Void> importSheet(ImportJob job) {
      return Tasks.oneTime(NAME)
          .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
          .execute((instance, context) ->
              job.run(ImportId.of(instance.getId()), context.getSchedulerState()::isShuttingDown));
    }
  }
}
