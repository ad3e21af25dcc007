package org.ithaca.rounds.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ithaca.rounds.domain.Match;
import org.ithaca.rounds.domain.Match.Member;
import org.ithaca.rounds.domain.Matches.Left;
import org.ithaca.rounds.domain.Run;
import org.ithaca.rounds.mapping.RunInput.Tie;
import org.ithaca.rounds.mapping.Solved.Joined;
import org.ithaca.rounds.mapping.Solved.ScoredTie;
import org.jspecify.annotations.Nullable;

/** The engine's answer in people: matches, who was left and the figures of the run. */
record Outcomes(List<Match> matches, List<Left> left, Figures figures, String hash) {

  private static final int BARS = 10;
  private static final int FULL = 10_000;

  /** Counts without the times, which differ from run to run. */
  record Figures(
      int receivers,
      int receiversMatched,
      int givers,
      int giversMatched,
      long total,
      int worst,
      int median,
      List<Integer> histogram,
      int kept) {}

  static Outcomes of(Matcher matcher, Solved.Found found) {
    var joined =
        found.trios().stream()
            .collect(Collectors.toMap(trio -> new Tie(trio.one(), trio.other()), trio -> trio));
    var matches = new ArrayList<Match>();
    found.ties().stream()
        .sorted(
            Comparator.comparingLong(ScoredTie::score)
                .reversed()
                .thenComparingInt(ScoredTie::giver)
                .thenComparingInt(ScoredTie::receiver))
        .forEach(tie ->
            matches.add(
                match(
                    matcher,
                    matches.size() + 1,
                    tie,
                    joined.get(new Tie(tie.giver(), tie.receiver())))));
    var left = LeftOver.of(matcher, found);
    return new Outcomes(
        List.copyOf(matches), left, figures(matcher, found, matches, left), hash(matches, left));
  }

  private static Match match(Matcher matcher, int number, ScoredTie tie, @Nullable Joined third) {
    var input = matcher.input();
    var members = new ArrayList<Member>();
    members.add(new Member(matcher.id(tie.giver()), input.giverRole()));
    members.add(new Member(matcher.id(tie.receiver()), input.receiverRole()));
    if (third == null) {
      return new Match(number, Math.toIntExact(tie.score()), members);
    }
    members.add(new Member(matcher.id(third.newcomer()), input.receiverRole()));
    return new Match(number, Math.toIntExact((tie.score() + third.added()) / 3), members);
  }

  private static Figures figures(
      Matcher matcher, Solved.Found found, List<Match> matches, List<Left> left) {
    int[] scores = matches.stream().mapToInt(Match::score).sorted().toArray();
    var bars = new Integer[BARS];
    Arrays.fill(bars, 0);
    for (int score : scores) {
      bars[Math.min(BARS - 1, score * BARS / FULL)]++;
    }
    int receiversLeft = count(left, matcher.input().receiverRole());
    int giversLeft = matcher.pairing() ? 0 : count(left, matcher.input().giverRole());
    return new Figures(
        matcher.receivers.length,
        matcher.receivers.length - receiversLeft,
        matcher.pairing() ? 0 : matcher.givers.length,
        matcher.pairing() ? 0 : matcher.givers.length - giversLeft,
        Arrays.stream(scores).asLongStream().sum(),
        scores.length == 0 ? 0 : scores[0],
        scores.length == 0 ? 0 : scores[scores.length / 2],
        List.of(bars),
        kept(matcher, found));
  }

  private static int count(List<Left> left, String role) {
    return (int) left.stream().filter(one -> one.role().equals(role)).count();
  }

  private static int kept(Matcher matcher, Solved.Found found) {
    if (matcher.input().present().isEmpty()) {
      return -1;
    }
    var present = new HashSet<>(matcher.input().present());
    return (int)
        found.ties().stream()
            .filter(tie -> present.contains(matcher.ordered(new Tie(tie.giver(), tie.receiver()))))
            .count();
  }

  /** Over who is with whom and what it scores, whatever the numbering. */
  private static String hash(List<Match> matches, List<Left> left) {
    var lines = new ArrayList<String>();
    for (var match : matches) {
      lines.add(
          match.members().stream()
              .map(member -> member.person() + " " + member.role())
              .collect(Collectors.joining(" + ", "", " = " + match.score())));
    }
    left.forEach(one -> lines.add("left " + one.person() + " " + one.role()));
    lines.sort(Comparator.naturalOrder());
    return StoredInput.hash(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  Run.Summary summary(Solved.Found found, Map<Phase, Long> millis) {
    return new Run.Summary(
        figures.receivers(),
        figures.receiversMatched(),
        figures.givers(),
        figures.giversMatched(),
        matches.size(),
        figures.total(),
        figures.worst(),
        figures.median(),
        figures.histogram(),
        found.gap(),
        found.pairsProven(),
        found.proofChecked(),
        figures.kept(),
        millis.getOrDefault(Phase.COLLECTING, 0L),
        millis.getOrDefault(Phase.SCORING, 0L),
        millis.getOrDefault(Phase.SOLVING, 0L));
  }
}
