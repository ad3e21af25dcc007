package org.ithaca.formats.files;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.ithaca.formats.Direction;
import org.ithaca.formats.Exchange;
import org.ithaca.formats.Format;
import org.ithaca.formats.FormatRole;
import org.ithaca.formats.Power;
import org.ithaca.formats.RoleKey;
import org.ithaca.formats.Shape;
import org.ithaca.formats.Term;
import org.ithaca.formats.Tie;

/** What must hold between the fields about people: roles, ties, size, direction and power. */
final class FormatRules {

  private final Format format;
  private final Findings findings;
  private final Set<String> unread;

  private FormatRules(Format format, Set<String> unread, Findings findings) {
    this.format = format;
    this.findings = findings;
    this.unread = unread;
  }

  /** Checks every rule whose fields could be read. */
  static void check(Format format, Set<String> unread, Findings findings) {
    FormatRules rules = new FormatRules(format, unread, findings);
    rules.given(rules::roles, "roles");
    rules.given(rules::ties, "roles", "ties");
    rules.given(rules::direction, "roles", "direction", "ties");
    rules.given(rules::power, "direction", "power", "ties");
    rules.given(rules::size, "shape", "size");
    rules.given(rules::sizeAgainstRoles, "size", "roles");
    rules.given(rules::exchange, "exchange", "ties");
    ConductRules.check(format, findings, rules::given);
  }

  private void given(Runnable rule, String... fields) {
    if (List.of(fields).stream().noneMatch(unread::contains)) {
      rule.run();
    }
  }

  private void roles() {
    unique(findings, "roles", format.roles(), FormatRole::key);
    if (format.listGivers().isEmpty()) {
      findings.note("roles", "has nobody who gives; one role needs gives: true");
    }
    if (format.listReceivers().isEmpty()) {
      findings.note("roles", "has nobody who receives; one role needs receives: true");
    }
    for (int i = 0; i < format.roles().size(); i++) {
      FormatRole role = format.roles().get(i);
      if (role.count().max().equals(OptionalInt.of(0))) {
        findings.note("roles[" + i + "].count.max", "is 0; leave the role out instead");
      }
    }
  }

  private void ties() {
    unique(findings, "ties", format.ties(), Tie::key);
    for (int i = 0; i < format.ties().size(); i++) {
      Tie tie = format.ties().get(i);
      String path = "ties[" + i + "]";
      boolean fromKnown = isRole(path + ".from", tie.from());
      boolean toKnown = isRole(path + ".to", tie.to());
      if (fromKnown && toKnown) {
        tie(path, tie);
      }
    }
  }

  private void tie(String path, Tie tie) {
    FormatRole from = format.getRole(tie.from());
    FormatRole to = format.getRole(tie.to());
    if (!from.gives()) {
      findings.note(path + ".from", "is " + from.key() + ", which does not give");
    }
    if (!to.receives()) {
      findings.note(path + ".to", "is " + to.key() + ", which does not receive");
    }
    if (tie.mutual() && !(from.givesAndReceives() && to.givesAndReceives())) {
      findings.note(path + ".mutual", "is true; then both ends must give and receive");
    }
    boolean symmetric = tie.stage().levels().isSymmetric() && tie.stage().years().isSymmetric();
    if (tie.mutual() && tie.joinsAlike() && !symmetric) {
      findings.note(
          path + ".stage",
          "reads differently from either side; between alike members min must be minus max");
    }
  }

  private boolean isRole(String path, RoleKey role) {
    return isRole(format, findings, path, role);
  }

  static boolean isRole(Format format, Findings findings, String path, RoleKey role) {
    List<String> known = format.roleKeys().stream().map(RoleKey::value).toList();
    if (known.contains(role.value())) {
      return true;
    }
    findings.note(
        path,
        "is "
            + role
            + "; it must be one of the roles "
            + String.join(", ", known)
            + Spelling.suggestion(role.value(), known));
    return false;
  }

  private void direction() {
    boolean allDoBoth = format.roles().stream().allMatch(FormatRole::givesAndReceives);
    if (format.isTwoWay() && !allDoBoth) {
      findings.note("direction", "is two-way; then every role must give and receive");
    }
    if (!format.isTwoWay() && allDoBoth) {
      findings.note(
          "direction",
          "is " + format.direction().key() + "; then some role must only give or only receive");
    }
    OptionalInt highest = format.stage().levels().max();
    if (format.direction() == Direction.REVERSE && (highest.isEmpty() || highest.getAsInt() >= 0)) {
      findings.note(
          "ties[0].stage.levels.max",
          "is "
              + (highest.isEmpty() ? "any" : highest.getAsInt())
              + "; direction is reverse, so the giver must be behind: at most -1");
    }
  }

  private void power() {
    boolean reverse = format.direction() == Direction.REVERSE;
    if (reverse != (format.power() == Power.INVERTED)) {
      findings.note(
          "power",
          "is "
              + format.power().key()
              + " while direction is "
              + format.direction().key()
              + "; inverted and reverse go together");
    }
    if (format.isTwoWay() && format.power() == Power.HIERARCHICAL && format.ties().size() == 1) {
      boolean alike = format.mainTie().joinsAlike();
      if (alike) {
        findings.note("power", "is hierarchical, yet all members play the same role");
      }
    }
  }

  private void size() {
    int least = format.size().min();
    OptionalInt most = format.size().max();
    if (format.shape() == Shape.PAIR && (least != 2 || most.isEmpty() || most.getAsInt() > 3)) {
      findings.note(
          "size", "does not fit a pair; min must be 2, and max 2 or, where a third may join, 3");
    }
    boolean severalNeeded =
        format.shape() == Shape.STAR
            || format.shape() == Shape.GROUP
            || format.shape() == Shape.RING
            || format.shape() == Shape.BOARD;
    if (severalNeeded && least < 3) {
      findings.note(
          "size.min", "is " + least + "; a " + format.shape().key() + " has at least 3 people");
    }
  }

  private void sizeAgainstRoles() {
    int fewest = format.roles().stream().mapToInt(role -> role.count().min()).sum();
    if (format.size().min() < fewest) {
      findings.note(
          "size.min", "is " + format.size().min() + "; the roles together need at least " + fewest);
    }
    boolean open = format.roles().stream().anyMatch(role -> role.count().max().isEmpty());
    int most = format.roles().stream().mapToInt(role -> role.count().max().orElse(0)).sum();
    OptionalInt allowed = format.size().max();
    if (!open && (allowed.isEmpty() || allowed.getAsInt() > most)) {
      findings.note(
          "size.max",
          "is "
              + (allowed.isEmpty() ? "any" : allowed.getAsInt())
              + "; the roles together allow at most "
              + most);
    }
  }

  private void exchange() {
    boolean anyMutual = format.ties().stream().anyMatch(Tie::mutual);
    int mutualCoverage = format.exchange().indexOf(Exchange.MUTUAL_COVERAGE);
    if (mutualCoverage >= 0 && !anyMutual) {
      findings.note(
          "exchange[" + mutualCoverage + "]", "is mutual-coverage; then some tie must be mutual");
    }
    unique(findings, "exchange", format.exchange(), Function.identity());
  }

  static <T> void unique(Findings findings, String path, List<T> entries, Function<T, ?> nameOf) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      Object name = nameOf.apply(entries.get(i));
      if (!seen.add(name)) {
        findings.note(path + "[" + i + "]", "names " + shown(name) + " a second time");
      }
    }
  }

  private static String shown(Object name) {
    return name instanceof Term term ? term.key() : name.toString();
  }
}
