package org.ithaca.people.web;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ithaca.common.ui.Choice;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.View;
import org.ithaca.people.People.Summary;
import org.ithaca.people.PeopleDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Feeds the combobox of people: {@code source = "/people/options"}. */
@Controller
class PersonOptionsController {

  private static final int SHOWN = 10;

  private final PeopleDirectory directory;

  PersonOptionsController(PeopleDirectory directory) {
    this.directory = directory;
  }

  @GetMapping("/people/options")
  @Access(Access.Audience.COORDINATOR)
  View list(@RequestParam(defaultValue = "") String query) {
    return View.of(
        "common/options",
        directory.search(query, SHOWN).stream().map(PersonOptionsController::choice).toList());
  }

  private static Choice choice(Summary person) {
    var hint =
        Stream.of(person.email(), person.jobTitle(), person.department())
            .filter(Objects::nonNull)
            .limit(2)
            .collect(Collectors.joining(" · "));
    return new Choice(person.id().toString(), person.name(), hint.isEmpty() ? null : hint);
  }
}
