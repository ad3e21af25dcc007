package org.ithaca.matching.rotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ithaca.matching.Effort;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.pairing.Pairing;
import org.ithaca.matching.pairing.PairingProblem;
import org.ithaca.matching.pairing.PairingSolver;

/**
 * Rounds within one group, where not every choice of meetings fits.
 *
 * <p><b>Method.</b> Meetings of the relaxation are put into rounds as far as exchanges allow; where
 * everybody may meet everybody, the rounds of the circle method (Kirkman 1847) are tried too. Then
 * one round after the other is made the best it can be beside the others, by an exact pairing among
 * pairs that have not met, until no round can be better. Break costs are those of the person's next
 * break, so a pairing weighs what the whole rotation gains. <b>Time</b> that of one pairing for
 * each round, some times over. Required meetings stay in.
 */
final class GroupRounds {
  private static final int FEW = 12;
  private static final int CYCLES = 12;

  private final MeetingGraph graph;
  private final RotationProblem problem;
  private final Effort effort;
  private final Meter meter;
  private final int[] candidates;
  private final long[] weight;

  private GroupRounds(MeetingGraph graph, long[] price, Effort effort, Meter meter) {
    this.graph = graph;
    this.problem = graph.problem;
    this.effort = effort;
    this.meter = meter;
    this.weight = graph.weight;
    this.candidates = candidates(price);
  }

  /**
   * The best rounds found.
   *
   * @param empty holds the required meetings only
   */
  static RoundTable of(
      MeetingGraph graph, Relaxation.Answer relaxed, RoundTable empty, Effort effort, Meter meter) {
    long[] price = relaxed.certificate().people().stream().mapToLong(Long::longValue).toArray();
    GroupRounds rounds = new GroupRounds(graph, price, effort, meter);
    RoundTable chosen = rounds.improved(rounds.chosen(relaxed.chosen(), empty));
    if (!graph.problem.required().isEmpty() || !rounds.isComplete()) {
      return chosen;
    }
    RoundTable circle = rounds.improved(rounds.circle());
    return rounds.value(circle) > rounds.value(chosen) ? circle : chosen;
  }

