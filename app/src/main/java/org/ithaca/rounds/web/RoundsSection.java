package org.ithaca.rounds.web;

import java.util.Optional;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramSection;
import org.ithaca.programs.ProgramStatus;
import org.ithaca.rounds.domain.Rounds;
import org.springframework.stereotype.Component;

/** Puts matching on a program's page, and makes it the next thing to do once people are there. */
@Component
class RoundsSection implements ProgramSection {

  private final Rounds rounds;

  RoundsSection(Rounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public Optional<Card> find(Program program) {
    if (program.status() == ProgramStatus.DRAFT) {
      return Optional.empty();
    }
    var all = rounds.listOf(program.id().value());
    if (all.isEmpty()) {
      var link =
          new Link(Words.of("rounds.section.match"), "/programs/" + program.id() + "/rounds");
      return Optional.of(
          new Card(
              Words.of("rounds.index.title"),
              Words.of("rounds.section.none"),
              link,
              new NextStep(Words.of("rounds.section.none"), link)));
    }
    var newest = all.getFirst();
    return Optional.of(
        new Card(
            Words.of("rounds.index.title"),
            Words.of("rounds.section.rounds", all.size()),
            new Link(Words.of("rounds.round", newest.number()), "/rounds/" + newest.id()),
            null));
  }
}
