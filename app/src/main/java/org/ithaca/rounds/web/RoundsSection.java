package org.ithaca.rounds.web;

import java.util.Optional;
import org.ithaca.programs.Enrolments;
import org.ithaca.programs.Places;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramSection;
import org.ithaca.programs.ProgramStatus;
import org.ithaca.rounds.Proposal;
import org.ithaca.rounds.Proposals;
import org.ithaca.rounds.domain.Round;
import org.ithaca.rounds.domain.Rounds;
import org.ithaca.rounds.domain.Run;
import org.ithaca.rounds.domain.Runs;
import org.springframework.stereotype.Component;

/** Puts matching on a program's page, and says what there is to do about it next. */
@Component
class RoundsSection implements ProgramSection {

  private final Rounds rounds;
  private final Runs runs;
  private final Proposals proposals;
  private final Enrolments enrolments;

  RoundsSection(Rounds rounds, Runs runs, Proposals proposals, Enrolments enrolments) {
    this.rounds = rounds;
    this.runs = runs;
    this.proposals = proposals;
    this.enrolments = enrolments;
  }

  @Override
  public Optional<Card> find(Program program) {
    boolean nobody =
        enrolments.countPlaces(program.id()).values().stream().mapToInt(Places::taken).sum() == 0;
    return program.status() == ProgramStatus.DRAFT && nobody
        ? Optional.empty()
        : Optional.of(
            rounds.listOf(program.id().value()).stream()
                .findFirst()
                .map(this::card)
                .orElseGet(() -> unmatched(program, nobody)));
  }

  private static Card unmatched(Program program, boolean nobody) {
    var link = new Link(Words.of("rounds.section.match"), "/programs/" + program.id() + "/rounds");
    return nobody
        ? idle(Words.of("rounds.section.nobody"), link)
        : toDo(Words.of("rounds.section.none"), link);
  }

  private Card card(Round newest) {
    return switch (newest.status()) {
      case REVIEWING -> reviewing(newest);
      case PUBLISHED -> published(newest);
      case CLOSED -> idle(Words.of("rounds.section.closed", newest.number()), link(newest));
    };
  }

  private Card reviewing(Round round) {
    var solved = runs.listOf(round.id());
    var newest = solved.stream().findFirst();
    if (newest.isPresent() && !newest.get().status().over()) {
      return toDo(
          Words.of("rounds.section.solving", newest.get().number()), link(round, newest.get()));
    }
    return solved.stream()
        .filter(run -> run.summary() != null)
        .findFirst()
        .map(run -> review(round, run))
        .orElseGet(() -> toDo(Words.of("rounds.section.unsolved", round.number()), link(round)));
  }

  private static Card review(Round round, Run run) {
    var summary = run.summary();
    int matched = summary == null ? 0 : summary.receiversMatched();
    int of = summary == null ? 0 : summary.receivers();
    return toDo(Words.of("rounds.section.review", matched, of, run.number()), link(round, run));
  }

  private Card published(Round round) {
    var counts = proposals.counts(round.id());
    int declined = counts.getOrDefault(Proposal.Status.DECLINED, 0);
    int open = counts.getOrDefault(Proposal.Status.OPEN, 0);
    int agreed = counts.getOrDefault(Proposal.Status.AGREED, 0);
    if (declined > 0) {
      return toDo(
          Words.of("rounds.section.declined", declined),
          new Link(Words.of("rounds.section.declined.open"), "/rounds/" + round.id()));
    }
    return open > 0
        ? idle(Words.of("rounds.section.waiting", open, agreed), answers(round))
        : idle(Words.of("rounds.section.agreed", agreed), answers(round));
  }

  private static Link link(Round round) {
    return new Link(Words.of("rounds.round", round.number()), "/rounds/" + round.id());
  }

  private static Link link(Round round, Run run) {
    return new Link(
        Words.of("rounds.section.review.open", run.number()), RunPath.of(round.id(), run.id()));
  }

  private static Link answers(Round round) {
    return new Link(
        Words.of("rounds.section.answers"), "/rounds/%s/proposals".formatted(round.id()));
  }

  private static Card idle(Words text, Link link) {
    return new Card(Words.of("rounds.index.title"), text, link, null);
  }

  private static Card toDo(Words text, Link link) {
    return new Card(Words.of("rounds.index.title"), text, link, new NextStep(text, link));
  }
}
