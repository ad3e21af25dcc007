package org.ithaca.rounds.mapping;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as matching sees them; null and empty mean that nothing is known.
 *
 * @param gives how many relationships the person may still give in, 0 if not in that role
 * @param receives the same for receiving; in a pairing only this one counts
 * @param offered skill to level 1 to 5, 0 where the level is not told
 * @param utcOffsetMinutes at the day of the run
 * @param freeUtc half-hour slots of a week in UTC in which the person is free
 */
record Participant(
    UUID id,
    int gives,
    int receives,
    @Nullable Integer level,
    @Nullable String team,
    @Nullable String department,
    @Nullable String organisation,
    @Nullable String site,
    @Nullable Integer utcOffsetMinutes,
    List<String> languages,
    Map<UUID, Integer> offered,
    List<UUID> sought,
    List<String> experiences,
    List<String> experiencesSought,
    List<String> values,
    @Nullable List<Integer> freeUtc) {

  Participant withPlaces(int toGive) {
    return new Participant(
        id,
        toGive,
        receives,
        level,
        team,
        department,
        organisation,
        site,
        utcOffsetMinutes,
        languages,
        offered,
        sought,
        experiences,
        experiencesSought,
        values,
        freeUtc);
  }
}
