package org.ithaca.rounds.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ithaca.common.Viewer;
import org.ithaca.common.ui.PersonChip;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Paging;
import org.ithaca.common.web.View;
import org.ithaca.formats.FormatText;
import org.ithaca.people.People;
import org.ithaca.programs.Program;
import org.ithaca.rounds.Proposal;
import org.ithaca.rounds.Proposals;
import org.ithaca.rounds.RoundId;
import org.ithaca.rounds.domain.Round;
import org.ithaca.rounds.domain.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What people said to the proposals of a round. */
@Controller
@Access(Access.Audience.COORDINATOR)
public class AnswerController {

  private final Rounds rounds;
  private final Proposals proposals;
  private final People people;

  AnswerController(Rounds rounds, Proposals proposals, People people) {
    this.rounds = rounds;
    this.proposals = proposals;
    this.people = people;
  }

  /** Page data. */
  public record AnswersView(
      Round round,
      Program program,
      Paging<Line> lines,
      Proposal.@Nullable Status status,
      Map<Proposal.Status, Integer> counts) {

    public int count(Proposal.Status of) {
      return counts.getOrDefault(of, 0);
    }
  }

  public record Line(Proposal.Status status, List<Member> members) {}

  public record Member(
      PersonChip chip,
      String role,
      boolean asked,
      Proposal.@Nullable Answer answer,
      @Nullable String reason) {}

  @GetMapping("/rounds/{id}/proposals")
  View list(
      @PathVariable RoundId id,
      @RequestParam(required = false) Proposal.@Nullable Status status,
      @RequestParam(defaultValue = "1") int page,
      Viewer viewer,
      Locale locale) {
    var of = rounds.getCoordinatedBy(viewer, id);
    var found = proposals.list(id, status, page);
    var text = of.program().format().text(locale);
    var chips =
        Chips.of(
            people,
            found.rows().stream()
                .flatMap(proposal -> proposal.members().stream())
                .map(Proposal.Member::person)
                .toList());
    var lines = found.rows().stream().map(proposal -> line(proposal, text, chips)).toList();
    return View.of(
        "rounds/proposals/index",
        new AnswersView(
            of.round(),
            of.program(),
            new Paging<>(lines, found.number(), found.size(), found.more()),
            status,
            proposals.counts(id)));
  }

  private static Line line(Proposal proposal, FormatText text, Chips chips) {
    return new Line(
        proposal.status(),
        proposal.members().stream()
            .map(member ->
                new Member(
                    chips.of(member.person()),
                    text.one(member.role()),
                    member.asked(),
                    member.answer(),
                    member.reason()))
            .toList());
  }
}
