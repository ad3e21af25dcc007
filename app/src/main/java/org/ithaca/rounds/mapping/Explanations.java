package org.ithaca.rounds.mapping;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ithaca.formats.Criterion;
import org.ithaca.matching.Effort;
import org.ithaca.people.PersonId;
import org.ithaca.rounds.Fact;
import org.ithaca.rounds.RunId;
import org.ithaca.rounds.domain.Difference;
import org.ithaca.rounds.domain.Match;
import org.ithaca.rounds.domain.Matches;
import org.ithaca.rounds.domain.Run;
import org.ithaca.rounds.domain.Runs;
import org.ithaca.rounds.mapping.RunInput.Tie;
import org.springframework.stereotype.Component;

/**
 * Answers questions about a run from its own stored input: what speaks for a match, why not
 * another, what is missing, and whether solving again gives the same.
 */
@Component
public class Explanations {

  private final Runs runs;
  private final Matches matches;
  private final Matchers matchers;

  Explanations(Runs runs, Matches matches, Matchers matchers) {
    this.runs = runs;
    this.matches = matches;
    this.matchers = matchers;
  }

  public Explanation explain(Run run, Match match) {
    var matcher = matcher(run.id());
    var reasons = new Reasons(matcher);
    var why = new ArrayList<Fact>();
    var ties = new ArrayList<Explanation.Tie>();
    for (var tie : ties(matcher, match)) {
      if (why.isEmpty()) {
        why.addAll(reasons.why(tie.receiver(), tie.giver()));
      }
      ties.add(
          new Explanation.Tie(
              matcher.id(tie.giver()),
              matcher.id(tie.receiver()),
              Math.toIntExact(matcher.score(tie.receiver(), tie.giver())),
              reasons.lines(tie.receiver(), tie.giver()).stream()
                  .map(line -> line(matcher, line))
                  .toList()));
    }
    return new Explanation(why, ties);
  }

  /** The reasons alone, for many matches at once. */
  public Map<Integer, List<Fact>> whyOf(RunId run, List<Match> of) {
    var matcher = matcher(run);
    var reasons = new Reasons(matcher);
    var why = new LinkedHashMap<Integer, List<Fact>>();
    for (var match : of) {
      var tie = ties(matcher, match).getFirst();
      why.put(match.number(), reasons.why(tie.receiver(), tie.giver()));
    }
    return why;
  }

  /** Numbers of those matches that a person had decided before the run. */
  public Set<Integer> pinned(RunId run, List<Match> among) {
    var matcher = matcher(run);
    var pins = Set.copyOf(matcher.input().pins());
    return among.stream()
        .filter(
            match -> ties(matcher, match).stream().map(matcher::ordered).anyMatch(pins::contains))
        .map(Match::number)
        .collect(Collectors.toSet());
  }

  /**
   * @param score 0 to 10,000
   */
  public record Alternative(PersonId person, int score) {}

  /** Who else would suit this person best in their role, matched or not; best first. */
  public List<Alternative> alternatives(Run run, PersonId person, boolean asReceiver, int most) {
    var matcher = matcher(run.id());
    int self = matcher.indexOf(person);
    if (self < 0) {
      return List.of();
    }
    return IntStream.of(asReceiver ? matcher.givers : matcher.receivers)
        .filter(other -> other != self)
        .mapToObj(other ->
            new Alternative(
                matcher.id(other),
                Math.toIntExact(
                    asReceiver ? matcher.score(self, other) : matcher.score(other, self))))
        .filter(alternative -> alternative.score() >= 0)
        .sorted(Comparator.comparingInt(Alternative::score).reversed())
        .limit(most)
        .toList();
  }

  public WhyNot whyNot(Run run, PersonId giver, PersonId receiver) {
    var matcher = matcher(run.id());
    int gives = matcher.indexOf(giver);
    int receives = matcher.indexOf(receiver);
    if (gives < 0 || !matcher.isGiver(gives)) {
      return new WhyNot.NotTakingPart(giver);
    }
    if (receives < 0 || !matcher.isReceiver(receives)) {
      return new WhyNot.NotTakingPart(receiver);
    }
    for (var match : matches.listOf(run.id(), receiver)) {
      if (match.includes(giver)) {
        return new WhyNot.Matched(match.number());
      }
    }
    var tie = new Tie(gives, receives);
    if (matcher.isForbidden(tie)) {
      return new WhyNot.Forbidden();
    }
    var broken = matcher.broken(receives, gives);
    return broken.isEmpty()
        ? cost(run, matcher, matcher.ordered(tie))
        : new WhyNot.Ruled(broken.stream().map(rule -> RuleFacts.of(rule, matcher, tie)).toList());
  }

