package org.ithaca.matching.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names in the order in which they came, each with its index. */
final class Names {
  private final Map<String, Integer> index = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();

  void add(String name) {
    if (index.putIfAbsent(name, names.size()) == null) {
      names.add(name);
    }
  }

  int size() {
    return names.size();
  }

  boolean contains(String name) {
    return index.containsKey(name);
  }

  int indexOf(String name) {
    return index.getOrDefault(name, -1);
  }

  String name(int person) {
    return names.get(person);
  }

  int[] capacities(Map<String, Integer> given) {
    return names.stream().mapToInt(name -> given.getOrDefault(name, 1)).toArray();
  }
}
