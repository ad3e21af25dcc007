package org.ithaca.programs;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.ithaca.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whom people would like to be matched with. */
@Repository
public class Wishes {

  private final JdbcClient jdbc;

  Wishes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All wishes of a program, in an order that never changes; for matching. */
  public List<Wish> listOf(ProgramId program) {
    return jdbc.sql(
            """
            select program_id, person_id, wished_id, rank
            from wish where program_id = :program order by person_id, rank nulls last, wished_id
            """)
        .param("program", program.value())
        .query(Wish::read)
        .list();
  }

  /** A person's own wishes, the dearest first. */
  public List<Wish> listOf(ProgramId program, PersonId from) {
    return jdbc.sql(
            """
            select program_id, person_id, wished_id, rank
            from wish where program_id = :program and person_id = :person
            order by rank nulls last, wished_id
            """)
        .param("program", program.value())
        .param("person", from.value())
        .query(Wish::read)
        .list();
  }

  /** Replaces a person's wishes; the first is the dearest. Wishing for oneself is left out. */
  @Transactional
  public void saveRanked(ProgramId program, PersonId from, List<PersonId> dearestFirst) {
    save(program, from, dearestFirst, true);
  }

  /** Replaces a person's wishes; all are equally dear. */
  @Transactional
  public void saveUnranked(ProgramId program, PersonId from, Collection<PersonId> wished) {
    save(program, from, wished, false);
  }

  private void save(ProgramId program, PersonId from, Collection<PersonId> wished, boolean ranked) {
    jdbc.sql("delete from wish where program_id = :program and person_id = :person")
        .param("program", program.value())
        .param("person", from.value())
        .update();
    jdbc.sql(
            """
            insert into wish (program_id, person_id, wished_id, rank)
            select :program, :person, wished, case when :ranked then position end
            from unnest(:wished) with ordinality as t (wished, position)
            """)
        .param("program", program.value())
        .param("person", from.value())
        .param("ranked", ranked)
        .param(
            "wished",
            wished.stream()
                .distinct()
                .filter(to -> !to.equals(from))
                .map(PersonId::value)
                .toArray(UUID[]::new))
        .update();
  }
}
