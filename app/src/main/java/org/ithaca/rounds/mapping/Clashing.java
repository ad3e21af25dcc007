package org.ithaca.rounds.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.ithaca.matching.scoring.Rule;
import org.ithaca.rounds.Fact;
import org.ithaca.rounds.mapping.RunInput.Tie;

/**
 * Finds the smallest sets of decisions, rules and capacities that cannot hold together. A pin can
 * only fail in three ways: against one rule, against its own opposite, or, with others, against
 * somebody's capacity; so the smallest sets can be read off, they need no search.
 */
final class Clashing {

  private final Matcher matcher;
  private final List<List<Fact>> clashes = new ArrayList<>();

  private Clashing(Matcher matcher) {
    this.matcher = matcher;
  }

  static Optional<Solved.Clashing> find(Matcher matcher) {
    var search = new Clashing(matcher);
    search.againstRules();
    search.againstCapacities();
    return search.clashes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Solved.Clashing(search.clashes));
  }

  private void againstRules() {
    for (var pin : matcher.input().pins()) {
      if (!takesPart(pin)) {
        clashes.add(List.of(pinned(pin), Fact.of("rounds.clash.not-taking-part")));
        continue;
      }
      if (matcher.isForbidden(pin)) {
        clashes.add(List.of(pinned(pin), Fact.of("rounds.clash.forbidden")));
      }
      for (Rule rule : matcher.broken(pin.receiver(), pin.giver())) {
        clashes.add(List.of(pinned(pin), RuleFacts.of(rule, matcher, pin)));
      }
    }
  }

  private boolean takesPart(Tie pin) {
    return matcher.isGiver(pin.giver()) && matcher.isReceiver(pin.receiver());
  }

  private void againstCapacities() {
    if (matcher.pairing()) {
      Map<Integer, List<Tie>> byPerson = new HashMap<>();
      for (var pin : matcher.input().pins()) {
        byPerson.computeIfAbsent(pin.giver(), person -> new ArrayList<>()).add(pin);
        byPerson.computeIfAbsent(pin.receiver(), person -> new ArrayList<>()).add(pin);
      }
      overfull(byPerson, Participant::receives);
    } else {
      Map<Integer, List<Tie>> byGiver = new HashMap<>();
      Map<Integer, List<Tie>> byReceiver = new HashMap<>();
      for (var pin : matcher.input().pins()) {
        byGiver.computeIfAbsent(pin.giver(), person -> new ArrayList<>()).add(pin);
        byReceiver.computeIfAbsent(pin.receiver(), person -> new ArrayList<>()).add(pin);
      }
      overfull(byGiver, Participant::gives);
      overfull(byReceiver, Participant::receives);
    }
  }

  /** One pin more than there are places is enough to clash. */
  private void overfull(Map<Integer, List<Tie>> pins, ToIntFunction<Participant> places) {
    pins.keySet().stream()
        .sorted()
        .forEach(person -> {
          int capacity = matcher.pairing() ? 1 : places.applyAsInt(matcher.participant(person));
          var own = pins.getOrDefault(person, List.of());
          if (capacity > 0 && own.size() > capacity) {
            var clash = new ArrayList<Fact>();
            own.stream().limit(capacity + 1L).map(this::pinned).forEach(clash::add);
            clash.add(
                Fact.about(
                    "rounds.clash.capacity", matcher.id(person), Integer.toString(capacity)));
            clashes.add(clash);
          }
        });
  }

  private Fact pinned(Tie pin) {
    return Fact.about("rounds.clash.pin", matcher.id(pin.giver()), matcher.id(pin.receiver()));
  }
}