  /** For each person the pairs that are worth most beside their prices. */
  private int[] candidates(long[] price) {
    int[] count = new int[graph.people];
    return IntStream.range(0, weight.length)
        .boxed()
        .sorted(
            Comparator.comparingLong(
                e -> price[graph.first[e]] + price[graph.second[e]] - 2 * weight[e]))
        .filter(e -> {
          int first = count[graph.first[e]]++;
          int second = count[graph.second[e]]++;
          return Math.min(first, second) < 2 * problem.rounds() + FEW;
        })
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  private boolean isComplete() {
    return 2L * weight.length == graph.people * (graph.people - 1L);
  }

  private RoundTable chosen(int[] chosen, RoundTable table) {
    int[] load = new int[graph.people];
    IntStream.range(0, chosen.length)
        .filter(e -> chosen[e] > 0)
        .boxed()
        .sorted(Comparator.comparingInt(e -> -chosen[e]))
        .forEach(e -> {
          int a = graph.first[e];
          int b = graph.second[e];
          boolean fits = load[a] < graph.limit[a] && load[b] < graph.limit[b];
          if (fits && table.meetings() < problem.places() && table.add(a, b)) {
            load[a]++;
            load[b]++;
          }
        });
    table.level(problem.tables());
    return table;
  }

  /** Of the rounds in which everybody meets everybody, the heaviest. */
  private RoundTable circle() {
    int even = graph.people + graph.people % 2;
    List<List<Integer>> all = new ArrayList<>();
    long[] sum = new long[Math.max(0, even - 1)];
    for (int round = 0; round < even - 1; round++) {
      all.add(new ArrayList<>());
    }
    for (int e = 0; e < weight.length; e++) {
      int a = graph.first[e];
      int b = graph.second[e];
      int round = b == even - 1 ? 2 * a % (even - 1) : (a + b) % (even - 1);
      all.get(round).add(e);
      sum[round] += weight[e];
    }
    RoundTable table = new RoundTable(problem.rounds(), graph.people);
    List<Integer> order = new ArrayList<>(IntStream.range(0, even - 1).boxed().toList());
    order.sort(Comparator.comparingLong(round -> -sum[round]));
    int[] load = new int[graph.people];
    for (int k = 0; k < Math.min(problem.rounds(), order.size()); k++) {
      for (int e : all.get(order.get(k))) {
        int a = graph.first[e];
        int b = graph.second[e];
        if (load[a] < graph.limit[a]
            && load[b] < graph.limit[b]
            && table.size(k) < problem.tables()) {
          table.put(k, a, b);
          load[a]++;
          load[b]++;
        }
      }
    }
    return table;
  }

  private RoundTable improved(RoundTable table) {
    int vain = 0;
    for (int turn = 0; turn < CYCLES * table.rounds() && vain < table.rounds(); turn++) {
      if (meter.isStopped()) {
        return table;
      }
      vain = improve(table, turn % table.rounds()) ? 0 : vain + 1;
    }
    return table;
  }

  /** Makes one round the best it can be beside the others; false if it is already. */
  private boolean improve(RoundTable table, int round) {
    int[] load = loads(table, round);
    MutualScores.Builder scores = MutualScores.builder(graph.people);
    boolean[] met = met(table, round);
    for (int k = 0; k < candidates.length; k++) {
      int a = graph.first[candidates[k]];
      int b = graph.second[candidates[k]];
      boolean fits = load[a] < graph.limit[a] && load[b] < graph.limit[b];
      if (fits && !met[k] && !isRequired(table, round, a) && !isRequired(table, round, b)) {
        scores.add(a, b, gain(candidates[k], load));
      }
    }
    MutualScores free = scores.build();
    Outcome<Pairing, ?> outcome = new PairingSolver().solve(PairingProblem.of(free), effort);
    if (meter.stopAfter(candidates.length)
        || !(outcome instanceof Outcome.Optimal<Pairing, ?>(Pairing best, var _))) {
      return false;
    }
    List<Pair> before = free(table, round);
    int required = table.size(round) - before.size();
    List<Pair> after = new ArrayList<>(best.pairs());
    after.sort(
        Comparator.comparingLong(pair -> -free.score(free.find(pair.first(), pair.second()))));
    after = after.subList(0, Math.min(after.size(), Math.max(0, problem.tables() - required)));
    if (sum(free, after) <= sum(free, before)) {
      return false;
    }
    before.forEach(pair -> table.remove(round, pair.first(), pair.second()));
    after.forEach(pair -> table.put(round, pair.first(), pair.second()));
    return true;
  }

  /** What the whole rotation gains by this meeting. */
  private long gain(int e, int[] load) {
    int a = graph.first[e];
    int b = graph.second[e];
    return weight[e]
        + graph.breakCost(a, graph.limit[a] - load[a])
        + graph.breakCost(b, graph.limit[b] - load[b]);
  }

  /** Pairs outside the candidates stay only until something better is found. */
  private static long sum(MutualScores scores, List<Pair> pairs) {
    long sum = 0;
    for (Pair pair : pairs) {
      int candidate = scores.find(pair.first(), pair.second());
      sum += candidate < 0 ? 0 : scores.score(candidate);
    }
    return sum;
  }

  private boolean isRequired(RoundTable table, int round, int person) {
    return !table.isFree(round, person)
        && problem.required().contains(Pair.unordered(person, table.partner(round, person)));
  }

  private List<Pair> free(RoundTable table, int round) {
    List<Pair> free = new ArrayList<>();
    for (int person = 0; person < graph.people; person++) {
      if (table.partner(round, person) > person && !isRequired(table, round, person)) {
        free.add(new Pair(person, table.partner(round, person)));
      }
    }
    return free;
  }

  /** Free meetings of everybody in the other rounds. */
  private int[] loads(RoundTable table, int except) {
    int[] load = new int[graph.people];
    for (int round = 0; round < table.rounds(); round++) {
      for (Pair pair : round == except ? List.<Pair>of() : free(table, round)) {
        load[pair.first()]++;
        load[pair.second()]++;
      }
    }
    return load;
  }

  /** For each candidate whether the two meet in another round. */
  private boolean[] met(RoundTable table, int except) {
    boolean[] met = new boolean[candidates.length];
    for (int k = 0; k < met.length; k++) {
      for (int round = 0; round < table.rounds() && !met[k]; round++) {
        met[k] =
            round != except
                && table.partner(round, graph.first[candidates[k]]) == graph.second[candidates[k]];
      }
    }
    return met;
  }

  /** Twice what the rotation weighs, breaks counted. */
  private long value(RoundTable table) {
    return graph.value(table.toLists());
  }

  static boolean placeRequired(RoundTable table, List<Pair> required, int tables, int[] patience) {
    if (table.meetings() == required.size()) {
      return true;
    }
    Pair pair = required.get(table.meetings());
    boolean fresh = false;
    for (int round = 0; round < table.rounds() && !fresh && patience[0]-- > 0; round++) {
      fresh = table.size(round) == 0; // empty rounds are all alike
      if (table.isFree(round, pair.first())
          && table.isFree(round, pair.second())
          && table.size(round) < tables) {
        table.put(round, pair.first(), pair.second());
        if (placeRequired(table, required, tables, patience)) {
          return true;
        }
        table.remove(round, pair.first(), pair.second());
      }
    }
    return false;
  }
}
