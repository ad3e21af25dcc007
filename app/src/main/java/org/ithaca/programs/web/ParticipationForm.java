package org.ithaca.programs.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ithaca.formats.RoleKey;
import org.ithaca.programs.Enrolment;
import org.ithaca.programs.Program;

/** How many relationships in each role, and whether the order of the wishes counts, as typed. */
public record ParticipationForm(Map<String, String> values) {

  static final int MOST_WISHES = 20;

  static ParticipationForm of(List<Enrolment> own, boolean ranked) {
    var values = new HashMap<String, String>();
    own.forEach(
        each -> values.put("capacity-" + each.role(), Objects.toString(each.capacity(), "")));
    values.put("ranked", ranked ? "true" : "");
    return new ParticipationForm(values);
  }

  public String value(String name) {
    return values.getOrDefault(name, "").strip();
  }

  public boolean ranked() {
    return value("ranked").equals("true");
  }

  Map<RoleKey, Optional<Integer>> readCapacities(
      Program program, List<Enrolment> own, Problems problems) {
    var capacities = new LinkedHashMap<RoleKey, Optional<Integer>>();
    for (var each : own) {
      var field = "capacity-" + each.role();
      if (each.status() != Enrolment.Status.WITHDRAWN && values.containsKey(field)) {
        var most = program.getRole(each.role()).mostCapacity();
        var typed = CapacityField.read(field, value(field), problems);
        if (typed != null && typed > most) {
          problems.add(field, "programs.problem.number", 1, most);
        }
        capacities.put(each.role(), Optional.ofNullable(typed));
      }
    }
    return capacities;
  }
}
