package org.ithaca.matching.grouping;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * People carry labels, such as a role or a department, and every group has between {@code least}
 * and {@code most} members with each label.
 *
 * @param labels of every person, from 0; negative if the person has none
 * @param least by label
 * @param most by label
 */
public record Quota(List<Integer> labels, List<Integer> least, List<Integer> most) {
  public Quota {
    labels = List.copyOf(labels);
    least = List.copyOf(least);
    most = List.copyOf(most);
    if (least.size() != most.size()) {
      throw new IllegalArgumentException(
          "%d smallest numbers for %d largest: one of each per label is needed."
              .formatted(least.size(), most.size()));
    }
    for (int label = 0; label < least.size(); label++) {
      if (least.get(label) < 0 || most.get(label) < least.get(label)) {
        throw new IllegalArgumentException(
            "Label %d from %d to %d times in a group: the least must be 0 or more and not above the most."
                .formatted(label, least.get(label), most.get(label)));
      }
    }
    for (int person = 0; person < labels.size(); person++) {
      if (labels.get(person) >= least.size()) {
        throw new IllegalArgumentException(
            "Person %d has label %d, but there are only %d labels."
                .formatted(person, labels.get(person), least.size()));
      }
    }
  }

  /** At most so many with the same label in one group; 1 keeps all labels of a group apart. */
  public static Quota atMost(int most, int... labels) {
    int count = Arrays.stream(labels).max().orElse(-1) + 1;
    return new Quota(
        Arrays.stream(labels).boxed().toList(),
        Collections.nCopies(Math.max(count, 0), 0),
        Collections.nCopies(Math.max(count, 0), most));
  }

  /** Every label spread evenly: no two groups differ by more than one in it. */
  public static Quota balanced(int groups, int... labels) {
    if (groups < 1) {
      throw new IllegalArgumentException("Labels cannot be spread over " + groups + " groups.");
    }
    int count = Math.max(Arrays.stream(labels).max().orElse(-1) + 1, 0);
    Integer[] least = new Integer[count];
    Integer[] most = new Integer[count];
    for (int label = 0; label < count; label++) {
      int carried = label;
      int people = (int) Arrays.stream(labels).filter(l -> l == carried).count();
      least[label] = people / groups;
      most[label] = (people + groups - 1) / groups;
    }
    return new Quota(Arrays.stream(labels).boxed().toList(), List.of(least), List.of(most));
  }
}
