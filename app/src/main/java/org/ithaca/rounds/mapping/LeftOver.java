package org.ithaca.rounds.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ithaca.matching.scoring.Rule;
import org.ithaca.rounds.Fact;
import org.ithaca.rounds.FactWords;
import org.ithaca.rounds.domain.Matches.Left;
import org.ithaca.rounds.mapping.RunInput.Tie;

/** Who has no match, and exactly why. */
final class LeftOver {

  private final Matcher matcher;
  private final Map<Integer, Integer> given = new HashMap<>();
  private final Map<Integer, Integer> received = new HashMap<>();

  private LeftOver(Matcher matcher, Solved.Found found) {
    this.matcher = matcher;
    for (var tie : found.ties()) {
      given.merge(tie.giver(), 1, Integer::sum);
      received.merge(tie.receiver(), 1, Integer::sum);
      if (matcher.pairing()) {
        received.merge(tie.giver(), 1, Integer::sum);
      }
    }
    found.trios().forEach(trio -> received.merge(trio.newcomer(), 1, Integer::sum));
  }

  static List<Left> of(Matcher matcher, Solved.Found found) {
    return new LeftOver(matcher, found).list();
  }

  private List<Left> list() {
    var left = new ArrayList<Left>();
    for (int receiver : matcher.receivers) {
      if (!received.containsKey(receiver)) {
        left.add(
            new Left(
                matcher.id(receiver),
                matcher.input().receiverRole(),
                reason(receiver, matcher.givers, true)));
      }
    }
    if (!matcher.pairing()) {
      for (int giver : matcher.givers) {
        if (!given.containsKey(giver)) {
          left.add(
              new Left(
                  matcher.id(giver),
                  matcher.input().giverRole(),
                  reason(giver, matcher.receivers, false)));
        }
      }
    }
    return left;
  }

  /** Nobody is allowed, or everybody allowed is taken; the best of them is named. */
  private Fact reason(int person, int[] others, boolean receives) {
    var rules = new TreeMap<String, Integer>();
    int allowed = 0;
    int best = -1;
    long bestScore = -1;
    for (int other : others) {
      int receiver = receives ? person : other;
      int giver = receives ? other : person;
      long score = person == other ? -1 : matcher.score(receiver, giver);
      if (score >= 0 && !matcher.isForbidden(new Tie(giver, receiver))) {
        allowed++;
        if (score > bestScore) {
          bestScore = score;
          best = other;
        }
      } else if (person != other) {
        count(rules, receiver, giver);
      }
    }
    if (allowed > 0) {
      return Fact.about(
          receives ? "rounds.left.all-taken" : "rounds.left.not-needed",
          matcher.id(person),
          matcher.id(best),
          Integer.toString(allowed));
    }
    return others.length == 0 || rules.isEmpty()
        ? Fact.about("rounds.left.nobody-there", matcher.id(person))
        : Fact.about("rounds.left.nobody-allowed", matcher.id(person), said(rules));
  }

  private void count(Map<String, Integer> rules, int receiver, int giver) {
    var broken = matcher.broken(receiver, giver);
    for (Rule rule : broken) {
      rules.merge(RuleFacts.kind(rule), 1, Integer::sum);
    }
    if (broken.isEmpty()) {
      rules.merge("forbidden", 1, Integer::sum);
    }
  }

  /** The rules in the way, those that exclude most people first. */
  private static String said(Map<String, Integer> rules) {
    return FactWords.list(
        rules.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(3)
            .map(rule -> FactWords.TEXT + "rounds.stands-between." + rule.getKey())
            .toList());
  }
}
