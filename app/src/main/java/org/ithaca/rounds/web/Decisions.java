package org.ithaca.rounds.web;

import java.util.List;
import java.util.stream.Stream;
import org.ithaca.people.People;
import org.ithaca.people.PersonId;
import org.ithaca.rounds.RoundId;
import org.ithaca.rounds.domain.Decision;
import org.ithaca.rounds.domain.Rounds;
import org.springframework.stereotype.Component;

/** A round's decisions with the names of the people they are about. */
@Component
public class Decisions {

  private final Rounds rounds;
  private final People people;

  Decisions(Rounds rounds, People people) {
    this.rounds = rounds;
    this.people = people;
  }

  public record Line(
      Decision.Kind kind,
      PersonId giver,
      String giverName,
      PersonId receiver,
      String receiverName) {}

  public List<Line> lines(RoundId round) {
    var decisions = rounds.listDecisions(round);
    var names =
        people.names(
            decisions.stream()
                .flatMap(decision -> Stream.of(decision.giver(), decision.receiver()))
                .toList());
    return decisions.stream()
        .map(decision ->
            new Line(
                decision.kind(),
                decision.giver(),
                names.getOrDefault(decision.giver(), ""),
                decision.receiver(),
                names.getOrDefault(decision.receiver(), "")))
        .toList();
  }
}
