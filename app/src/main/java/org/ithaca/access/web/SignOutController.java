package org.ithaca.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing out of this browser. */
@Controller
@Access(Access.Audience.PUBLIC)
class SignOutController {

  @PostMapping("/sign-out")
  Redirect create(HttpServletRequest request) {
    BrowserSession.end(request);
    return Redirect.to("/sign-in").saying("access.sign-out.done");
  }
}
