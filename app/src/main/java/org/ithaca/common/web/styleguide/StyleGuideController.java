package org.ithaca.common.web.styleguide;

import java.util.List;
import java.util.Locale;
import org.ithaca.common.ui.Choice;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows every component on one page; what is not here is not used elsewhere. */
@Controller
@Access(Access.Audience.PUBLIC)
class StyleGuideController {

  private static final List<Choice> SKILLS =
      List.of(
          new Choice("pricing", "Pricing", "Business"),
          new Choice("price-experiments", "Pricing experiments", "Business, Pricing"),
          new Choice("leading", "Leading people", "Leadership"),
          new Choice("feedback", "Giving feedback", "Leadership, Leading people"),
          new Choice("sql", "SQL", "Data"),
          new Choice("forecasting", "Forecasting", "Data"));

  @GetMapping("/style-guide")
  Reply show() {
    return View.of("styleguide/index", StyleGuideView.make());
  }

  /** What the example combobox finds. */
  @GetMapping("/style-guide/options")
  Reply options(@RequestParam(defaultValue = "") String query) {
    var words = query.strip().toLowerCase(Locale.ROOT);
    return View.of(
        "common/options",
        words.isEmpty()
            ? List.of()
            : SKILLS.stream()
                .filter(skill -> skill.label().toLowerCase(Locale.ROOT).contains(words))
                .toList());
  }
}
