package org.ithaca.matching.portfolio;

import java.util.Arrays;
import org.ithaca.matching.Pair;

/** Some ties held, some ruled out, and what that leaves of places and hours. */
final class Case {
  enum State {
    FREE,
    HELD,
    OUT
  }

  final Ties ties;
  final State[] state;

  /** Places left by program and person; those of a group are {@code receiving} alone. */
  final int[][] receiving;

  final int[][] giving;
  final long[] hours;

  /** Whether the person has a held tie of the program, as receiver or in the group. */
  final boolean[][] has;

  /** What the held ties weigh. */
  long held;

  private boolean possible = true;

  private Case(Ties ties, State[] state) {
    this.ties = ties;
    this.state = state;
    this.receiving = new int[ties.programs][];
    this.giving = new int[ties.programs][];
    this.hours = ties.problem.hours().stream().mapToLong(Long::longValue).toArray();
    this.has = new boolean[ties.programs][ties.people];
    for (int k = 0; k < ties.programs; k++) {
      Program program = ties.program(k);
      receiving[k] = program.places().stream().mapToInt(Integer::intValue).toArray();
      giving[k] = program.capacities().stream().mapToInt(Integer::intValue).toArray();
      for (int t = ties.from[k]; t < ties.from[k + 1]; t++) {
        if (state[t] == State.HELD) {
          hold(k, t);
        }
      }
    }
  }

  static Case of(Ties ties) {
    State[] state = new State[ties.size()];
    Arrays.fill(state, State.FREE);
    for (int k = 0; k < ties.programs; k++) {
      Program program = ties.program(k);
      for (Pair pair : program.forbidden()) {
        if (program.scores().find(pair.first(), pair.second()) >= 0) {
          state[ties.find(k, pair)] = State.OUT;
        }
      }
      for (Pair pair : program.required()) {
        state[ties.find(k, pair)] = State.HELD;
      }
    }
    return new Case(ties, state);
  }

  Case with(int tie, State now) {
    State[] changed = state.clone();
    changed[tie] = now;
    return new Case(ties, changed);
  }

  /** The ties of one program are free as they are here; of the others only those chosen hold. */
  Case given(int program, boolean[] chosen) {
    State[] changed = state.clone();
    for (int t = 0; t < changed.length; t++) {
      if (changed[t] == State.FREE && (t < ties.from[program] || t >= ties.from[program + 1])) {
        changed[t] = chosen[t] ? State.HELD : State.OUT;
      }
    }
    return new Case(ties, changed);
  }

  private void hold(int k, int t) {
    Program program = ties.program(k);
    int a = ties.first[t];
    int b = ties.second[t];
    held += ties.weight[t];
    has[k][a] = true;
    has[k][b] |= program.isMutual();
    hours[a] -= program.receivingHours();
    hours[b] -= program.givingHours();
    int[] other = program.isMutual() ? receiving[k] : giving[k];
    possible &= --receiving[k][a] >= 0 && --other[b] >= 0;
    possible &= hours[a] >= 0 && hours[b] >= 0;
  }

  /** Whether the held ties leave nothing below 0. */
  boolean isPossible() {
    return possible;
  }

  /** Whether the tie is free and its two people have places and hours for it. */
  boolean isOpen(int k, int t) {
    Program program = ties.program(k);
    int a = ties.first[t];
    int b = ties.second[t];
    return state[t] == State.FREE
        && receiving[k][a] > 0
        && (program.isMutual() ? receiving[k][b] : giving[k][b]) > 0
        && program.receivingHours() <= hours[a]
        && program.givingHours() <= hours[b];
  }
}
