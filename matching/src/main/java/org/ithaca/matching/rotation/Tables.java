package org.ithaca.matching.rotation;

import java.util.List;

/**
 * Who sits with whom in each round.
 *
 * @param rounds for each round its tables, for each table its people, ascending
 * @param repeats how often two people meet who met before, here or earlier
 */
public record Tables(List<List<List<Integer>>> rounds, long repeats) {
  public Tables {
    rounds =
        rounds.stream()
            .map(round -> round.stream().map(table -> table.stream().sorted().toList()).toList())
            .toList();
  }
}
