package org.ithaca.matching.scoring;

import java.util.Arrays;

/**
 * What is known about people, in columns. It knows no person, only numbers: people, codes, skills,
 * categories and sets are indices the caller gives meaning to. Whatever is not set is missing.
 */
public final class Population {
  /** A level, offset or code nobody knows. */
  public static final int MISSING = Integer.MIN_VALUE;

  /** Half-hours in a week, from Monday 00:00 UTC. */
  public static final int SLOTS = 336;

  /** As many skills as there may be. */
  public static final int MOST_SKILLS = 1 << 20;

  static final int WORDS = (SLOTS + 63) / 64;

  final int size;
  final int skills;
  final int[] level;
  final int[] utcOffset;
  final int[] manager;
  final int[][] category;
  final Rows[] codes;
  final Rows offered;
  final Rows sought;
  final Rows near;
  final long[] available;
  final Rows wishes;
  final Rows avoided;
  final Rows past;

  private Population(Builder builder) {
    this.size = builder.size;
    this.skills = builder.skills;
    this.level = builder.level.clone();
    this.utcOffset = builder.utcOffset.clone();
    this.manager = builder.manager.clone();
    this.category = new int[builder.category.length][];
    Arrays.setAll(category, c -> builder.category[c].clone());
    this.codes = new Rows[builder.codes.length];
    Arrays.setAll(codes, s -> builder.codes[s].build());
    this.offered = builder.offered.build();
    this.sought = builder.sought.build();
    this.near = builder.near.build();
    this.available = builder.available.clone();
    this.wishes = builder.wishes.build();
    this.avoided = builder.avoided.build();
    this.past = builder.past.build();
  }

  public int size() {
    return size;
  }

  /**
   * Starts with nothing known.
   *
   * @param people how many
   * @param categories how many single-valued columns, e.g. department, site, team
   * @param sets how many multi-valued columns, e.g. languages, values, experiences
   * @param skills how many skills there are
   */
  public static Builder builder(int people, int categories, int sets, int skills) {
    return new Builder(people, categories, sets, skills);
  }

  /** Fills the columns, in any order. */
  public static final class Builder {
    private final int size;
    private final int skills;
    private final int[] level;
    private final int[] utcOffset;
    private final int[] manager;
    private final int[][] category;
    private final Rows.Builder[] codes;
    private final Rows.Builder offered;
    private final Rows.Builder sought;
    private final Rows.Builder near;
    private final long[] available;
    private final Rows.Builder wishes;
    private final Rows.Builder avoided;
    private final Rows.Builder past;

    private Builder(int people, int categories, int sets, int skills) {
      this.size = people;
      this.skills = within(skills, MOST_SKILLS + 1, "number of skills");
      this.level = missing(people);
      this.utcOffset = missing(people);
      this.manager = missing(people);
      this.category = new int[categories][];
      Arrays.setAll(category, _ -> missing(people));
      this.codes = new Rows.Builder[sets];
      Arrays.setAll(codes, _ -> new Rows.Builder(people));
      this.offered = new Rows.Builder(people);
      this.sought = new Rows.Builder(people);
      this.near = new Rows.Builder(skills);
      this.available = new long[people * WORDS];
      this.wishes = new Rows.Builder(people);
      this.avoided = new Rows.Builder(people);
      this.past = new Rows.Builder(people);
    }

    private static int[] missing(int people) {
      int[] column = new int[people];
      Arrays.fill(column, MISSING);
      return column;
    }

    public Builder level(int person, int value) {
      level[person] = value;
      return this;
    }

    public Builder utcOffset(int person, int minutes) {
      utcOffset[person] = minutes;
      return this;
    }

    public Builder manager(int person, int managedBy) {
      manager[person] = within(managedBy, size, "person");
      return this;
    }

    public Builder category(int column, int person, int code) {
      category[column][person] = code;
      return this;
    }

    /** Adds codes, from 0, to one of the person's sets. */
    public Builder codes(int set, int person, int... values) {
      for (int value : values) {
        codes[set].add(within(person, size, "person"), within(value, Integer.MAX_VALUE, "code"), 0);
      }
      return this;
    }

    /** The person can teach the skill, from 0 to 1000. */
    public Builder offers(int person, int skill, int permille) {
      offered.add(
          within(person, size, "person"),
          within(skill, skills, "skill"),
          within(permille, 1001, "weight"));
      return this;
    }

    /** The person wants to learn the skill, from 0 to 1000. */
    public Builder seeks(int person, int skill, int permille) {
      sought.add(
          within(person, size, "person"),
          within(skill, skills, "skill"),
          within(permille, 1001, "weight"));
      return this;
    }

    /** Who can teach {@code offeredSkill} can teach {@code soughtSkill} to this degree too. */
    public Builder near(int offeredSkill, int soughtSkill, int permille) {
      near.add(
          within(offeredSkill, skills, "skill"),
          within(soughtSkill, skills, "skill"),
          within(permille, 1001, "nearness"));
      return this;
    }

    /** The person is free in the half-hour, counted from Monday 00:00 UTC. */
    public Builder available(int person, int slot) {
      within(slot, SLOTS, "slot");
      available[person * WORDS + (slot >> 6)] |= 1L << slot;
      return this;
    }

    /** The person wishes for the other; 1 is the first wish. */
    public Builder wish(int person, int other, int rank) {
      if (rank < 1) {
        throw new IllegalArgumentException("Rank " + rank + " is below 1.");
      }
      // The largest number stays, so the best rank is stored as the largest.
      wishes.add(within(person, size, "person"), within(other, size, "person"), -rank);
      return this;
    }

    /** The person does not want the other, whoever would give. */
    public Builder avoid(int person, int other) {
      avoided.add(within(person, size, "person"), within(other, size, "person"), 0);
      return this;
    }

    /** The two were partners before. */
    public Builder past(int one, int other) {
      past.add(within(one, size, "person"), within(other, size, "person"), 0);
      past.add(other, one, 0);
      return this;
    }

    public Population build() {
      return new Population(this);
    }

    private static int within(int value, int limit, String what) {
      if (value < 0 || value >= limit) {
        throw new IllegalArgumentException(
            "%s %d is not from 0 to %d.".formatted(what, value, limit - 1));
      }
      return value;
    }
  }
}
