package org.ithaca.matching.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.ithaca.matching.Effort;
import org.ithaca.matching.MutualScores;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Pair;
import org.ithaca.matching.internal.AugmentingPaths;
import org.ithaca.matching.internal.Meter;
import org.ithaca.matching.internal.Network;
import org.ithaca.matching.pairing.Pairing;
import org.ithaca.matching.pairing.PairingCertificate;
import org.ithaca.matching.pairing.PairingProblem;
import org.ithaca.matching.pairing.PairingSolver;

/**
 * Every program by itself, once hours have prices and having a tie of a wanted program is worth
 * something: the best ties of each, exact, and the bound of them all.
 */
final class Lagrange {
  private final Ties ties;
  private final Case present;
  private final Meter meter;
  private final Effort effort;

  /**
   * @param chosen the best ties at these prices, without those held
   * @param usage hours, pairs of hours, and so on, that the chosen ties take of everybody
   * @param counts chosen ties of wanted programs by program and person
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, not kept
  record Look(
      long bound, boolean[] chosen, long[][] usage, int[][] counts, PortfolioPrices prices) {}

  Lagrange(Case present, Meter meter, Effort effort) {
    this.ties = present.ties;
    this.present = present;
    this.meter = meter;
    this.effort =
        Effort.unlimited()
            .withCancellation(() -> meter.isStopped() || effort.cancelled().getAsBoolean());
  }

  /** The bound at these prices of hours, and worths of having a tie, by program and person. */
  Look at(long[][] hourPrice, long[][] want) {
    boolean[] chosen = new boolean[ties.size()];
    List<PortfolioPrices.OfProgram> prices = new ArrayList<>();
    long bound = present.held + constant(hourPrice, want);
    for (int k = 0; k < ties.programs; k++) {
      long[] worth = worth(k, hourPrice, want[k]);
      bound +=
          ties.program(k).isMutual()
              ? mutual(k, worth, want[k], chosen, prices)
              : oneWay(k, worth, want[k], chosen, prices);
    }
    long[][] usage = new long[hourPrice.length][ties.people];
    int[][] counts = new int[ties.programs][ties.people];
    for (int k = 0; k < ties.programs; k++) {
      Program program = ties.program(k);
      for (int t = ties.from[k]; t < ties.from[k + 1]; t++) {
        if (chosen[t]) {
          for (int d = 1; d <= usage.length; d++) {
            usage[d - 1][ties.first[t]] += program.receivingHours() / d;
            usage[d - 1][ties.second[t]] += program.givingHours() / d;
          }
          counts[k][ties.first[t]]++;
          counts[k][ties.second[t]] += program.isMutual() ? 1 : 0;
        }
      }
    }
    List<List<Long>> hours = Arrays.stream(hourPrice).map(Lagrange::boxed).toList();
    return new Look(bound, chosen, usage, counts, new PortfolioPrices(hours, prices));
  }

  /** What hours are worth in all, and what being complete is worth beyond its parts. */
  private long constant(long[][] hourPrice, long[][] want) {
    long sum = 0;
    for (int p = 0; p < ties.people; p++) {
      sum += charge(present.hours[p], p, hourPrice);
      long open = ties.complete;
      for (int k = 0; k < ties.programs; k++) {
        open -= want[k][p];
        sum += present.has[k][p] ? want[k][p] : 0;
      }
      sum += Math.max(0, open);
    }
    return sum;
  }

  private long[] worth(int k, long[][] hourPrice, long[] want) {
    Program program = ties.program(k);
    long[] worth = new long[ties.from[k + 1] - ties.from[k]];
    for (int t = ties.from[k]; t < ties.from[k + 1]; t++) {
      int a = ties.first[t];
      int b = ties.second[t];
      worth[t - ties.from[k]] =
          present.isOpen(k, t)
              ? ties.weight[t]
                  + want[a]
                  + (program.isMutual() ? want[b] : 0)
                  - charge(program.receivingHours(), a, hourPrice)
                  - charge(program.givingHours(), b, hourPrice)
              : -1;
    }
    return worth;
  }

  /** What so many hours of the person cost: as hours, as whole pairs of hours, and so on. */
  private static long charge(long hours, int person, long[][] hourPrice) {
    long charge = 0;
    for (int d = 1; d <= hourPrice.length; d++) {
      charge += hours / d * hourPrice[d - 1][person];
    }
    return charge;
  }

  private long oneWay(
      int k, long[] worth, long[] want, boolean[] chosen, List<PortfolioPrices.OfProgram> prices) {
    int[] first = new int[ties.people + 1];
    int[] column = new int[worth.length];
    int[] number = new int[worth.length];
    long[] weight = new long[worth.length];
    int size = 0;
    for (int e = 0; e < worth.length; e++) {
      if (worth[e] > 0) {
        int t = ties.from[k] + e;
        first[ties.first[t] + 1]++;
        column[size] = ties.second[t];
        number[size] = t;
        weight[size++] = worth[e];
      }
    }
    Arrays.parallelPrefix(first, Integer::sum);
    int[] receiving = present.receiving[k];
    int[] giving = present.giving[k];
    AugmentingPaths.Result best =
        AugmentingPaths.solve(
            new Network(
                first, Arrays.copyOf(column, size), Arrays.copyOf(weight, size), receiving, giving),
            meter);
    long bound = 0;
    for (int p = 0; p < ties.people; p++) {
      bound += best.rowPrice()[p] * receiving[p] + best.columnPrice()[p] * giving[p];
    }
    for (int e = 0; e < size; e++) {
      chosen[number[e]] = best.chosen()[e];
      int t = number[e];
      bound +=
          Math.max(
              0, weight[e] - best.rowPrice()[ties.first[t]] - best.columnPrice()[ties.second[t]]);
    }
    prices.add(
        new PortfolioPrices.OfProgram(
            boxed(want), boxed(best.rowPrice()), boxed(best.columnPrice()), List.of()));
    return bound;
  }

  private long mutual(
      int k, long[] worth, long[] want, boolean[] chosen, List<PortfolioPrices.OfProgram> prices) {
    MutualScores.Builder scores = MutualScores.builder(ties.people);
    for (int e = 0; e < worth.length; e++) {
      if (worth[e] > 0) {
        scores.add(ties.first[ties.from[k] + e], ties.second[ties.from[k] + e], worth[e]);
      }
    }
    meter.stopAfter(4L * worth.length);
    Pairing pairs;
    PairingCertificate proof;
    switch (new PairingSolver().solve(PairingProblem.of(scores.build()), effort)) {
      case Outcome.Optimal(Pairing best, PairingCertificate certificate) -> {
        pairs = best;
        proof = certificate;
      }
      case Outcome.Stopped(Pairing soFar, PairingCertificate certificate) -> {
        pairs = soFar;
        proof = certificate;
      }
      case Outcome<Pairing, PairingCertificate> other ->
          throw new IllegalStateException("Nothing is required, so there are pairs: " + other);
    }
    for (Pair pair : pairs.pairs()) {
      chosen[ties.find(k, pair)] = true;
    }
    List<Long> people = proof.prices().people();
    List<Long> none = Collections.nCopies(ties.people, 0L);
    prices.add(new PortfolioPrices.OfProgram(boxed(want), people, none, proof.prices().groups()));
    long twice = people.stream().mapToLong(Long::longValue).sum();
    for (var group : proof.prices().groups()) {
      twice += group.extra() * (group.people().size() / 2);
    }
    return Math.ceilDiv(twice, 2);
  }

  private static List<Long> boxed(long[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
