package org.ithaca.people.skills.index;

import java.util.List;
import java.util.stream.Stream;

/**
 * One way of naming skills, normalised.
 *
 * @param rank how much the name belongs to its skills, see {@link #rank}; less is more
 * @param skills whom this name means at that rank; several where it is ambiguous ("PM")
 */
record Name(String text, String folded, int rank, List<Integer> skills) {

  static final int TYPED_BY_PEOPLE = rank(SkillSource.OWN, true);

  /**
   * The starter taxonomy before ESCO before what people typed, so that a text means the same with
   * ESCO as without; preferred labels before others.
   */
  static int rank(SkillSource source, boolean preferred) {
    return 2 * source.rank + (preferred ? 0 : 1);
  }

  /** Two namings of the same text: the better rank wins, at equal rank it means both. */
  Name with(Name other) {
    if (other.rank != rank) {
      return other.rank < rank ? other : this;
    }
    var both = Stream.concat(skills.stream(), other.skills.stream()).distinct().toList();
    return new Name(text, folded, rank, both);
  }

  boolean unambiguous() {
    return skills.size() == 1;
  }
}
