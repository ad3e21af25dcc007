package org.ithaca.people.skills;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ithaca.people.SkillId;
import org.ithaca.people.skills.index.SkillIndex;

/**
 * Which of the skills of a population are near which: a sparse table. Skills are numbered from 0;
 * ids that mean the same have one number. Making it is O(skills + neighbours), reading a row copies
 * nothing.
 */
public final class SkillNeighbours {

  private final Map<SkillId, Integer> numbers = new HashMap<>();

  /** All ids that have a number: an own skill and one of a taxonomy may mean the same. */
  private final List<List<SkillId>> skills = new ArrayList<>();

  private int[] starts = {0};
  private int[] near = new int[256];
  private int[] perMille = new int[256];
  private int entries;

  private SkillNeighbours() {}

  static SkillNeighbours of(Collection<SkillId> occurring, SkillIndex index) {
    var table = new SkillNeighbours();
    int[] numberOfPlace = new int[index.size()];
    Arrays.fill(numberOfPlace, -1);
    var places = new ArrayList<Integer>();
    for (var skill : occurring.stream().distinct().sorted(BY_VALUE).toList()) {
      int place = index.meaning(skill.value());
      int number = place < 0 ? -1 : numberOfPlace[place];
      if (number < 0) {
        number = places.size();
        places.add(place);
        table.skills.add(new ArrayList<>(1));
        if (place >= 0) {
          numberOfPlace[place] = number;
        }
      }
      table.numbers.put(skill, number);
      table.skills.get(number).add(skill);
    }
    table.starts = new int[places.size() + 1];
    for (int number = 0; number < places.size(); number++) {
      table.addRow(number, places.get(number), numberOfPlace, index);
      table.starts[number + 1] = table.entries;
    }
    return table;
  }

  private static final java.util.Comparator<SkillId> BY_VALUE =
      java.util.Comparator.comparing(SkillId::value);

  private void addRow(int number, int place, int[] numberOfPlace, SkillIndex index) {
    add(number, 1000);
    if (place < 0) {
      return;
    }
    int[] neighbours = index.near(place);
    int[] weights = index.nearWeights(place);
    for (int i = 0; i < neighbours.length; i++) {
      if (numberOfPlace[neighbours[i]] >= 0) {
        add(numberOfPlace[neighbours[i]], weights[i]);
      }
    }
  }

  private void add(int number, int weight) {
    if (entries == near.length) {
      near = Arrays.copyOf(near, entries * 2);
      perMille = Arrays.copyOf(perMille, entries * 2);
    }
    near[entries] = number;
    perMille[entries++] = weight;
  }

  /** How many different skills there are. */
  public int size() {
    return skills.size();
  }

  /** The number of a skill that was given when the table was made. */
  public int numberOf(SkillId skill) {
    var number = numbers.get(skill);
    if (number == null) {
      throw new IllegalArgumentException(
          "Skill " + skill + " is not in the table. Make the table of all skills that occur.");
    }
    return number;
  }

  /**
   * Calls back with every other id that is near this one and its per mille; those that mean the
   * same are among them, so it does not matter which of them one has.
   */
  public void forEachNear(SkillId skill, Near visitor) {
    int number = numberOf(skill);
    for (int i = starts[number]; i < starts[number + 1]; i++) {
      for (var other : skills.get(near[i])) {
        if (!other.equals(skill)) {
          visitor.visit(other, perMille[i]);
        }
      }
    }
  }

  /** How much of what one seeks in the first skill the second one gives. */
  public int perMille(int sought, int offered) {
    for (int i = starts[sought]; i < starts[sought + 1]; i++) {
      if (near[i] == offered) {
        return perMille[i];
      }
    }
    return 0;
  }

  /** Sees one near skill. */
  @FunctionalInterface
  public interface Near {
    void visit(SkillId skill, int perMille);
  }
}
