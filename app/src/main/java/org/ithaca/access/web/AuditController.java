package org.ithaca.access.web;

import org.ithaca.access.domain.AuditTrail;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, when. */
@Controller
@Access(Access.Audience.ADMINISTRATOR)
class AuditController {

  private final AuditTrail trail;

  AuditController(AuditTrail trail) {
    this.trail = trail;
  }

  @GetMapping("/audit")
  View list(@RequestParam(defaultValue = "1") int page) {
    return View.of("access/audit", new AuditView(trail.list(page)));
  }
}
