package org.ithaca.matching.rotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ithaca.matching.Pair;

/**
 * Spreads meetings over rounds so that nobody has two at once: an edge colouring.
 *
 * <p><b>Method.</b> A new meeting goes to the emptiest round in which both are free. If there is
 * none, one round is free for the one and another for the other: from there the meetings of these
 * two rounds form a path, which exchanges its rounds and so frees one for both (Kőnig 1916).
 * Between two sides the path cannot come back to the other person, so all meetings find a place in
 * as many rounds as the busiest person has meetings. Within one group it may, and then other rounds
 * are tried. Rounds are evened out by exchanging such paths between a full and an empty round
 * (McDiarmid 1972; de Werra 1971).
 *
 * <p><b>Time</b> O(rounds + path) a meeting. <b>Space</b> O(rounds · people). <b>Ties</b> go to the
 * first round.
 */
final class RoundTable {
  private static final int NOBODY = -1;

  private final int[][] partner;
  private final int[] size;

  RoundTable(int rounds, int people) {
    this.partner = new int[rounds][people];
    for (int[] round : partner) {
      Arrays.fill(round, NOBODY);
    }
    this.size = new int[rounds];
  }

  boolean isFree(int round, int person) {
    return partner[round][person] == NOBODY;
  }

  int partner(int round, int person) {
    return partner[round][person];
  }

  int rounds() {
    return size.length;
  }

  int size(int round) {
    return size[round];
  }

  void put(int round, int a, int b) {
    partner[round][a] = b;
    partner[round][b] = a;
    size[round]++;
  }

  void remove(int round, int a, int b) {
    partner[round][a] = NOBODY;
    partner[round][b] = NOBODY;
    size[round]--;
  }

  /** Finds a round for the meeting, moving few others if need be; false if none can be freed. */
  boolean add(int a, int b) {
    int best = NOBODY;
    for (int round = 0; round < size.length; round++) {
      if (isFree(round, a) && isFree(round, b) && (best < 0 || size[round] < size[best])) {
        best = round;
      }
    }
    best = best < 0 ? freeRound(a, b) : best;
    if (best >= 0) {
      put(best, a, b);
    }
    return best >= 0;
  }

  /** Frees a round for both by the shortest exchange, no round free for one being so for both. */
  private int freeRound(int a, int b) {
    int freed = NOBODY;
    int other = NOBODY;
    int start = NOBODY;
    int shortest = Integer.MAX_VALUE;
    for (int ofA = 0; ofA < size.length; ofA++) {
      for (int ofB = 0; isFree(ofA, a) && ofB < size.length; ofB++) {
        if (!isFree(ofB, b)) {
          continue;
        }
        int length = length(ofA, ofB, b, a);
        if (length < shortest) {
          shortest = length;
          freed = ofA;
          other = ofB;
          start = b;
        }
        length = length(ofB, ofA, a, b);
        if (length < shortest) {
          shortest = length;
          freed = ofB;
          other = ofA;
          start = a;
        }
      }
    }
    if (freed >= 0) {
      exchange(freed, other, start);
    }
    return freed;
  }

  /** How long the path of two rounds is; endless if it comes to the other person. */
  private int length(int one, int other, int start, int avoided) {
    int length = 0;
    int person = start;
    for (int round = one; partner[round][person] != NOBODY; round = one + other - round) {
      person = partner[round][person];
      length++;
    }
    return person == avoided ? Integer.MAX_VALUE : length;
  }

  /** The last person of the path of two rounds that starts with the meeting of the first one. */
  private int end(int one, int other, int start) {
    int person = start;
    for (int round = one; partner[round][person] != NOBODY; round = one + other - round) {
      person = partner[round][person];
    }
    return person;
  }

  /** The meetings of that path exchange their rounds. */
  private void exchange(int one, int other, int start) {
    int person = start;
    int round = one;
    int next = partner[round][person];
    remove(round, person, next);
    while (next != NOBODY) {
      int further = partner[one + other - round][next];
      if (further != NOBODY) {
        remove(one + other - round, next, further);
      }
      put(one + other - round, person, next);
      person = next;
      next = further;
      round = one + other - round;
    }
  }

  /**
   * Evens the rounds out, until none has more than so many meetings; there must be as few meetings
   * as that allows. Fullest and emptiest differ by at most one if asked for the average.
   */
  void level(int most) {
    while (true) {
      int full = 0;
      int empty = 0;
      for (int round = 1; round < size.length; round++) {
        full = size[round] > size[full] ? round : full;
        empty = size[round] < size[empty] ? round : empty;
      }
      if (size[full] <= most || size[full] - size[empty] < 2) {
        return;
      }
      shiftOne(full, empty);
    }
  }

  /** Of the paths of the two rounds, one begins and ends with a meeting of the full one. */
  private void shiftOne(int full, int empty) {
    for (int person = 0; person < partner[full].length; person++) {
      if (isFree(empty, person) && !isFree(full, person) && endsWith(full, empty, person)) {
        exchange(full, empty, person);
        return;
      }
    }
    throw new IllegalStateException("Round %d is not fuller than %d.".formatted(full, empty));
  }

  private boolean endsWith(int full, int empty, int start) {
    int last = end(full, empty, start);
    return !isFree(full, last) && isFree(empty, last);
  }

  int meetings() {
    return Arrays.stream(size).sum();
  }

  List<List<Pair>> toLists() {
    List<List<Pair>> rounds = new ArrayList<>();
    for (int[] round : partner) {
      List<Pair> pairs = new ArrayList<>();
      for (int person = 0; person < round.length; person++) {
        if (round[person] > person) {
          pairs.add(new Pair(person, round[person]));
        }
      }
      rounds.add(pairs);
    }
    return rounds;
  }
}
