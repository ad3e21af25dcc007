package org.ithaca.rounds.mapping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ithaca.formats.Criterion;
import org.ithaca.formats.MatchingProblem;
import org.ithaca.matching.scoring.Breakdown;
import org.ithaca.matching.scoring.CompiledCriteria;
import org.ithaca.matching.scoring.Rule;
import org.ithaca.people.PersonId;
import org.ithaca.rounds.mapping.RunInput.Tie;

/**
 * A run's input, ready to be asked: which pairs are allowed, what they score and why. Immutable;
 * one is made for a run and again whenever somebody wants an explanation.
 *
 * <p>People are meant by their index in the input. In a pairing everybody is a receiver and a
 * giver.
 */
final class Matcher {

  private final RunInput input;
  private final CompiledCriteria criteria;
  private final Map<UUID, Integer> index = new HashMap<>();
  private final Map<Criterion, Integer> missing;
  final int[] receivers;
  final int[] givers;

  Matcher(RunInput input) {
    this.input = input;
    this.criteria = Criteria.compile(input, Columns.of(input));
    this.receivers = Columns.withPlaces(input, Participant::receives);
    this.givers = input.alike() ? receivers : Columns.withPlaces(input, Participant::gives);
    this.missing = MissingData.of(input);
    input.people().forEach(person -> index.put(person.id(), index.size()));
  }

  RunInput input() {
    return input;
  }

  /** How many people have not told what a criterion needs. */
  Map<Criterion, Integer> missing() {
    return missing;
  }

  CompiledCriteria criteria() {
    return criteria;
  }

  boolean pairing() {
    return input.problem() == MatchingProblem.PAIRING;
  }

  Participant participant(int person) {
    return input.people().get(person);
  }

  PersonId id(int person) {
    return new PersonId(participant(person).id());
  }

  /** The index of a person in this run, negative if they were not part of it. */
  int indexOf(PersonId person) {
    return index.getOrDefault(person.value(), -1);
  }

  long score(int receiver, int giver) {
    return criteria.score(receiver, giver);
  }

  Breakdown breakdown(int receiver, int giver) {
    return criteria.breakdown(receiver, giver);
  }

  List<Rule> broken(int receiver, int giver) {
    return criteria.broken(receiver, giver);
  }

  /** Either way round in a pairing, as given otherwise. */
  boolean isForbidden(Tie tie) {
    return input.forbidden().contains(ordered(tie));
  }

  Tie ordered(Tie tie) {
    int least = Math.min(tie.giver(), tie.receiver());
    int most = Math.max(tie.giver(), tie.receiver());
    return input.alike() ? new Tie(least, most) : tie;
  }

  boolean isReceiver(int person) {
    return Arrays.binarySearch(receivers, person) >= 0;
  }

  boolean isGiver(int person) {
    return Arrays.binarySearch(givers, person) >= 0;
  }
}
