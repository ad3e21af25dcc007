package org.ithaca.matching.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ithaca.matching.Objective;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.meetingtimes.MeetingTimes;
import org.ithaca.matching.meetingtimes.MeetingTimesCertificate;
import org.ithaca.matching.meetingtimes.MeetingTimesCertificate.OfPerson;
import org.ithaca.matching.meetingtimes.MeetingTimesCertificate.OfRoom;
import org.ithaca.matching.meetingtimes.MeetingTimesCertificate.Prices;
import org.ithaca.matching.meetingtimes.MeetingTimesProblem;
import org.ithaca.matching.verify.Verdict.Fault;

/** One check of meeting times: first who is where, then the two bounds of the prices. */
final class MeetingTimesCheck {
  private final MeetingTimesProblem problem;
  private final Scores options;
  private final int slots;
  private final MeetingTimes solution;
  private final MeetingTimesCertificate certificate;
  private final long kept;
  private final List<Fault> faults = new ArrayList<>();

  MeetingTimesCheck(
      MeetingTimesProblem problem, MeetingTimes solution, MeetingTimesCertificate certificate) {
    this.problem = problem;
    this.options = problem.options();
    this.slots = options.givers();
    this.solution = solution;
    this.certificate = certificate;
    this.kept =
        Weighing.of(
                Objective.TOTAL, options.receivers(), options.largest(), problem.present().size())
            .kept()
            .longValueExact();
  }

  Verdict verdict() {
    checkTimes();
    checkShape(certificate.groups());
    checkShape(certificate.scores());
    if (certificate.scale() < 1) {
      faults.add(new Fault.WrongShape("a scale of " + certificate.scale()));
    }
    return faults.isEmpty() ? weigh() : new Verdict.Wrong(faults);
  }

  private void checkTimes() {
    int[] busy = new int[problem.people() * slots];
    int[] rooms = new int[slots];
    Set<Integer> meeting = new HashSet<>();
    long total = 0;
    for (Pair time : solution.times()) {
      int option = options.find(time.first(), time.second());
      if (option < 0) {
        faults.add(new Fault.NotACandidate(time));
        continue;
      }
      if (problem.forbidden().contains(time)) {
        faults.add(new Fault.Forbidden(time));
      }
      if (!meeting.add(time.first())) {
        faults.add(new Fault.ReceiverOverfull(time.first(), 2, 1));
      }
      total += options.score(option);
      boolean clash = false;
      for (int slot = time.second(); slot < end(time); slot++) {
        if (++rooms[slot] > problem.rooms()) {
          faults.add(new Fault.RoundOverfull(slot, rooms[slot], problem.rooms()));
        }
        for (int person : problem.members().get(time.first())) {
          clash |= ++busy[person * slots + slot] > 1;
        }
      }
      if (clash) {
        faults.add(new Fault.BusyTwice(time.second(), time));
      }
    }
    for (Pair time : problem.required()) {
      if (!solution.times().contains(time)) {
        faults.add(new Fault.RequiredMissing(time));
      }
    }
    Set<Integer> without = new HashSet<>(solution.without());
    for (int group = 0; group < options.receivers(); group++) {
      if (without.contains(group) == meeting.contains(group)) {
        faults.add(new Fault.WrongCompany("group " + group + " has a time and none, or neither"));
      }
    }
    if (total != solution.total()) {
      faults.add(new Fault.WrongTotal(solution.total(), total));
    }
  }

  private int end(Pair time) {
    return time.second() + problem.lengths().get(time.first());
  }

  private void checkShape(Prices prices) {
    Set<List<Integer>> seen = new HashSet<>();
    for (OfPerson price : prices.people()) {
      checkPrice("person " + price.person(), price.price());
      boolean outside = price.person() < 0 || price.person() >= problem.people();
      if (outside || isOutside(price.slot()) || !seen.add(List.of(price.person(), price.slot()))) {
        faults.add(new Fault.WrongShape("outside or twice: " + price));
      }
    }
    for (OfRoom price : prices.rooms()) {
      checkPrice("rooms", price.price());
      if (isOutside(price.slot()) || !seen.add(List.of(-1, price.slot()))) {
        faults.add(new Fault.WrongShape("outside or twice: " + price));
      }
    }
  }

  private boolean isOutside(int slot) {
    return slot < 0 || slot >= slots;
  }

  private void checkPrice(String of, long price) {
    if (price < 0) {
      faults.add(new Fault.NegativePrice(of, price));
    }
  }

