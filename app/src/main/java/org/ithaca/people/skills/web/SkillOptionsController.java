package org.ithaca.people.skills.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.ithaca.common.ui.Choice;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.View;
import org.ithaca.people.skills.SkillHit;
import org.ithaca.people.skills.SkillSearch;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Feeds the combobox of skills: {@code source = "/skills/options"}. */
@Controller
class SkillOptionsController {

  private static final int SHOWN = 12;

  private final SkillSearch search;

  SkillOptionsController(SkillSearch search) {
    this.search = search;
  }

  @GetMapping("/skills/options")
  @Access(Access.Audience.SIGNED_IN)
  View list(@RequestParam(defaultValue = "") String query, HttpServletRequest request) {
    var found = search.find(query, ReaderLanguages.of(request), SHOWN);
    return View.of("common/options", found.stream().map(SkillOptionsController::choice).toList());
  }

  private static Choice choice(SkillHit hit) {
    var hints = Stream.of(hit.matched(), hit.broader()).filter(hint -> hint != null).toList();
    var hint = hints.isEmpty() ? null : String.join(" · ", hints);
    return new Choice(hit.skill().toString(), hit.label(), hint);
  }
}
