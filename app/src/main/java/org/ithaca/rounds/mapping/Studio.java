package org.ithaca.rounds.mapping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ithaca.access.Accounts;
import org.ithaca.access.Audit;
import org.ithaca.common.AccountId;
import org.ithaca.common.Ids;
import org.ithaca.common.Viewer;
import org.ithaca.common.jobs.Jobs;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.People;
import org.ithaca.people.PeopleWriter;
import org.ithaca.people.PersonId;
import org.ithaca.programs.Program;
import org.ithaca.rounds.Consents;
import org.ithaca.rounds.Fact;
import org.ithaca.rounds.Proposal;
import org.ithaca.rounds.ProposalId;
import org.ithaca.rounds.Proposals;
import org.ithaca.rounds.ProposalsPublished;
import org.ithaca.rounds.RunId;
import org.ithaca.rounds.domain.Match;
import org.ithaca.rounds.domain.Matches;
import org.ithaca.rounds.domain.Round;
import org.ithaca.rounds.domain.Rounds;
import org.ithaca.rounds.domain.Run;
import org.ithaca.rounds.domain.Runs;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator does with a round; each in one transaction. */
@Service
@Transactional
public class Studio {

  private final Rounds rounds;
  private final Runs runs;
  private final Matches matches;
  private final Proposals proposals;
  private final Consents consents;
  private final Explanations explanations;
  private final People people;
  private final PeopleWriter writer;
  private final Accounts accounts;
  private final Audit audit;
  private final Jobs jobs;
  private final RunJob job;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Studio(
      Rounds rounds,
      Runs runs,
      Matches matches,
      Proposals proposals,
      Consents consents,
      Explanations explanations,
      People people,
      PeopleWriter writer,
      Accounts accounts,
      Audit audit,
      Jobs jobs,
      RunJob job,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.runs = runs;
    this.matches = matches;
    this.proposals = proposals;
    this.consents = consents;
    this.explanations = explanations;
    this.people = people;
    this.writer = writer;
    this.accounts = accounts;
    this.audit = audit;
    this.jobs = jobs;
    this.job = job;
    this.events = events;
    this.clock = clock;
  }

  /** What came of asking for something. */
  public sealed interface Answer {
    record Queued(RunId run) implements Answer {}

    record Published(int proposals) implements Answer {}

    record Refused(String reasonKey) implements Answer {}
  }

  /**
   * @param base a run whose matches should stay where possible
   */
  public Answer solve(Round round, @Nullable RunId base, Viewer viewer) {
    return switch (round.apply(new Round.Command.Solve(), clock.instant())) {
      case Round.Step.Refused(var reason) -> new Answer.Refused(reason);
      case Round.Step.Done _ -> {
        var run = runs.queue(round.id(), base, viewer.account());
        jobs.start(RunJob.NAME, run);
        yield new Answer.Queued(run);
      }
    };
  }

  /** Solves at once, in this thread; for small programs and where somebody waits for it. */
  public RunId solveHere(Round round, Viewer viewer) {
    var run = runs.queue(round.id(), null, viewer.account());
    job.solve(run, () -> false);
    return run;
  }

  /** Always the act of a person: nothing else publishes. */
  public Answer publish(Round round, Program program, Run run, Viewer viewer) {
    if (!run.status().hasMatches() || run.startedAt() == null) {
      return new Answer.Refused("rounds.refused.no-matches");
    }
    var now = clock.instant();
    return switch (round.apply(new Round.Command.Publish(run.id(), run.startedAt()), now)) {
      case Round.Step.Refused(var reason) -> new Answer.Refused(reason);
      case Round.Step.Done(var published, var effect) -> {
        var all = matches.listAll(run.id());
        if (all.isEmpty()) {
          yield new Answer.Refused("rounds.refused.no-matches");
        }
        rounds.save(published);
        propose(published, program, run, all);
        giveAccounts(all);
        audit(
            viewer,
            "rounds.audit.published",
            round,
            Map.of("run", run.number(), "proposals", all.size()));
        events.publishEvent(new ProposalsPublished(round.id(), run.id(), round.programId()));
        yield new Answer.Published(all.size());
      }
    };
  }

  private void propose(Round round, Program program, Run run, List<Match> all) {
    var why = explanations.whyOf(run.id(), all);
    var asked = program.format().consent().asks().stream().map(RoleKey::value).toList();
    var answerBy =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
            .plusDays(program.format().consent().answerWithin().minutes() / (24 * 60));
    var byMatch = new LinkedHashMap<Integer, Proposal>();
    for (var match : all) {
      var members =
          match.members().stream()
              .map(member ->
                  new Proposal.Member(
                      member.person(),
                      member.role(),
                      asked.contains(member.role()),
                      null,
                      null,
                      null))
              .toList();
      boolean nobodyAsked = members.stream().noneMatch(Proposal.Member::asked);
      byMatch.put(
          match.number(),
          new Proposal(
              new ProposalId(Ids.next(clock)),
              round.id(),
              round.programId(),
              nobodyAsked ? Proposal.Status.AGREED : Proposal.Status.OPEN,
              why.getOrDefault(match.number(), List.<Fact>of()),
              round.publishedAt() == null ? clock.instant() : round.publishedAt(),
              answerBy,
              members));
    }
    proposals.addAll(run.id(), byMatch);
    byMatch.values().stream()
        .filter(proposal -> proposal.status() == Proposal.Status.AGREED)
        .forEach(consents::announce);
  }

  /** Whoever is asked needs a way to sign in and answer. */
  private void giveAccounts(List<Match> all) {
    var ids = new ArrayList<PersonId>();
    all.forEach(match -> match.members().forEach(member -> ids.add(member.person())));
    var without =
        people.listAll(ids.stream().distinct().toList()).stream()
            .filter(person -> person.account() == null && person.email() != null)
            .toList();
    var created =
        accounts.getOrCreateAll(
            without.stream()
                .map(person ->
                    new Accounts.NewAccount(String.valueOf(person.email()), person.name()))
                .toList());
    var links = new HashMap<PersonId, AccountId>();
    for (var person : without) {
      var account = created.get(person.email());
      if (account != null) {
        links.put(person.id(), account);
      }
    }
    writer.linkAll(links);
  }

  /** Ends the round; proposals without all answers are withdrawn. */
  public Answer close(Round round, Viewer viewer) {
    return switch (round.apply(new Round.Command.Close(), clock.instant())) {
      case Round.Step.Refused(var reason) -> new Answer.Refused(reason);
      case Round.Step.Done(var closed, var effect) -> {
        rounds.save(closed);
        proposals.listStanding(round.id()).stream()
            .filter(proposal -> proposal.status() == Proposal.Status.OPEN)
            .forEach(proposal -> proposals.save(proposal.withdrawn()));
        audit(viewer, "rounds.audit.closed", round, Map.of());
        yield new Answer.Published(0);
      }
    };
  }

  /** Notes that somebody takes matches with e-mail addresses out of the product. */
  public void noteExport(Round round, Viewer viewer) {
    audit(viewer, "rounds.audit.exported", round, Map.of());
  }

  private void audit(Viewer viewer, String action, Round round, Map<String, Object> details) {
    audit.record(viewer.account(), action, "round", round.id(), details);
  }
}
