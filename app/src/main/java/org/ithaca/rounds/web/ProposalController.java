package org.ithaca.rounds.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.ithaca.common.Viewer;
import org.ithaca.common.ui.PersonChip;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.ithaca.formats.FormatText;
import org.ithaca.people.People;
import org.ithaca.people.PersonId;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.ithaca.rounds.Consents;
import org.ithaca.rounds.FactTexts;
import org.ithaca.rounds.Proposal;
import org.ithaca.rounds.ProposalId;
import org.ithaca.rounds.Proposals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is proposed to the viewer, and their answer. Nobody else sees it. */
@Controller
@Access(Access.Audience.SIGNED_IN)
public class ProposalController {

  private static final int LONGEST_REASON = 1000;

  private final Proposals proposals;
  private final Consents consents;
  private final Programs programs;
  private final People people;
  private final FactTexts facts;
  private final Clock clock;

  ProposalController(
      Proposals proposals,
      Consents consents,
      Programs programs,
      People people,
      FactTexts facts,
      Clock clock) {
    this.proposals = proposals;
    this.consents = consents;
    this.programs = programs;
    this.people = people;
    this.facts = facts;
    this.clock = clock;
  }

  @GetMapping("/proposals/{id}")
  View show(@PathVariable ProposalId id, Viewer viewer, Locale locale) {
    var me = people.findByAccount(viewer.account()).orElseThrow(NotFound::new);
    var proposal = proposals.findOf(me, id).orElseThrow(NotFound::new);
    return View.of("rounds/proposals/show", view(proposal, me, locale, null));
  }

  @PostMapping("/proposals/{id}/acceptance")
  Reply accept(@PathVariable ProposalId id, Viewer viewer) {
    var me = people.findByAccount(viewer.account()).orElseThrow(NotFound::new);
    var step = consents.answer(id, me, Proposal.Answer.ACCEPTED, null);
    var next = Redirect.to("/proposals/" + id);
    return switch (step) {
      case Proposal.Step.Agreed _ -> Redirect.to("/").saying("rounds.proposal.agreed");
      case Proposal.Step.Noted _ -> next.saying("rounds.proposal.noted");
      case Proposal.Step.Declined _, Proposal.Step.Unchanged _ -> next;
    };
  }

  @PostMapping("/proposals/{id}/refusal")
  Reply decline(
      @PathVariable ProposalId id,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      Locale locale) {
    var me = people.findByAccount(viewer.account()).orElseThrow(NotFound::new);
    var proposal = proposals.findOf(me, id).orElseThrow(NotFound::new);
    if (reason.length() > LONGEST_REASON) {
      return View.rejected("rounds/proposals/show", view(proposal, me, locale, reason));
    }
    consents.answer(id, me, Proposal.Answer.DECLINED, reason.isBlank() ? null : reason.strip());
    return Redirect.to("/proposals/" + id).saying("rounds.proposal.declined-by-you");
  }

  /**
   * Page data.
   *
   * @param mine what the reader has answered so far; null while they have not
   * @param reasonTooLong what was typed, when it was too long to keep
   */
  public record ProposalView(
      ProposalId id,
      Program program,
      FormatText format,
      Proposal.Status status,
      Proposal.@Nullable Answer mine,
      boolean asked,
      List<Partner> partners,
      List<String> why,
      @Nullable LocalDate answerBy,
      boolean late,
      @Nullable String reasonTooLong) {

    public String names() {
      return String.join(", ", partners.stream().map(partner -> partner.chip().name()).toList());
    }
  }

  public record Partner(PersonChip chip, String role, @Nullable String about) {}

  private ProposalView view(
      Proposal proposal, PersonId me, Locale locale, @Nullable String reasonTooLong) {
    var program = programs.get(new ProgramId(proposal.programId()));
    var text = program.format().text(locale);
    var own =
        proposal.members().stream()
            .filter(member -> member.person().equals(me))
            .findFirst()
            .orElseThrow(NotFound::new);
    var self = people.find(me).orElseThrow(NotFound::new);
    var zone = self.profile().timeZone() == null ? ZoneOffset.UTC : self.profile().timeZone();
    var reader = facts.reader(proposal.why(), locale, zone, clock.instant(), me);
    return new ProposalView(
        proposal.id(),
        program,
        text,
        proposal.status(),
        own.answer(),
        own.asked(),
        partners(proposal, me, text),
        proposal.why().stream().map(reader::say).toList(),
        proposal.answerBy(),
        proposal.answerBy() != null
            && proposal.answerBy().isBefore(LocalDate.ofInstant(clock.instant(), zone)),
        reasonTooLong);
  }

  private List<Partner> partners(Proposal proposal, PersonId me, FormatText text) {
    var roles = new HashMap<PersonId, String>();
    proposal.members().forEach(member -> roles.put(member.person(), member.role()));
    roles.remove(me);
    return people.listAll(roles.keySet()).stream()
        .map(person ->
            new Partner(
                person.chip(),
                text.one(String.valueOf(roles.get(person.id()))),
                person.profile().about()))
        .toList();
  }
}
