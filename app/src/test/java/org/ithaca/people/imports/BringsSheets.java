package org.ithaca.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.ithaca.support.Visitor;

/** Somebody at the browser who brings sheets in. */
record BringsSheets(Visitor visitor, Imports imports) {

  ImportId upload(String fileName, String sheet) {
    return upload(fileName, sheet, Map.of());
  }

  ImportId upload(String fileName, String sheet, Map<String, String> fields) {
    return upload(fileName, sheet.getBytes(StandardCharsets.UTF_8), fields);
  }

  ImportId upload(String fileName, byte[] sheet, Map<String, String> fields) {
    var answer = visitor.upload("/imports", fields, "sheets", fileName, sheet);
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return ImportId.of(answer.location().substring(answer.location().lastIndexOf('/') + 1));
  }

  /** Uploads and starts without correcting anything, and waits until all is there. */
  SheetImport bringIn(String fileName, String sheet) {
    return finish(upload(fileName, sheet));
  }

  SheetImport finish(ImportId id) {
    var of = end(id);
    assertThat(of.status()).isEqualTo(SheetImport.Status.FINISHED);
    return of;
  }

  SheetImport end(ImportId id) {
    visitor.post("/imports/" + id + "/start", Map.of());
    for (int k = 0; k < 600; k++) {
      var of = imports.get(id);
      if (!of.status().underWay()) {
        return of;
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("Import " + id + " is not over after half a minute");
  }

  String page(String path) {
    var answer = visitor.get(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.body();
  }
}
