package org.ithaca.rounds.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.View;
import org.ithaca.people.People;
import org.ithaca.people.PersonId;
import org.ithaca.people.SkillId;
import org.ithaca.people.skills.SkillNames;
import org.ithaca.rounds.RoundId;
import org.ithaca.rounds.RunId;
import org.ithaca.rounds.domain.Rounds;
import org.ithaca.rounds.domain.Run;
import org.ithaca.rounds.domain.Runs;
import org.ithaca.rounds.mapping.Shortage;
import org.ithaca.rounds.mapping.WhatIsShort;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What would make a result better: more people, more places, one rule less. */
@Controller
@Access(Access.Audience.COORDINATOR)
public class ShortageController {

  private final Rounds rounds;
  private final Runs runs;
  private final WhatIsShort whatIsShort;
  private final People people;
  private final SkillNames skills;

  ShortageController(
      Rounds rounds, Runs runs, WhatIsShort whatIsShort, People people, SkillNames skills) {
    this.rounds = rounds;
    this.runs = runs;
    this.whatIsShort = whatIsShort;
    this.people = people;
    this.skills = skills;
  }

  /**
   * Page data.
   *
   * @param skills by worth
   * @param places by worth
   */
  public record ShortagesView(
      Rounds.InProgram in,
      Run run,
      String givers,
      String receivers,
      List<Line> skills,
      List<Line> places,
      List<Shortage.FreeOf> rules) {

    public String runPath() {
      return RunPath.of(run.roundId(), run.id());
    }
  }

  /**
   * @param name of a skill or a person
   */
  public record Line(String key, String name, int sought, int matched, long points) {}

  /**
   * Page data.
   *
   * @param before figures of the run
   * @param after figures without the shortage; empty where decisions would clash
   */
  public record ShortageView(
      Rounds.InProgram in,
      Run run,
      Shortage shortage,
      String name,
      String givers,
      Run.Summary before,
      Optional<Run.Summary> after) {

    public String runPath() {
      return RunPath.of(run.roundId(), run.id());
    }
  }

  @GetMapping("/rounds/{id}/runs/{run}/shortages")
  View list(@PathVariable RoundId id, @PathVariable RunId run, Viewer viewer, Locale locale) {
    var of = rounds.getCoordinatedBy(viewer, id);
    var found = withMatches(id, run);
    var lines = whatIsShort.list(found).orElseThrow(NotFound::new);
    var names =
        names(
            Stream.concat(lines.skills().stream(), lines.places().stream())
                .map(WhatIsShort.Line::shortage)
                .toList(),
            locale);
    var text = of.program().format().text(locale);
    return View.of(
        "rounds/shortages/index",
        new ShortagesView(
            of,
            found,
            text.many(of.program().format().mainTie().from().value()),
            text.many(of.program().format().mainTie().to().value()),
            lines.skills().stream().map(line -> line(line, names)).toList(),
            lines.places().stream().map(line -> line(line, names)).toList(),
            lines.rules()));
  }

  @GetMapping("/rounds/{id}/runs/{run}/shortages/{key}")
  View show(
      @PathVariable RoundId id,
      @PathVariable RunId run,
      @PathVariable String key,
      Viewer viewer,
      Locale locale) {
    var of = rounds.getCoordinatedBy(viewer, id);
    var found = withMatches(id, run);
    var shortage = Shortage.of(key).orElseThrow(NotFound::new);
    return View.of(
        "rounds/shortages/show",
        new ShortageView(
            of,
            found,
            shortage,
            names(List.of(shortage), locale).getOrDefault(shortage, ""),
            of.program().format().text(locale).many(of.program().format().mainTie().from().value()),
            Objects.requireNonNull(found.summary()),
            whatIsShort.without(found, shortage)));
  }

  private Run withMatches(RoundId id, RunId run) {
    var found = runs.get(id, run);
    if (!found.status().hasMatches()) {
      throw new NotFound();
    }
    return found;
  }

  private static Line line(WhatIsShort.Line line, Map<Shortage, String> names) {
    return new Line(
        line.shortage().key(),
        names.getOrDefault(line.shortage(), ""),
        line.sought(),
        line.matched(),
        line.points());
  }

  /** Of skills in the reader's language, and of people; a rule is named by a text. */
  private Map<Shortage, String> names(List<Shortage> shortages, Locale locale) {
    var ofSkills = new ArrayList<SkillId>();
    var ofPeople = new ArrayList<PersonId>();
    for (var shortage : shortages) {
      switch (shortage) {
        case Shortage.Knowing(UUID skill) -> ofSkills.add(new SkillId(skill));
        case Shortage.PlacesOf(PersonId giver) -> ofPeople.add(giver);
        case Shortage.FreeOf _ -> {}
      }
    }
    var names = new HashMap<Shortage, String>();
    skills
        .labels(ofSkills, List.of(locale.getLanguage(), "en"))
        .forEach((skill, name) -> names.put(new Shortage.Knowing(skill.value()), name));
    people
        .names(ofPeople)
        .forEach((person, name) -> names.put(new Shortage.PlacesOf(person), name));
    return names;
  }
}
