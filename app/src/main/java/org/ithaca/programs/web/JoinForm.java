package org.ithaca.programs.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ithaca.formats.RoleKey;
import org.ithaca.programs.Program;

/** Which roles somebody wants, and how many relationships in each, as typed. */
public record JoinForm(Map<String, String> values) {

  static final JoinForm EMPTY = new JoinForm(Map.of());

  public String value(String name) {
    return values.getOrDefault(name, "").strip();
  }

  /** With one role there is nothing to choose. */
  public boolean chose(Program program, RoleKey role) {
    return program.roles().size() == 1 || value("role-" + role).equals("true");
  }

  /** The capacity wished for in each role chosen. */
  Map<RoleKey, Optional<Integer>> read(Program program, Problems problems) {
    var wanted = new LinkedHashMap<RoleKey, Optional<Integer>>();
    for (var plan : program.roles()) {
      if (chose(program, plan.role())) {
        var field = "capacity-" + plan.role();
        var capacity = CapacityField.read(field, value(field), problems);
        if (capacity != null && capacity > plan.mostCapacity()) {
          problems.add(field, "programs.problem.number", 1, plan.mostCapacity());
        }
        wanted.put(plan.role(), Optional.ofNullable(capacity));
      }
    }
    if (wanted.isEmpty()) {
      problems.add("roles", "programs.problem.roles");
    }
    return wanted;
  }
}
