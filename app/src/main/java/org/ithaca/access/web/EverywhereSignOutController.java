package org.ithaca.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.ithaca.access.domain.OpenSessions;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing out of every browser, for instance after losing a phone. */
@Controller
@Access(Access.Audience.SIGNED_IN)
class EverywhereSignOutController {

  private final OpenSessions sessions;

  EverywhereSignOutController(OpenSessions sessions) {
    this.sessions = sessions;
  }

  @PostMapping("/account/sign-outs")
  Redirect create(Viewer viewer, HttpServletRequest request) {
    sessions.endAll(viewer.account());
    BrowserSession.end(request);
    return Redirect.to("/sign-in").saying("access.sign-out.everywhere");
  }
}
