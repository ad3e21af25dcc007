package org.ithaca.common.web.styleguide;

import org.ithaca.common.web.Access;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows every component on one page; what is not here is not used elsewhere. */
@Controller
@Access(Access.Audience.PUBLIC)
class StyleGuideController {

  @GetMapping("/style-guide")
  Reply show() {
    return View.of("styleguide/index", StyleGuideView.make());
  }
}
