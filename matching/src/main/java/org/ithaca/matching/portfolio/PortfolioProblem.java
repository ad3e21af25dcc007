package org.ithaca.matching.portfolio;

import java.util.List;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Outcome.Reason;
import org.ithaca.matching.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Programs that share people, and how many hours everybody has for all of them together.
 *
 * <p>What counts: first, if programs are wanted, that as many people as possible have a tie of each
 * of those; then, for {@link Objective#MOST_PEOPLE_FIRST}, as many ties as possible; then ties to
 * be kept; then the sum of scores, each times the weight of its program.
 *
 * @param hours everybody's hours for all ties together
 */
public record PortfolioProblem(List<Program> programs, List<Long> hours, Objective objective) {

  public PortfolioProblem {
    programs = List.copyOf(programs);
    hours = List.copyOf(hours);
    for (int k = 0; k < programs.size(); k++) {
      if (programs.get(k).people() != hours.size()) {
        throw new IllegalArgumentException(
            "Program %d has %d people, hours are told for %d."
                .formatted(k, programs.get(k).people(), hours.size()));
      }
    }
    for (int p = 0; p < hours.size(); p++) {
      if (hours.get(p) < 0) {
        throw new IllegalArgumentException(
            "%d hours of person %d are negative.".formatted(hours.get(p), p));
      }
    }
    if (objective == Objective.WORST_OFF_FIRST) {
      throw new IllegalArgumentException(
          "A portfolio compares scores of different programs, so nobody is the worst off. Maybe use TOTAL or MOST_PEOPLE_FIRST.");
    }
  }

  public static PortfolioProblem of(List<Program> programs, List<Long> hours) {
    return new PortfolioProblem(programs, hours, Objective.TOTAL);
  }

  public PortfolioProblem withObjective(Objective o) {
    return new PortfolioProblem(programs, hours, o);
  }

  public int people() {
    return hours.size();
  }

  /** Why the required ties cannot hold, null if they can. */
  @Nullable Reason obstacle() {
    long[] used = new long[people()];
    for (Program program : programs) {
      int[] received = new int[people()];
      int[] given = new int[people()];
      int[] other = program.isMutual() ? received : given;
      for (Pair tie : program.required()) {
        if (program.forbidden().contains(tie)) {
          return new Reason.RequiredAndForbidden(tie);
        }
        if (program.scores().find(tie.first(), tie.second()) < 0) {
          return new Reason.RequiredWithoutScore(tie);
        }
        received[tie.first()]++;
        other[tie.second()]++;
        used[tie.first()] += program.receivingHours();
        used[tie.second()] += program.givingHours();
      }
      for (int p = 0; p < people(); p++) {
        if (received[p] > program.places().get(p)) {
          return new Reason.TooManyRequiredOfReceiver(p, received[p], program.places().get(p));
        }
        if (!program.isMutual() && given[p] > program.capacities().get(p)) {
          return new Reason.TooManyRequiredOfGiver(p, given[p], program.capacities().get(p));
        }
      }
    }
    for (int p = 0; p < people(); p++) {
      if (used[p] > hours.get(p)) {
        return new Reason.TooManyRequiredHours(p, used[p], hours.get(p));
      }
    }
    return null;
  }
}
