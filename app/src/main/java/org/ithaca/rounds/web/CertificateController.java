package org.ithaca.rounds.web;

import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.rounds.RoundId;
import org.ithaca.rounds.RunId;
import org.ithaca.rounds.domain.Rounds;
import org.ithaca.rounds.domain.Runs;
import org.ithaca.rounds.mapping.Explanations;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The proof of a run as a file. */
@Controller
@Access(Access.Audience.COORDINATOR)
class CertificateController {

  private final Rounds rounds;
  private final Runs runs;
  private final Explanations explanations;

  CertificateController(Rounds rounds, Runs runs, Explanations explanations) {
    this.rounds = rounds;
    this.runs = runs;
    this.explanations = explanations;
  }

  @GetMapping("/rounds/{id}/runs/{run}/certificate")
  ResponseEntity<byte[]> show(@PathVariable RoundId id, @PathVariable RunId run, Viewer viewer) {
    rounds.getCoordinatedBy(viewer, id);
    var found = runs.get(id, run);
    var name = "certificate-run-" + found.number() + ".txt";
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(explanations.certificate(found));
  }
}
