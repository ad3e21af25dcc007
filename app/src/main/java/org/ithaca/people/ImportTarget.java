package org.ithaca.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ithaca.common.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet may fill besides people, such as a program: modules further right implement it. Both
 * methods that write run in the transaction of the import.
 */
public interface ImportTarget {

  /**
   * @param roles keys of the roles that rows may name
   * @param givers what those are called here whom sheets call mentors, in the reader's language
   * @param receivers the same for mentees
   */
  record Target(UUID id, String name, List<String> roles, String givers, String receivers) {}

  /**
   * A row of the sheet, after its person was written.
   *
   * @param roles keys of roles; others are ignored
   * @param wishes the dearest first
   * @param capacity relationships wished for; absent where the sheet does not say
   */
  record Row(
      PersonId person, List<String> roles, List<PersonId> wishes, @Nullable Integer capacity) {}

  /** Empty if it is not there, or not this viewer's, or takes nobody any more. */
  Optional<Target> findTarget(Viewer viewer, UUID id);

  /**
   * What came of the rows.
   *
   * @param enrolled people who have a place by this import
   * @param waiting people who wait for one
   * @param withoutRole people whose rows name no role, so that they were left out
   */
  record Filled(int enrolled, int waiting, int withoutRole) {

    public static final Filled NOTHING = new Filled(0, 0, 0);

    public Filled and(Filled other) {
      return new Filled(
          enrolled + other.enrolled, waiting + other.waiting, withoutRole + other.withoutRole);
    }
  }

  /** Takes the rows in, in their order. The same rows may come again and change nothing. */
  Filled fill(UUID target, UUID importId, List<Row> rows);

  /** Takes out again what an import brought in. */
  void empty(UUID importId);

  /** Those among these people who take part in something. */
  Set<PersonId> listTakingPart(Collection<PersonId> people);
}
