package org.ithaca.rounds;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ithaca.common.database.Conditions;
import org.ithaca.common.database.Json;
import org.ithaca.common.database.Words;
import org.ithaca.common.web.Paging;
import org.ithaca.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All proposals and what people said to them. */
@Repository
public class Proposals {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final Json json;
  private final Clock clock;

  Proposals(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Json json, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
    this.clock = clock;
  }

  public void addAll(RunId run, Map<Integer, Proposal> byMatchNumber) {
    var proposals = new ArrayList<SqlParameterSource>();
    var members = new ArrayList<SqlParameterSource>();
    byMatchNumber.forEach((number, proposal) -> {
      proposals.add(
          new MapSqlParameterSource("id", proposal.id().value())
              .addValue("round", proposal.roundId().value())
              .addValue("run", run.value())
              .addValue("number", number)
              .addValue("program", proposal.programId())
              .addValue("status", Words.of(proposal.status()))
              .addValue("why", json.of(proposal.why()))
              .addValue("published", Timestamp.from(proposal.publishedAt()))
              .addValue("answerBy", proposal.answerBy())
              .addValue("closed", closedAt(proposal)));
      int position = 0;
      for (var member : proposal.members()) {
        members.add(
            new MapSqlParameterSource("id", proposal.id().value())
                .addValue("position", position++)
                .addValue("person", member.person().value())
                .addValue("role", member.role())
                .addValue("asked", member.asked()));
      }
    });
    batches.batchUpdate(
        """
        insert into proposal (id, round_id, run_id, match_number, program_id, status, why,
          published_at, answer_by, closed_at)
        values (:id, :round, :run, :number, :program, :status, :why, :published, :answerBy,
          :closed)
        """,
        proposals.toArray(SqlParameterSource[]::new));
    batches.batchUpdate(
        """
        insert into proposal_member (proposal_id, position, person_id, role, asked)
        values (:id, :position, :person, :role, :asked)
        """,
        members.toArray(SqlParameterSource[]::new));
  }

  /** Locks the proposal, so that two answers at once are taken one after the other. */
  public Optional<Proposal> findForAnswer(ProposalId id, PersonId member) {
    return jdbc.sql("select id from proposal where id = :id for update")
        .param("id", id.value())
        .query(UUID.class)
        .optional()
        .flatMap(locked -> findOf(member, id));
  }

  /** A proposal that this person is a member of. */
  public Optional<Proposal> findOf(PersonId member, ProposalId id) {
    return list("where proposal.id = :id", Map.of("id", id.value())).stream()
        .filter(proposal -> proposal.members().stream().anyMatch(m -> m.person().equals(member)))
        .findFirst();
  }

  public Optional<Proposal> find(ProposalId id) {
    return list("where proposal.id = :id", Map.of("id", id.value())).stream().findFirst();
  }

  /** Everything ever proposed to a person, newest first. */
  public List<Proposal> listOf(PersonId member) {
    return list(
        """
        where proposal.id in (select proposal_id from proposal_member where person_id = :person)
        """,
        Map.of("person", member.value()));
  }

  /** All of a round that are not over or ended well; what a re-match must not disturb. */
  public List<Proposal> listStanding(RoundId round) {
    return list(
        "where round_id = :round and proposal.status in ('open', 'agreed')",
        Map.of("round", round.value()));
  }

  /** Everything that was published with a run. */
  public List<Proposal> listPublished(RunId run) {
    return list("where run_id = :run", Map.of("run", run.value()));
  }

  /** The same by the number of the match; empty for a run that was not published. */
  public Map<Integer, Proposal> publishedByMatch(RunId run) {
    var byMatch = new HashMap<Integer, Proposal>();
    var numbers = new HashMap<ProposalId, Integer>();
    jdbc.sql("select id, match_number from proposal where run_id = :run")
        .param("run", run.value())
        .query(row -> {
          numbers.put(new ProposalId(row.getObject("id", UUID.class)), row.getInt("match_number"));
        });
    for (var proposal : listPublished(run)) {
      byMatch.put(numbers.getOrDefault(proposal.id(), 0), proposal);
    }
    return byMatch;
  }

  /** The runs of a round that something was published from. */
  public Set<RunId> listPublishedRuns(RoundId round) {
    return jdbc
        .sql("select distinct run_id from proposal where round_id = :round")
        .param("round", round.value())
        .query(UUID.class)
        .list()
        .stream()
        .map(RunId::new)
        .collect(Collectors.toSet());
  }

  public List<Proposal> listAll(Collection<ProposalId> ids) {
    return list(
        "where proposal.id = any(:ids)",
        Map.of("ids", ids.stream().map(ProposalId::value).toArray(UUID[]::new)));
  }

