package org.ithaca.common.database;

import java.util.ArrayList;
import java.util.List;

/**
 * The conditions of a query that apply, and no others: so the database plans for exactly these,
 * however often the query is prepared.
 */
public final class Conditions {

  private final List<String> conditions = new ArrayList<>();

  public Conditions and(boolean applies, String condition) {
    if (applies) {
      conditions.add("(" + condition + ")");
    }
    return this;
  }

  /** What to write after {@code where}. */
  public String sql() {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }
}
