package org.ithaca.rounds.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ithaca.formats.CriterionWeight;
import org.ithaca.formats.MatchingProblem;
import org.ithaca.programs.Objective;
import org.ithaca.programs.Rules;

/**
 * Everything a run looks at, and nothing else: kept with the run, so that it can be explained and
 * replayed after people, programs and taxonomies have changed. It holds no names.
 *
 * @param alike all play one role, so that a match has no first and second
 * @param mutual both directions of a match count
 * @param giverRole role key of those who give; the same as {@code receiverRole} where all are alike
 * @param people ordered by id, so that the same people always have the same index
 * @param nearSkills for each skill the skills that partly answer it
 * @param managers person to manager, also above the people here
 */
record RunInput(
    MatchingProblem problem,
    boolean alike,
    boolean mutual,
    String giverRole,
    String receiverRole,
    Objective objective,
    boolean trioForOddPerson,
    List<CriterionWeight> criteria,
    Rules rules,
    List<Participant> people,
    List<NearSkill> nearSkills,
    Map<UUID, UUID> managers,
    List<Tie> avoided,
    List<Tie> past,
    List<Wished> wishes,
    List<Tie> pins,
    List<Tie> forbidden,
    List<Tie> present) {

  /**
   * @param permille how far {@code near} answers the wish for {@code skill}
   */
  record NearSkill(UUID skill, UUID near, int permille) {}

  /** Two people by index; giver first where roles differ. */
  record Tie(int giver, int receiver) {}

  /**
   * @param rank 1 is the dearest; 0 without order
   */
  record Wished(int from, int to, int rank) {}

  /** The same question with one more pin, around matches that should stay as they are. */
  RunInput pinning(Tie pin, List<Tie> keeping) {
    return copy(rules, people, joined(pins, List.of(pin)), keeping);
  }

  /** The same question with more people, who come after all others. */
  RunInput with(List<Participant> newcomers) {
    return copy(rules, joined(people, newcomers), pins, present);
  }

  /** The same question with one more place to give for somebody. */
  RunInput withOnePlaceMore(int person) {
    var changed = new ArrayList<>(people);
    changed.set(person, people.get(person).withPlaces(people.get(person).gives() + 1));
    return copy(rules, changed, pins, present);
  }

  /** The same question without a rule; empty where there is no such rule. */
  Optional<RunInput> without(String rule) {
    return RuleFacts.without(rules, rule).map(fewer -> copy(fewer, people, pins, present));
  }

  private RunInput copy(
      Rules newRules, List<Participant> newPeople, List<Tie> newPins, List<Tie> newPresent) {
    return new RunInput(
        problem,
        alike,
        mutual,
        giverRole,
        receiverRole,
        objective,
        trioForOddPerson,
        criteria,
        newRules,
        newPeople,
        nearSkills,
        managers,
        avoided,
        past,
        wishes,
        newPins,
        forbidden,
        newPresent);
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
