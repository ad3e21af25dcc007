package org.ithaca.matching.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ithaca.matching.Pair;
import org.ithaca.matching.assignment.Limit.Pairs;
import org.ithaca.matching.text.TextReader;
import org.ithaca.matching.text.TextWriter;

/**
 * Writes and reads limits as lines: {@code limit least most noneAllowed kind} for each, most -1 for
 * none; then lines of what belongs to them, each with the place of its limit in the list. Kinds: 0
 * of receivers, 1 of givers, 2 between, 3 these, 4 all but these.
 */
final class LimitText {
  private static final int KINDS = 5;

  private LimitText() {}

  static void write(TextWriter text, List<Limit> limits) {
    for (Limit limit : limits) {
      int kind =
          switch (limit.pairs()) {
            case Pairs.OfReceivers _ -> 0;
            case Pairs.OfGivers _ -> 1;
            case Pairs.Between _ -> 2;
            case Pairs.These _ -> 3;
            case Pairs.AllBut _ -> 4;
          };
      long most = limit.most() == Limit.NO_MOST ? -1 : limit.most();
      text.line("limit", limit.least(), most, limit.noneAllowed() ? 1 : 0, kind);
    }
    for (int l = 0; l < limits.size(); l++) {
      long index = l;
      switch (limits.get(l).pairs()) {
        case Pairs.OfReceivers(var receivers) ->
            receivers.forEach(r -> text.line("limitreceiver", index, r));
        case Pairs.OfGivers(var givers) -> givers.forEach(g -> text.line("limitgiver", index, g));
        case Pairs.Between(var receivers, var givers) -> {
          receivers.forEach(r -> text.line("limitreceiver", index, r));
          givers.forEach(g -> text.line("limitgiver", index, g));
        }
        case Pairs.These(var pairs) -> write(text, index, pairs);
        case Pairs.AllBut(var pairs) -> write(text, index, pairs);
      }
    }
  }

  private static void write(TextWriter text, long limit, Iterable<Pair> pairs) {
    pairs.forEach(pair -> text.line("limitpair", limit, pair.first(), pair.second()));
  }

  static List<Limit> parse(TextReader lines, int receivers, int givers) {
    List<long[]> rules = new ArrayList<>();
    List<SortedSet<Integer>> ofReceivers = new ArrayList<>();
    List<SortedSet<Integer>> ofGivers = new ArrayList<>();
    List<SortedSet<Pair>> listed = new ArrayList<>();
    while (lines.isAt("limit")) {
      rules.add(lines.numbers("limit", 4));
      lines.index(rules.getLast()[3], KINDS);
      ofReceivers.add(new TreeSet<>());
      ofGivers.add(new TreeSet<>());
      listed.add(new TreeSet<>());
    }
    while (lines.isAt("limitreceiver") || lines.isAt("limitgiver") || lines.isAt("limitpair")) {
      boolean isReceiver = lines.isAt("limitreceiver");
      long[] line = lines.numbers(lines.word());
      int limit = lines.index(line[0], rules.size());
      int first = lines.index(line[1], isReceiver || line.length == 3 ? receivers : givers);
      if (line.length == 3) {
        listed.get(limit).add(new Pair(first, lines.index(line[2], givers)));
      } else {
        (isReceiver ? ofReceivers : ofGivers).get(limit).add(first);
      }
    }
    List<Limit> limits = new ArrayList<>();
    for (int l = 0; l < rules.size(); l++) {
      long[] rule = rules.get(l);
      Pairs pairs =
          switch ((int) rule[3]) {
            case 0 -> new Pairs.OfReceivers(ofReceivers.get(l));
            case 1 -> new Pairs.OfGivers(ofGivers.get(l));
            case 2 -> new Pairs.Between(ofReceivers.get(l), ofGivers.get(l));
            case 3 -> new Pairs.These(listed.get(l));
            default -> new Pairs.AllBut(listed.get(l));
          };
      int most = rule[1] < 0 ? Limit.NO_MOST : Math.toIntExact(rule[1]);
      limits.add(new Limit(pairs, Math.toIntExact(rule[0]), most, rule[2] == 1));
    }
    return limits;
  }
}
