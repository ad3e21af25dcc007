package org.ithaca.matching.portfolio;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;

/**
 * One program of a portfolio. Its ties are pairs of people, numbered as in the portfolio: receiver
 * and giver, or two people of one group, the smaller number first. Immutable.
 *
 * @param isMutual one group, everybody in at most one tie; otherwise receivers and givers
 * @param scores the allowed ties, everybody being receiver and giver
 * @param places how many ties everybody may have as receiver (or in the group)
 * @param capacities how many ties everybody may have as giver
 * @param receivingHours what a tie costs its receiver, or either of a mutual tie
 * @param givingHours what a tie costs its giver
 * @param weight by what scores are multiplied
 * @param isWanted whether everybody wants a tie of this program, as receiver or in the group
 */
public record Program(
    boolean isMutual,
    Scores scores,
    List<Integer> places,
    List<Integer> capacities,
    int receivingHours,
    int givingHours,
    long weight,
    boolean isWanted,
    Set<Pair> required,
    Set<Pair> forbidden,
    Set<Pair> present) {

  public Program {
    if (scores.receivers() != scores.givers()) {
      throw new IllegalArgumentException(
          "Scores of %d receivers and %d givers. Everybody may be both: use the number of people."
              .formatted(scores.receivers(), scores.givers()));
    }
    places = checked("places", scores.receivers(), places);
    capacities = checked("capacities", scores.receivers(), capacities);
    if (receivingHours < 0 || givingHours < 0 || weight < 0) {
      throw new IllegalArgumentException(
          "Hours %d and %d and weight %d must not be negative."
              .formatted(receivingHours, givingHours, weight));
    }
    for (int p = 0; p < scores.receivers() && !isMutual; p++) {
      if (scores.find(p, p) >= 0) {
        throw new IllegalArgumentException("Person " + p + " cannot receive from themselves.");
      }
    }
    required = ordered(required);
    forbidden = ordered(forbidden);
    present = ordered(present);
  }

  private static List<Integer> checked(String what, int people, List<Integer> values) {
    if (values.size() != people || values.stream().anyMatch(value -> value < 0)) {
      throw new IllegalArgumentException(
          "%s must be %d numbers from 0: %s.".formatted(what, people, values));
    }
    return List.copyOf(values);
  }

  private static Set<Pair> ordered(Collection<Pair> ties) {
    return Collections.unmodifiableSet(new TreeSet<>(ties));
  }

  /** Receivers and givers with one place each; a tie costs either an hour. */
  public static Program oneWay(Scores scores) {
    List<Integer> ones = Collections.nCopies(scores.receivers(), 1);
    return new Program(false, scores, ones, ones, 1, 1, 1, false, Set.of(), Set.of(), Set.of());
  }

  /** Pairs within one group; a tie costs either an hour. */
  public static Program mutual(MutualScores scores) {
    List<Integer> ones = Collections.nCopies(scores.people(), 1);
    return new Program(
        true, scores.upper(), ones, ones, 1, 1, 1, false, Set.of(), Set.of(), Set.of());
  }

  public Program withPlaces(List<Integer> p) {
    if (isMutual && p.stream().anyMatch(place -> place > 1)) {
      throw new IllegalArgumentException("Within a group everybody has at most one place.");
    }
    return new Program(
        isMutual,
        scores,
        p,
        isMutual ? p : capacities,
        receivingHours,
        givingHours,
        weight,
        isWanted,
        required,
        forbidden,
        present);
  }

  public Program withCapacities(List<Integer> c) {
    if (isMutual) {
      throw new IllegalArgumentException("Within a group nobody gives only. Maybe set places.");
    }
    return new Program(
        false,
        scores,
        places,
        c,
        receivingHours,
        givingHours,
        weight,
        isWanted,
        required,
        forbidden,
        present);
  }

  public Program withHours(int receiving, int giving) {
    if (isMutual && receiving != giving) {
      throw new IllegalArgumentException(
          "Hours %d and %d: a mutual tie costs both the same.".formatted(receiving, giving));
    }
    return new Program(
        isMutual,
        scores,
        places,
        capacities,
        receiving,
        giving,
        weight,
        isWanted,
        required,
        forbidden,
        present);
  }

  public Program withWeight(long w) {
    return new Program(
        isMutual,
        scores,
        places,
        capacities,
        receivingHours,
        givingHours,
        w,
        isWanted,
        required,
        forbidden,
        present);
  }

  /** Everybody wants a tie of this program; see {@link PortfolioProblem}. */
  public Program wanted() {
    return new Program(
        isMutual,
        scores,
        places,
        capacities,
        receivingHours,
        givingHours,
        weight,
        true,
        required,
        forbidden,
        present);
  }

  /** These ties must hold. */
  public Program requiring(Collection<Pair> ties) {
    return new Program(
        isMutual,
        scores,
        places,
        capacities,
        receivingHours,
        givingHours,
        weight,
        isWanted,
        ordered(ties),
        forbidden,
        present);
  }

  /** These ties must not hold. */
  public Program forbidding(Collection<Pair> ties) {
    return new Program(
        isMutual,
        scores,
        places,
        capacities,
        receivingHours,
        givingHours,
        weight,
        isWanted,
        required,
        ordered(ties),
        present);
  }

  /** As many of these ties as possible are kept, before all scores. */
  public Program keeping(Collection<Pair> ties) {
    return new Program(
        isMutual,
        scores,
        places,
        capacities,
        receivingHours,
        givingHours,
        weight,
        isWanted,
        required,
        forbidden,
        ordered(ties));
  }

  public int people() {
    return scores.receivers();
  }
}
