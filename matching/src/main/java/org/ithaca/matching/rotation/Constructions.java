package org.ithaca.matching.rotation;

import java.util.ArrayList;
import java.util.List;

/**
 * Rounds of tables known from design theory, in which nobody meets twice.
 *
 * <p><b>Method.</b> People stand in as many columns as a table has seats, with one row for each
 * table. In round m the table that begins at row b takes from column i the row {@code m·f(i) + b}.
 * Two people of different columns meet where {@code m} times the difference of their columns is the
 * difference of their rows, so at most once if no such product of differences is 0: in the whole
 * numbers modulo the number of tables, or in a product of finite fields (the transversal designs of
 * Bose 1938 and MacNeish 1922). Columns are then groups of their own and meet among themselves. For
 * tables of three and {@code 3q} people, {@code q = 6t + 1} prime, the system of Ray-Chaudhuri and
 * Wilson 1971 lets everybody meet everybody. For tables of two, the circle method does.
 */
final class Constructions {
  private Constructions() {}

  /** As many rounds as are known, at most so many; people are 0 .. people - 1. */
  static List<List<List<Integer>>> rounds(int people, int size, int most) {
    int tables = Math.ceilDiv(people, size);
    int seats = tables == 0 ? 0 : Math.ceilDiv(people, tables);
    if (seats < 2) {
      return List.of();
    }
    if (seats == 2) {
      return circle(people, most);
    }
    if (seats == 3 && people == 3 * tables && tables % 6 == 1 && isPrime(tables)) {
      return kirkman(tables, most);
    }
    return columns(people, tables, seats, most);
  }

  private static List<List<List<Integer>>> circle(int people, int most) {
    int even = people + people % 2;
    List<List<List<Integer>>> rounds = new ArrayList<>();
    for (int round = 0; round < Math.min(most, even - 1); round++) {
      List<List<Integer>> tables = new ArrayList<>();
      for (int a = 0; a < even - 1; a++) {
        int b = Math.floorMod(round - a, even - 1);
        if (a < b) {
          tables.add(List.of(a, b));
        } else if (a == b) {
          tables.add(even == people ? List.of(a, even - 1) : List.of(a));
        }
      }
      rounds.add(tables);
    }
    return rounds;
  }

  private static List<List<List<Integer>>> columns(int people, int tables, int seats, int most) {
    Ring modulo = Ring.modulo(tables);
    Ring fields = Ring.fields(tables);
    int byModulo = modulo.rounds(seats);
    Ring ring = fields.rounds(seats) > byModulo ? fields : modulo;
    List<List<List<Integer>>> rounds = new ArrayList<>();
    int known = Math.min(most, ring.rounds(seats));
    for (int round = 0; round < known; round++) {
      List<List<Integer>> all = new ArrayList<>();
      for (int begin = 0; begin < tables; begin++) {
        List<Integer> table = new ArrayList<>();
        for (int column = 0; column < seats; column++) {
          int row = ring.add(ring.times(round, column), begin);
          if (column * tables + row < people) {
            table.add(column * tables + row);
          }
        }
        all.add(table);
      }
      rounds.add(all);
    }
    if (rounds.size() < most && tables % seats == 0 && people == tables * seats) {
      rounds.addAll(withinColumns(tables, seats, most - rounds.size()));
    }
    return rounds;
  }

  private static List<List<List<Integer>>> withinColumns(int tables, int seats, int most) {
    List<List<List<Integer>>> rounds = new ArrayList<>();
    for (List<List<Integer>> inner : rounds(tables, seats, most)) {
      List<List<Integer>> all = new ArrayList<>();
      for (int column = 0; column < seats; column++) {
        int offset = column * tables;
        inner.forEach(table -> all.add(table.stream().map(row -> offset + row).toList()));
      }
      rounds.add(all);
    }
    return rounds;
  }

  private static List<List<List<Integer>>> kirkman(int q, int most) {
    int t = q / 6;
    int[] power = powers(q);
    List<List<List<Integer>>> rounds = new ArrayList<>();
    for (int shift = 0; shift < q; shift++) {
      List<List<Integer>> round = new ArrayList<>();
      round.add(List.of(shift, q + shift, 2 * q + shift));
      for (int i = 0; i < t; i++) {
        for (int j = 0; j < 3; j++) {
          int[] column = {j, j, j};
          round.add(block(power, q, column, i, t, shift));
        }
      }
      for (int i = 0; i < 6 * t; i++) {
        if (i / t % 2 == 1) {
          round.add(block(power, q, new int[] {0, 1, 2}, i, t, shift));
        }
      }
      rounds.add(round);
    }
    for (int i = 0; i < 6 * t; i++) {
      if (i / t % 2 == 0) {
        List<List<Integer>> round = new ArrayList<>();
        for (int shift = 0; shift < q; shift++) {
          round.add(block(power, q, new int[] {0, 1, 2}, i, t, shift));
        }
        rounds.add(round);
      }
    }
    return rounds.subList(0, Math.min(most, rounds.size()));
  }

  private static List<Integer> block(int[] power, int q, int[] column, int i, int t, int shift) {
    List<Integer> block = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      block.add(column[k] * q + (power[(i + 2 * k * t) % (q - 1)] + shift) % q);
    }
    return block;
  }

  /** The powers of the smallest generator of the numbers modulo a prime. */
  private static int[] powers(int q) {
    for (int generator = 2; ; generator++) {
      int[] power = new int[q - 1];
      power[0] = 1;
      int length = 1;
      while (length < q - 1) {
        int next = (int) ((long) power[length - 1] * generator % q);
        if (next == 1) {
          break;
        }
        power[length++] = next;
      }
      if (length == q - 1) {
        return power;
      }
    }
  }

  private static boolean isPrime(int number) {
    for (int divisor = 2; divisor * divisor <= number; divisor++) {
      if (number % divisor == 0) {
        return false;
      }
    }
    return number > 1;
  }
}