  /** Solves again with the two together, keeping what can be kept, and compares. */
  private WhyNot cost(Run run, Matcher matcher, Tie tie) {
    var now = matches.listAll(run.id());
    var present = new ArrayList<Tie>();
    for (var match : now) {
      if (match.members().size() == 2) {
        present.add(ties(matcher, match).getFirst());
      }
    }
    var pinned = new Matcher(matcher.input().pinning(tie, present));
    return switch (new Solver(pinned).solve(Effort.unlimited().withTwoThreads())) {
      case Solved.Clashing(var clashes) -> new WhyNot.Clashing(clashes);
      case Solved.Found found -> {
        var then = Outcomes.of(pinned, found);
        long before = now.stream().mapToLong(Match::score).sum();
        int matchedBefore = run.summary() == null ? 0 : run.summary().receiversMatched();
        yield new WhyNot.Possible(
            Math.toIntExact(matcher.score(tie.receiver(), tie.giver())),
            before - then.figures().total(),
            Math.max(0, matchedBefore - then.figures().receiversMatched()),
            Difference.between(now, then.matches()),
            !matcher.pairing() && onePlaceMoreWouldDo(matcher, tie, now),
            new Reasons(matcher).why(tie.receiver(), tie.giver()));
      }
    };
  }

  /** With a receiver who is free, another seat costs nobody anything. */
  private static boolean onePlaceMoreWouldDo(Matcher matcher, Tie tie, List<Match> now) {
    var receiver = matcher.id(tie.receiver());
    long held =
        now.stream()
            .filter(match ->
                match.members().stream()
                    .anyMatch(member ->
                        member.person().equals(receiver)
                            && member.role().equals(matcher.input().receiverRole())))
            .count();
    return held < matcher.participant(tie.receiver()).receives();
  }

  /**
   * How many people have not told something that counts in this program, by criterion; nobody loses
   * by it, but telling makes matches better.
   */
  public Map<Criterion, Integer> missing(RunId run) {
    return matcher(run).missing();
  }

  /** Solves the stored input again, from scratch. */
  public boolean replaysTheSame(Run run) {
    var matcher = matchers.read(run.id());
    return new Solver(matcher).solve(Effort.unlimited().withTwoThreads())
            instanceof Solved.Found found
        && Outcomes.of(matcher, found).hash().equals(run.resultHash());
  }

  /** The proof as the matching library writes it, with what it belongs to. */
  public byte[] certificate(Run run) {
    var head =
        """
        # Ithaca, run %s
        # input sha256 %s, result sha256 %s
        # To check it without Ithaca: java Verify.java this-file (Verify.java is in the folder docs)
        """
            .formatted(run.id(), run.inputHash(), run.resultHash());
    var proof = StoredInput.decompress(runs.getCertificate(run.id()));
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    whole.writeBytes(proof);
    return whole.toByteArray();
  }

  private Matcher matcher(RunId run) {
    return matchers.of(run);
  }

  /** A pair's tie; a trio's three, the pair that was there first before the others. */
  private static List<Tie> ties(Matcher matcher, Match match) {
    var people = match.members().stream().map(member -> matcher.indexOf(member.person())).toList();
    var ties = new ArrayList<Tie>();
    for (int k = 0; k < people.size(); k++) {
      for (int j = k + 1; j < people.size(); j++) {
        ties.add(new Tie(people.get(k), people.get(j)));
      }
    }
    return ties;
  }

  private static Explanation.Line line(Matcher matcher, Reasons.Line line) {
    return new Explanation.Line(
        line.criterion(),
        matcher.id(line.giver()),
        matcher.id(line.receiver()),
        Math.toIntExact(line.points()),
        Math.toIntExact(line.maxPoints()),
        line.missing(),
        line.fact().orElse(null));
  }
}
