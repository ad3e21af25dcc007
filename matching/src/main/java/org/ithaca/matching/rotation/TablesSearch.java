package org.ithaca.matching.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ithaca.matching.Pair;
import org.ithaca.matching.internal.Meter;

/**
 * Exchanges people between tables of a round until few pairs meet again.
 *
 * <p><b>Method.</b> Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) with the number of
 * meetings of every pair at hand; whoever meets somebody again is more likely to be moved.
 * <b>Time</b> O(size of a table) a move. <b>Space</b> O(people² + rounds · people). The same seed
 * gives the same tables.
 */
final class TablesSearch {
  private static final int FORBIDDEN = 1_000;

  private final TablesProblem problem;
  private final int people;

  /** How often two people meet or met, {@value #FORBIDDEN} more if they must not. */
  private final short[][] met;

  private final int[][][] seats;
  private final int[][] tableOf;
  private final int[][] seatOf;
  private final int[] present;
  private final SplittableRandom random;
  private long cost;
  private long bestCost;
  private int[][][] best;

  TablesSearch(TablesProblem problem, List<List<List<Integer>>> start, long seed) {
    this.problem = problem;
    this.people = problem.people();
    this.random = new SplittableRandom(seed);
    this.met = new short[people][people];
    for (Pair pair : problem.met()) {
      count(pair.first(), pair.second(), 1);
    }
    for (Pair pair : problem.forbidden()) {
      count(pair.first(), pair.second(), FORBIDDEN);
    }
    this.present = problem.present().stream().mapToInt(Integer::intValue).toArray();
    this.seats = new int[start.size()][][];
    this.tableOf = new int[start.size()][people];
    this.seatOf = new int[start.size()][people];
    for (int round = 0; round < start.size(); round++) {
      List<List<Integer>> tables = start.get(round);
      seats[round] = new int[tables.size()][];
      for (int table = 0; table < tables.size(); table++) {
        seats[round][table] = tables.get(table).stream().mapToInt(Integer::intValue).toArray();
        settle(round, table);
      }
    }
    this.bestCost = cost;
    this.best = copy();
  }

  private void settle(int round, int table) {
    int[] here = seats[round][table];
    for (int seat = 0; seat < here.length; seat++) {
      tableOf[round][here[seat]] = table;
      seatOf[round][here[seat]] = seat;
      for (int other = 0; other < seat; other++) {
        cost += price(met[here[seat]][here[other]]);
        count(here[seat], here[other], 1);
      }
    }
  }

  private void count(int a, int b, int change) {
    met[a][b] += (short) change;
    met[b][a] += (short) change;
  }

  /** What one more meeting costs two who met so often. */
  private static int price(int times) {
    return times >= FORBIDDEN ? FORBIDDEN : times > 0 ? 1 : 0;
  }

  long cost() {
    return bestCost;
  }

  boolean seatsForbiddenPairs() {
    return bestCost >= FORBIDDEN;
  }

  List<List<List<Integer>>> rounds() {
    List<List<List<Integer>>> rounds = new ArrayList<>();
    for (int[][] round : best) {
      List<List<Integer>> tables = new ArrayList<>();
      for (int[] table : round) {
        tables.add(java.util.Arrays.stream(table).boxed().toList());
      }
      rounds.add(tables);
    }
    return rounds;
  }

  /** So many moves in the rounds from this one on, unless the goal is reached before. */
  void improve(int fromRound, long moves, double hot, double cold, long goal, Meter meter) {
    if (fromRound >= seats.length || seats[0].length < 2) {
      return;
    }
    double temperature = hot;
    double cooling = Math.pow(cold / hot, 1024.0 / Math.max(1024, moves));
    for (long move = 0; move < moves && bestCost > goal; move++) {
      if ((move & 1023) == 0) {
        temperature *= cooling;
        if (meter.stopAfter(1024L * problem.size())) {
          return;
        }
      }
      int round = fromRound + random.nextInt(seats.length - fromRound);
      int a = present[random.nextInt(present.length)];
      int b = present[random.nextInt(present.length)];
      if (tableOf[round][a] == tableOf[round][b] || !(repeats(round, a) || repeats(round, b))) {
        continue;
      }
      long before = cost;
      exchange(round, a, b);
      if (cost < bestCost) {
        bestCost = cost;
        best = copy();
      } else if (before - cost < temperature * StrictMath.log(random.nextDouble())) {
        exchange(round, a, b);
      }
    }
  }

  private boolean repeats(int round, int person) {
    for (int other : seats[round][tableOf[round][person]]) {
      if (met[person][other] > 1) {
        return true;
      }
    }
    return false;
  }

  private void exchange(int round, int a, int b) {
    stand(round, a);
    stand(round, b);
    int table = tableOf[round][a];
    int seat = seatOf[round][a];
    sit(round, a, tableOf[round][b], seatOf[round][b]);
    sit(round, b, table, seat);
    meet(round, a);
    meet(round, b);
  }

  private void stand(int round, int person) {
    for (int other : seats[round][tableOf[round][person]]) {
      if (other != person) {
        count(person, other, -1);
        cost -= price(met[person][other]);
      }
    }
  }

  private void sit(int round, int person, int table, int seat) {
    tableOf[round][person] = table;
    seatOf[round][person] = seat;
    seats[round][table][seat] = person;
  }

  private void meet(int round, int person) {
    for (int other : seats[round][tableOf[round][person]]) {
      if (other != person) {
        cost += price(met[person][other]);
        count(person, other, 1);
      }
    }
  }

  private int[][][] copy() {
    int[][][] copy = new int[seats.length][][];
    for (int round = 0; round < seats.length; round++) {
      copy[round] = new int[seats[round].length][];
      for (int table = 0; table < copy[round].length; table++) {
        copy[round][table] = seats[round][table].clone();
      }
    }
    return copy;
  }
}
