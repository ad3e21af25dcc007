package org.ithaca.matching.meetingtimes;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ithaca.matching.Outcome.Reason;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.jspecify.annotations.Nullable;

/**
 * Groups that look for a time. Each group meets once, nobody is in two groups at once, and there
 * are no more groups at a time than rooms. As many groups as possible have a time, then as many
 * kept times as possible, then the sum of scores is largest. Immutable.
 *
 * @param options the groups as receivers, the slots as givers: a pair is a slot at which the group
 *     may begin, with what that is worth
 * @param people how many people there are
 * @param members who is in each group
 * @param lengths how many slots each group takes
 * @param rooms how many groups may meet at a time
 * @param required group and first slot that must hold
 * @param forbidden group and first slot that must not hold
 * @param present group and first slot that should not change
 */
public record MeetingTimesProblem(
    Scores options,
    int people,
    List<List<Integer>> members,
    List<Integer> lengths,
    int rooms,
    Set<Pair> required,
    Set<Pair> forbidden,
    Set<Pair> present) {

  public MeetingTimesProblem {
    if (members.size() != options.receivers() || lengths.size() != options.receivers()) {
      throw new IllegalArgumentException(
          "%d lists of members and %d lengths for %d groups."
              .formatted(members.size(), lengths.size(), options.receivers()));
    }
    if (rooms < 1) {
      throw new IllegalArgumentException(
          "With %d rooms no group can meet. Maybe leave the limit out.".formatted(rooms));
    }
    members = members.stream().map(List::copyOf).toList();
    lengths = List.copyOf(lengths);
    required = ordered(required);
    forbidden = ordered(forbidden);
    present = ordered(present);
    for (int group = 0; group < members.size(); group++) {
      check(group, members.get(group), people);
      checkLength(group, lengths.get(group), options);
    }
  }

  private static void check(int group, List<Integer> members, int people) {
    for (int person : members) {
      if (person < 0 || person >= people) {
        throw new IllegalArgumentException(
            "Member %d of group %d is not from 0 to %d.".formatted(person, group, people - 1));
      }
    }
    if (new HashSet<>(members).size() < members.size()) {
      throw new IllegalArgumentException(
          "Somebody is in group %d twice: %s.".formatted(group, members));
    }
  }

  private static void checkLength(int group, int length, Scores options) {
    if (length < 1) {
      throw new IllegalArgumentException(
          "Group %d takes %d slots. Maybe give it 1.".formatted(group, length));
    }
    for (int c = options.from(group); c < options.from(group + 1); c++) {
      if (options.giver(c) + (long) length > options.givers()) {
        throw new IllegalArgumentException(
            "Group %d begins at slot %d and takes %d, but there are %d slots."
                .formatted(group, options.giver(c), length, options.givers()));
      }
    }
  }

  private static Set<Pair> ordered(Collection<Pair> pairs) {
    return Collections.unmodifiableSet(new TreeSet<>(pairs));
  }

  /** One slot for each group, as many rooms as needed. */
  public static MeetingTimesProblem of(Scores options, int people, List<List<Integer>> members) {
    return new MeetingTimesProblem(
        options,
        people,
        members,
        Collections.nCopies(members.size(), 1),
        Integer.MAX_VALUE,
        Set.of(),
        Set.of(),
        Set.of());
  }

  /**
   * All times at which all members are free, each worth the sum of what its slots are to the
   * members.
   *
   * @param liking for each person and slot a number from 0 if free, negative if not
   */
  public static MeetingTimesProblem ofAvailability(
      long[][] liking, List<List<Integer>> members, List<Integer> lengths) {
    int slots = liking.length == 0 ? 0 : liking[0].length;
    Scores.Builder options = Scores.builder(members.size(), slots);
    for (int group = 0; group < members.size(); group++) {
      for (int start = 0; start + lengths.get(group) <= slots; start++) {
        long worth = worth(liking, members.get(group), start, start + lengths.get(group));
        if (worth >= 0) {
          options.add(group, start, worth);
        }
      }
    }
    return new MeetingTimesProblem(
        options.build(),
        liking.length,
        members,
        lengths,
        Integer.MAX_VALUE,
        Set.of(),
        Set.of(),
        Set.of());
  }

  private static long worth(long[][] liking, List<Integer> members, int from, int to) {
    long worth = 0;
    for (int person : members) {
      for (int slot = from; slot < to; slot++) {
        if (liking[person][slot] < 0) {
          return -1;
        }
        worth = Math.addExact(worth, liking[person][slot]);
      }
    }
    return worth;
  }

  public MeetingTimesProblem withLengths(List<Integer> slots) {
    return new MeetingTimesProblem(
        options, people, members, slots, rooms, required, forbidden, present);
  }

  public MeetingTimesProblem withRooms(int most) {
    return new MeetingTimesProblem(
        options, people, members, lengths, most, required, forbidden, present);
  }

  /** These groups begin at these slots. */
  public MeetingTimesProblem requiring(Collection<Pair> times) {
    return new MeetingTimesProblem(
        options, people, members, lengths, rooms, ordered(times), forbidden, present);
  }

  /** These groups do not begin at these slots. */
  public MeetingTimesProblem forbidding(Collection<Pair> times) {
    return new MeetingTimesProblem(
        options, people, members, lengths, rooms, required, ordered(times), present);
  }

  /** As many of these times as possible are kept. */
  public MeetingTimesProblem keeping(Collection<Pair> times) {
    return new MeetingTimesProblem(
        options, people, members, lengths, rooms, required, forbidden, ordered(times));
  }

  /** Why the required times cannot hold, null if they can. */
  @Nullable Reason obstacle() {
    Pair[][] busy = new Pair[people][];
    int[] taken = new int[options.givers()];
    int[] times = new int[options.receivers()];
    for (Pair time : required) {
      if (forbidden.contains(time)) {
        return new Reason.RequiredAndForbidden(time);
      }
      if (options.find(time.first(), time.second()) < 0) {
        return new Reason.RequiredWithoutScore(time);
      }
      if (++times[time.first()] > 1) {
        return new Reason.TooManyRequiredOfReceiver(time.first(), 2, 1);
      }
      for (int slot = time.second(); slot < time.second() + lengths.get(time.first()); slot++) {
        if (++taken[slot] > rooms) {
          return new Reason.TooManyRequiredOfGiver(slot, taken[slot], rooms);
        }
        for (int person : members.get(time.first())) {
          busy[person] = busy[person] == null ? new Pair[options.givers()] : busy[person];
          if (busy[person][slot] != null) {
            return new Reason.RequiredTogether(busy[person][slot], time, person);
          }
          busy[person][slot] = time;
        }
      }
    }
    return null;
  }
}
