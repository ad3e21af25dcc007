package org.ithaca.relationships;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ithaca.common.Ids;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.Paging;
import org.ithaca.people.People;
import org.ithaca.people.PersonId;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.ithaca.relationships.Relationship.Member;
import org.ithaca.rounds.ProposalAgreed;
import org.ithaca.rounds.ProposalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All relationships: seen by their members and by the coordinators of the program. */
@Repository
public class Relationships {

  private final JdbcClient jdbc;
  private final People people;
  private final Programs programs;
  private final Clock clock;

  Relationships(JdbcClient jdbc, People people, Programs programs, Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.programs = programs;
    this.clock = clock;
  }

  public Relationship getVisibleTo(Viewer viewer, RelationshipId id) {
    var relationship =
        list("where relationship.id = :id", Map.of("id", id.value())).stream()
            .findFirst()
            .orElseThrow(NotFound::new);
    var me = people.findByAccount(viewer.account());
    if (me.isEmpty() || !relationship.includes(me.get())) {
      programs.getCoordinatedBy(viewer, relationship.program());
    }
    return relationship;
  }

  /** Newest first. */
  public List<Relationship> listOf(PersonId person) {
    return list(
        """
        where relationship.id in
          (select relationship_id from relationship_member where person_id = :person)
        """,
        Map.of("person", person.value()));
  }

  /** By start; the caller has made sure that the viewer coordinates the program. */
  public Paging<Relationship> listOf(ProgramId program, int page) {
    var ids =
        jdbc.sql(
                """
                select id from relationship where program_id = :program
                order by started_at, id limit :limit offset :offset
                """)
            .param("program", program.value())
            .param("limit", Paging.SIZE + 1)
            .param("offset", Paging.offset(page, Paging.SIZE))
            .query(UUID.class)
            .list();
    var found = list("where relationship.id = any(:ids)", Map.of("ids", ids.toArray(UUID[]::new)));
    return Paging.of(found, page, Paging.SIZE);
  }

  public int count(ProgramId program) {
    return jdbc.sql("select count(*)::int from relationship where program_id = :program")
        .param("program", program.value())
        .query(Integer.class)
        .single();
  }

  /** Begins once, however often the event arrives. */
  public Optional<RelationshipId> start(ProposalAgreed agreed) {
    var id = Ids.next(clock);
    int added =
        jdbc.sql(
                """
                insert into relationship (id, program_id, proposal_id, status, started_at)
                values (:id, :program, :proposal, 'active', :started)
                on conflict (proposal_id) do nothing
                """)
            .param("id", id)
            .param("program", agreed.program())
            .param("proposal", agreed.proposal().value())
            .param("started", Timestamp.from(agreed.agreedAt()))
            .update();
    if (added == 0) {
      return Optional.empty();
    }
    int position = 0;
    for (var member : agreed.members()) {
      jdbc.sql(
              """
              insert into relationship_member (relationship_id, position, person_id, role)
              values (:id, :position, :person, :role)
              """)
          .param("id", id)
          .param("position", position++)
          .param("person", member.person().value())
          .param("role", member.role())
          .update();
    }
    return Optional.of(new RelationshipId(id));
  }

  private record Row(
      UUID id,
      UUID programId,
      UUID proposalId,
      Relationship.Status status,
      Instant startedAt,
      @Nullable Instant endedAt,
      UUID personId,
      String role) {

    Relationship with(List<Member> members) {
      return new Relationship(
          new RelationshipId(id),
          new ProgramId(programId),
          new ProposalId(proposalId),
          status,
          startedAt,
          endedAt,
          members);
    }
  }

  private List<Relationship> list(String where, Map<String, ?> parameters) {
    var rows = new LinkedHashMap<UUID, List<Row>>();
    jdbc.sql(
            """
            select relationship.*, person_id, role
            from relationship join relationship_member on relationship_id = relationship.id
            %s order by started_at desc, relationship.id, position
            """
                .formatted(where))
        .params(parameters)
        .query(Row.class)
        .list()
        .forEach(row -> rows.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
    return rows.values().stream().map(Relationships::joined).toList();
  }

  private static Relationship joined(Collection<Row> rows) {
    var members =
        rows.stream().map(row -> new Member(new PersonId(row.personId()), row.role())).toList();
    return rows.iterator().next().with(members);
  }
}
