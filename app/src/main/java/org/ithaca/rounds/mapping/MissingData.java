package org.ithaca.rounds.mapping;

import java.util.EnumMap;
import java.util.Map;
import org.ithaca.formats.Criterion;
import org.ithaca.formats.CriterionWeight;

/** Counts what people have not told. */
final class MissingData {

  private MissingData() {}

  static Map<Criterion, Integer> of(RunInput input) {
    var missing = new EnumMap<Criterion, Integer>(Criterion.class);
    for (CriterionWeight each : input.criteria()) {
      if (each.weight() > 0 && each.criterion() != Criterion.WISHES) {
        int count =
            (int)
                input.people().stream()
                    .filter(person -> person.gives() + person.receives() > 0)
                    .filter(person -> lacks(person, each.criterion()))
                    .count();
        if (count > 0) {
          missing.put(each.criterion(), count);
        }
      }
    }
    return missing;
  }

  /** Givers need not seek and receivers need not offer. */
  private static boolean lacks(Participant person, Criterion criterion) {
    boolean gives = person.gives() > 0;
    boolean receives = person.receives() > 0;
    return switch (criterion) {
      case SKILLS ->
          (gives && person.offered().isEmpty()) || (receives && person.sought().isEmpty());
      case EXPERIENCE ->
          (gives && person.experiences().isEmpty())
              || (receives && person.experiencesSought().isEmpty());
      case LEVEL_GAP -> person.level() == null;
      case DEPARTMENT -> person.department() == null;
      case SITE -> person.site() == null;
      case ORGANISATION -> person.organisation() == null;
      case TEAM -> person.team() == null;
      case LANGUAGE -> person.languages().isEmpty();
      case TIME_ZONE -> person.utcOffsetMinutes() == null;
      case AVAILABILITY -> person.freeUtc() == null;
      case VALUES -> person.values().isEmpty();
      case WISHES -> false;
    };
  }
}
