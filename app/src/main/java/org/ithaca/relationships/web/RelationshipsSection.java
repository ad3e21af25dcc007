package org.ithaca.relationships.web;

import java.util.Optional;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramSection;
import org.ithaca.relationships.Relationships;
import org.springframework.stereotype.Component;

/** Puts what was agreed on a program's page. */
@Component
class RelationshipsSection implements ProgramSection {

  private final Relationships relationships;

  RelationshipsSection(Relationships relationships) {
    this.relationships = relationships;
  }

  @Override
  public Optional<Card> find(Program program) {
    int count = relationships.count(program.id());
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Card(
                Words.of("relationships.list.title"),
                Words.of("relationships.section", count),
                new Link(
                    Words.of("relationships.section.all"),
                    "/programs/" + program.id() + "/relationships"),
                null));
  }
}
