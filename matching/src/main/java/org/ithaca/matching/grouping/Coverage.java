package org.ithaca.matching.grouping;

import java.util.ArrayList;
import java.util.List;

/**
 * What people seek and offer. In a group every need of a member counts its weight times the highest
 * level another member offers in that topic: {@code Σ weight · max level}.
 */
public final class Coverage {
  /** A need with its weight, or an offer with its level. */
  public record Entry(int topic, long amount) {}

  private final int topics;
  private final List<List<Entry>> sought;
  private final List<List<Entry>> offered;

  private Coverage(int topics, List<List<Entry>> sought, List<List<Entry>> offered) {
    this.topics = topics;
    this.sought = sought.stream().map(List::copyOf).toList();
    this.offered = offered.stream().map(List::copyOf).toList();
  }

  /** Nobody seeks anything. */
  public static Coverage none(int people) {
    return builder(people, 0).build();
  }

  public static Builder builder(int people, int topics) {
    return new Builder(people, topics);
  }

  public int topics() {
    return topics;
  }

  public int people() {
    return sought.size();
  }

  public List<Entry> sought(int person) {
    return sought.get(person);
  }

  public List<Entry> offered(int person) {
    return offered.get(person);
  }

  public boolean isEmpty() {
    return sought.stream().allMatch(List::isEmpty);
  }

  /** The level the person offers in the topic, 0 if none. */
  public long offered(int person, int topic) {
    for (Entry offer : offered.get(person)) {
      if (offer.topic() == topic) {
        return offer.amount();
      }
    }
    return 0;
  }

  /** The highest level anybody offers in the topic. */
  public long highest(int topic) {
    long highest = 0;
    for (int person = 0; person < people(); person++) {
      highest = Math.max(highest, offered(person, topic));
    }
    return highest;
  }

  /** Collects needs and offers in any order, each topic once a person. */
  public static final class Builder {
    private final int topics;
    private final List<List<Entry>> sought = new ArrayList<>();
    private final List<List<Entry>> offered = new ArrayList<>();

    private Builder(int people, int topics) {
      if (people < 0 || topics < 0) {
        throw new IllegalArgumentException(
            "%d people and %d topics: neither may be negative.".formatted(people, topics));
      }
      this.topics = topics;
      for (int person = 0; person < people; person++) {
        sought.add(new ArrayList<>());
        offered.add(new ArrayList<>());
      }
    }

    public Builder seeks(int person, int topic, long weight) {
      add(sought, "seeks", person, topic, weight);
      return this;
    }

    public Builder offers(int person, int topic, long level) {
      add(offered, "offers", person, topic, level);
      return this;
    }

    private void add(List<List<Entry>> all, String verb, int person, int topic, long amount) {
      if (person < 0 || person >= all.size() || topic < 0 || topic >= topics) {
        throw new IllegalArgumentException(
            "Person %d %s topic %d, but there are %d people and %d topics."
                .formatted(person, verb, topic, all.size(), topics));
      }
      if (amount < 0) {
        throw new IllegalArgumentException(
            "Person %d %s topic %d with %d; use 0 or more.".formatted(person, verb, topic, amount));
      }
      if (all.get(person).stream().anyMatch(entry -> entry.topic() == topic)) {
        throw new IllegalArgumentException(
            "Person %d %s topic %d twice.".formatted(person, verb, topic));
      }
      all.get(person).add(new Entry(topic, amount));
    }

    public Coverage build() {
      return new Coverage(topics, sought, offered);
    }
  }
}
