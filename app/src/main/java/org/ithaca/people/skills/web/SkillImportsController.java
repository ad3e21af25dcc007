package org.ithaca.people.skills.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.Paging;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.ithaca.people.skills.esco.EscoFile;
import org.ithaca.people.skills.esco.EscoImport;
import org.ithaca.people.skills.esco.SkillImports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Bringing in ESCO: upload, what came of it, what was not taken. */
@Controller
@Access(Access.Audience.ADMINISTRATOR)
class SkillImportsController {

  private static final int LATEST = 20;

  private final EscoImport esco;
  private final SkillImports imports;

  SkillImportsController(EscoImport esco, SkillImports imports) {
    this.esco = esco;
    this.imports = imports;
  }

  @GetMapping("/skills/imports")
  View list() {
    return View.of("skills/imports", new SkillImportsView(imports.listLatest(LATEST), false));
  }

  @PostMapping("/skills/imports")
  Reply create(Viewer viewer, @RequestParam(required = false) @Nullable List<MultipartFile> files) {
    var chosen =
        Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
            .filter(file -> !file.isEmpty())
            .map(file ->
                new EscoFile(
                    Objects.requireNonNullElse(file.getOriginalFilename(), "?"),
                    file::getInputStream))
            .toList();
    if (chosen.isEmpty()) {
      return View.rejected(
          "skills/imports", new SkillImportsView(imports.listLatest(LATEST), true));
    }
    var done = esco.run(chosen, viewer.account());
    return Redirect.to("/skills/imports/" + done.id())
        .saying("skills.imports.done", done.skills(), done.relations());
  }

  @GetMapping("/skills/imports/{id}")
  View show(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
    var done = imports.find(id).orElseThrow(NotFound::new);
    var rejections = imports.listRejections(id, Paging.offset(page, Paging.SIZE), Paging.SIZE + 1);
    return View.of(
        "skills/import", new SkillImportView(done, Paging.of(rejections, page, Paging.SIZE)));
  }
}
