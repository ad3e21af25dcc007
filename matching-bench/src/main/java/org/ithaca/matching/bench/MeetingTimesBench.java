package org.ithaca.matching.bench;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.ithaca.matching.Outcome;
import org.ithaca.matching.Scores;
import org.ithaca.matching.meetingtimes.MeetingTimes;
import org.ithaca.matching.meetingtimes.MeetingTimesCertificate;
import org.ithaca.matching.meetingtimes.MeetingTimesProblem;
import org.ithaca.matching.meetingtimes.MeetingTimesSolver;
import org.ithaca.matching.verify.Verifier;

/**
 * Times for groups of five, everybody in one to three groups, an hour each, in a week of 336
 * half-hours, in which people are free in blocks of two hours. Beside it CP-SAT with one worker.
 */
public final class MeetingTimesBench {
  private static final long SEED = 20_261_122;

  private MeetingTimesBench() {}

  public static void main(String[] arguments) {
    run(Arrays.asList(arguments));
  }

  static void run(List<String> arguments) {
    boolean own = arguments.contains("--own");
    if (!own) {
      Loader.loadNativeLibraries();
    }
    compare(200, 75, 0, !own, 30);
    compare(1_000, 75, 0, !own, 60);
    compare(1_000, 60, 0, false, 0);
    compare(1_000, 90, 40, false, 0);
    compare(5_000, 75, 0, false, 0);
  }

  private static void compare(int groups, int free, int rooms, boolean peer, int seconds) {
    MeetingTimesProblem problem = problem(groups, free, rooms);
    double start = seconds();
    var outcome = new MeetingTimesSolver().solve(problem);
    double taken = seconds() - start;
    MeetingTimes times;
    MeetingTimesCertificate certificate;
    switch (outcome) {
      case Outcome.Optimal(var best, var proof) -> {
        times = best;
        certificate = proof;
      }
      case Outcome.Feasible(var good, var bound) -> {
        times = good;
        certificate = bound;
      }
      case Outcome<MeetingTimes, MeetingTimesCertificate> other ->
          throw new IllegalStateException("Nothing is required: " + other);
    }
    double gap = Verifier.check(problem, times, certificate).gapPercent();
    String name =
        "meeting times, free in %d %% of blocks%s; CP-SAT, one worker, %d s"
            .formatted(free, rooms > 0 ? ", %d rooms".formatted(rooms) : "", seconds);
    String note =
        "%d groups, total %d, gap %.4f %%".formatted(times.times().size(), times.total(), gap);
    String theirs = peer ? cpSat(problem, seconds) : "";
    IO.println("| %s | %,d | %.2f | %s | %s |".formatted(name, groups, taken, theirs, note));
  }

  private static String cpSat(MeetingTimesProblem problem, int seconds) {
    CpModel model = new CpModel();
    Map<List<Integer>, List<BoolVar>> cells = new HashMap<>();
    LinearExprBuilder worth = LinearExpr.newBuilder();
    Scores options = problem.options();
    long placed = options.largest() * options.receivers() + 1;
    for (int group = 0; group < options.receivers(); group++) {
      List<BoolVar> ofGroup = new ArrayList<>();
      for (int c = options.from(group); c < options.from(group + 1); c++) {
        BoolVar chosen = model.newBoolVar("");
        ofGroup.add(chosen);
        worth.addTerm(chosen, placed + options.score(c));
        for (int k = 0; k < problem.lengths().get(group); k++) {
          for (int person : problem.members().get(group)) {
            cells
                .computeIfAbsent(List.of(person, options.giver(c) + k), _ -> new ArrayList<>())
                .add(chosen);
          }
        }
      }
      model.addAtMostOne(ofGroup.toArray(new BoolVar[0]));
    }
    cells.values().forEach(cell -> model.addAtMostOne(cell.toArray(new BoolVar[0])));
    model.maximize(worth);
    CpSolver solver = new CpSolver();
    solver.getParameters().setNumWorkers(1);
    solver.getParameters().setMaxTimeInSeconds(seconds);
    double start = seconds();
    solver.solve(model);
    double taken = seconds() - start;
    long value = Math.round(solver.objectiveValue());
    return "%.2f s: %d groups, total %d, gap %.4f %%"
        .formatted(
            taken,
            value / placed,
            value % placed,
            100
                * (solver.bestObjectiveBound() - (double) value)
                / (double) Math.max(1, value % placed));
  }

  private static MeetingTimesProblem problem(int groups, int free, int rooms) {
    SplittableRandom random = new SplittableRandom(SEED);
    int people = groups * 5 / 2;
    long[][] liking = new long[people][336];
    List<Integer> seats = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      Arrays.fill(liking[person], -1);
      int morning = 16 + 2 * random.nextInt(3);
      for (int block = 0; block < 20; block++) {
        boolean isFree = random.nextInt(100) < free;
        for (int slot = 0; slot < 4 && isFree; slot++) {
          liking[person][block / 4 * 48 + morning + block % 4 * 4 + slot] = random.nextInt(101);
        }
      }
      seats.addAll(Collections.nCopies(1 + random.nextInt(3), person));
    }
    List<List<Integer>> members = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      TreeSet<Integer> some = new TreeSet<>();
      while (some.size() < 5) {
        some.add(seats.isEmpty() ? random.nextInt(people) : drawn(seats, random));
      }
      members.add(List.copyOf(some));
    }
    MeetingTimesProblem problem =
        MeetingTimesProblem.ofAvailability(liking, members, Collections.nCopies(groups, 2));
    return rooms > 0 ? problem.withRooms(rooms) : problem;
  }

  private static int drawn(List<Integer> seats, SplittableRandom random) {
    int which = random.nextInt(seats.size());
    int person = seats.get(which);
    seats.set(which, seats.getLast());
    seats.removeLast();
    return person;
  }

  private static double seconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