  private Verdict weigh() {
    BigInteger scale = BigInteger.valueOf(certificate.scale());
    int placed = solution.times().size() - problem.required().size();
    BigInteger most = bound(certificate.groups(), 1, false).divide(scale);
    if (most.compareTo(BigInteger.valueOf(placed)) < 0) {
      faults.add(new Fault.BoundBelowSolution(most.toString(), "" + placed));
      return new Verdict.Wrong(faults);
    }
    long worth = 0;
    for (Pair time : solution.times()) {
      if (!problem.required().contains(time)) {
        worth = Math.addExact(worth, worth(time));
      }
    }
    if (most.longValueExact() > placed) {
      return new Verdict.Bounded(AssignmentCheck.percent(most, BigInteger.valueOf(placed)));
    }
    BigInteger groups =
        BigInteger.valueOf(certificate.placed()).multiply(BigInteger.valueOf(placed));
    BigInteger best =
        bound(certificate.scores(), certificate.placed(), true).divide(scale).subtract(groups);
    BigInteger missing = best.subtract(BigInteger.valueOf(worth));
    if (missing.signum() < 0) {
      faults.add(new Fault.BoundBelowSolution(best.toString(), "" + worth));
      return new Verdict.Wrong(faults);
    }
    if (missing.signum() == 0) {
      return new Verdict.Proven();
    }
    boolean keptProven = kept == 0 || missing.compareTo(BigInteger.valueOf(kept)) < 0;
    long base = keptProven ? solution.total() : worth;
    return new Verdict.Bounded(100 * missing.doubleValue() / Math.max(1, (double) base));
  }

  private long worth(Pair time) {
    long score = options.score(options.find(time.first(), time.second()));
    return problem.present().contains(time) ? Math.addExact(score, kept) : score;
  }

  /** What nothing can exceed, times the scale: the groups' best, and all prices. */
  private BigInteger bound(Prices prices, long placed, boolean scored) {
    long[] ofPeople = new long[problem.people() * slots];
    long[] ofRooms = new long[slots];
    prices.people().forEach(p -> ofPeople[p.person() * slots + p.slot()] = p.price());
    prices.rooms().forEach(p -> ofRooms[p.slot()] = p.price());
    boolean[] pinned = new boolean[options.receivers()];
    int[] rooms = new int[slots];
    Arrays.fill(rooms, problem.rooms());
    boolean[] closed = new boolean[ofPeople.length];
    for (Pair time : problem.required()) {
      pinned[time.first()] = true;
      for (int slot = time.second(); slot < end(time); slot++) {
        rooms[slot]--;
        for (int person : problem.members().get(time.first())) {
          closed[person * slots + slot] = true;
        }
      }
    }
    ExactSum sum = new ExactSum();
    for (int k = 0; k < ofPeople.length; k++) {
      sum.add(closed[k] ? 0 : ofPeople[k]);
    }
    for (int slot = 0; slot < slots; slot++) {
      sum.add(ofRooms[slot], rooms[slot]);
    }
    for (int group = 0; group < pinned.length; group++) {
      BigInteger most = BigInteger.ZERO;
      for (int c = options.from(group); c < options.from(group + 1); c++) {
        Pair time = new Pair(group, options.giver(c));
        if (!pinned[group] && !problem.forbidden().contains(time) && isOpen(time, closed, rooms)) {
          most = most.max(left(time, placed, scored, ofPeople, ofRooms));
        }
      }
      sum.add(most.longValueExact());
    }
    return sum.value();
  }

  private boolean isOpen(Pair time, boolean[] closed, int[] rooms) {
    for (int slot = time.second(); slot < end(time); slot++) {
      for (int person : problem.members().get(time.first())) {
        if (closed[person * slots + slot]) {
          return false;
        }
      }
      if (rooms[slot] <= 0) {
        return false;
      }
    }
    return true;
  }

  /** What the time is worth, times the scale, less what the group pays for it. */
  private BigInteger left(Pair time, long placed, boolean scored, long[] ofPeople, long[] ofRooms) {
    ExactSum left = new ExactSum();
    left.add(placed, certificate.scale());
    left.add(scored ? worth(time) : 0, certificate.scale());
    for (int slot = time.second(); slot < end(time); slot++) {
      left.add(ofRooms[slot], -1);
      for (int person : problem.members().get(time.first())) {
        left.add(ofPeople[person * slots + slot], -1);
      }
    }
    return left.value();
  }
}