  /** Of a round, by what became of them; null for all. */
  public Paging<Proposal> list(RoundId round, Proposal.@Nullable Status status, int page) {
    var ids =
        jdbc.sql(
                """
                select id from proposal where round_id = :round and %s
                order by status, id limit :limit offset :offset
                """
                    .formatted(new Conditions().and(status != null, "status = :status").sql()))
            .param("round", round.value())
            .param("status", status == null ? null : Words.of(status))
            .param("limit", Paging.SIZE + 1)
            .param("offset", Paging.offset(page, Paging.SIZE))
            .query(UUID.class)
            .list();
    var found = new LinkedHashMap<ProposalId, Proposal>();
    listAll(ids.stream().map(ProposalId::new).toList())
        .forEach(proposal -> found.put(proposal.id(), proposal));
    return Paging.of(ids.stream().map(ProposalId::new).map(found::get).toList(), page, Paging.SIZE);
  }

  public Map<Proposal.Status, Integer> counts(RoundId round) {
    var counts = new EnumMap<Proposal.Status, Integer>(Proposal.Status.class);
    jdbc.sql(
            """
            select status, count(*)::int as number from proposal
            where round_id = :round group by status
            """)
        .param("round", round.value())
        .query(Count.class)
        .list()
        .forEach(count -> counts.put(count.status(), count.number()));
    return counts;
  }

  private record Count(Proposal.Status status, int number) {}

  /** Pairs of people this program has brought together before, smaller id first. */
  public record Together(PersonId one, PersonId other) {}

  /** Everybody who agreed to a match with one another, among these people, in any program. */
  public List<Together> listAgreed(Collection<PersonId> among) {
    return jdbc.sql(
            """
            select distinct a.person_id as one, b.person_id as other
            from proposal join proposal_member a on a.proposal_id = proposal.id
              join proposal_member b on b.proposal_id = proposal.id and a.person_id < b.person_id
            where proposal.status = 'agreed' and a.person_id = any(:ids)
              and b.person_id = any(:ids)
            order by 1, 2
            """)
        .param("ids", among.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(Together.class)
        .list();
  }

  /** Everybody who declined one another in this round. */
  public List<Together> listDeclined(RoundId round) {
    return jdbc.sql(
            """
            select distinct a.person_id as one, b.person_id as other
            from proposal join proposal_member a on a.proposal_id = proposal.id
              join proposal_member b on b.proposal_id = proposal.id and a.person_id < b.person_id
            where round_id = :round and proposal.status = 'declined'
            order by 1, 2
            """)
        .param("round", round.value())
        .query(Together.class)
        .list();
  }

  public void save(Proposal proposal) {
    jdbc.sql("update proposal set status = :status, closed_at = :closed where id = :id")
        .param("status", Words.of(proposal.status()))
        .param("closed", closedAt(proposal))
        .param("id", proposal.id().value())
        .update();
    for (var member : proposal.members()) {
      var answer = member.answer();
      jdbc.sql(
              """
              update proposal_member
              set answer = :answer, reason = :reason, answered_at = :answered
              where proposal_id = :id and person_id = :person
              """)
          .param("answer", answer == null ? null : Words.of(answer))
          .param("reason", member.reason())
          .param("answered", Words.timestamp(member.answeredAt()))
          .param("id", proposal.id().value())
          .param("person", member.person().value())
          .update();
    }
  }

  private @Nullable Timestamp closedAt(Proposal proposal) {
    return proposal.status() == Proposal.Status.OPEN ? null : Timestamp.from(clock.instant());
  }

  private record Row(
      UUID id,
      UUID roundId,
      UUID programId,
      Proposal.Status status,
      List<Fact> why,
      Instant publishedAt,
      @Nullable LocalDate answerBy,
      UUID personId,
      String role,
      boolean asked,
      Proposal.@Nullable Answer answer,
      @Nullable String reason,
      @Nullable Instant answeredAt) {

    Proposal.Member member() {
      return new Proposal.Member(new PersonId(personId), role, asked, answer, reason, answeredAt);
    }
  }

  private List<Proposal> list(String where, Map<String, ?> parameters) {
    var proposals = new LinkedHashMap<UUID, Proposal>();
    jdbc.sql(
            """
            select proposal.id, round_id, program_id, status, why, published_at,
              answer_by, person_id, role, asked, answer, reason, answered_at
            from proposal join proposal_member on proposal_id = proposal.id
            %s
            order by published_at desc, proposal.id, position
            """
                .formatted(where))
        .params(parameters)
        .query(Row.class)
        .list()
        .forEach(row ->
            proposals.merge(
                row.id(),
                new Proposal(
                    new ProposalId(row.id()),
                    new RoundId(row.roundId()),
                    row.programId(),
                    row.status(),
                    row.why(),
                    row.publishedAt(),
                    row.answerBy(),
                    List.of(row.member())),
                Proposals::joined));
    return List.copyOf(proposals.values());
  }

  private static Proposal joined(Proposal one, Proposal other) {
    var members = new ArrayList<>(one.members());
    members.addAll(other.members());
    return new Proposal(
        one.id(),
        one.roundId(),
        one.programId(),
        one.status(),
        one.why(),
        one.publishedAt(),
        one.answerBy(),
        members);
  }
}
