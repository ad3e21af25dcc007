package org.ithaca.matching.scoring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * People told apart by one column only.
 *
 * @param of the class of each member, numbered as they first occur
 * @param example a person of each class
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose, never changed
record Classes(int[] of, int[] example) {

  /** Null where there are more than {@code most} of them. */
  static @Nullable Classes of(IntFunction<Object> column, int[] members, int most) {
    Map<Object, Integer> numbers = new HashMap<>();
    int[] of = new int[members.length];
    int[] example = new int[most];
    for (int m = 0; m < members.length; m++) {
      int fresh = numbers.size();
      of[m] = numbers.computeIfAbsent(column.apply(members[m]), _ -> fresh);
      if (of[m] == fresh) {
        if (fresh == most) {
          return null;
        }
        example[fresh] = members[m];
      }
    }
    return new Classes(of, Arrays.copyOf(example, numbers.size()));
  }

  int size() {
    return example.length;
  }

  int[] counts() {
    int[] counts = new int[size()];
    for (int c : of) {
      counts[c]++;
    }
    return counts;
  }
}
