package org.ithaca.people.sheets;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ithaca.people.sheets.cells.Folded;
import org.ithaca.people.sheets.files.SheetRow;
import org.jspecify.annotations.Nullable;

/** Who was in earlier rows of a sheet, so that the same person twice is noticed. */
final class EarlierRows {

  private record Seen(
      int row, @Nullable String name, @Nullable String email, Set<SheetRole> roles) {}

  private final boolean pairs;
  private final Map<Identity, Seen> seen = new HashMap<>();

  /**
   * @param pairs whether the sheet lists pairs, in which everybody may come often
   */
  EarlierRows(boolean pairs) {
    this.pairs = pairs;
  }

  /** The first thing that an earlier row says otherwise; a row without any is kept in mind. */
  List<Problem> clashes(
      SheetRow row, List<Identity> identities, PersonDraft draft, Set<SheetRole> roles) {
    Seen now = new Seen(row.number(), draft.name(), draft.email(), roles);
    for (Identity identity : identities) {
      Seen before = pairs ? null : seen.get(identity);
      Optional<Problem> clash = before == null ? Optional.empty() : clash(identity, before, now);
      if (clash.isPresent()) {
        return List.of(clash.get());
      }
    }
    identities.forEach(identity -> seen.merge(identity, now, EarlierRows::together));
    return List.of();
  }

  private static Optional<Problem> clash(Identity identity, Seen before, Seen now) {
    String kind = identity.kind().name().toLowerCase(Locale.ROOT);
    if (now.name() != null
        && before.name() != null
        && !Folded.of(now.name()).equals(Folded.of(before.name()))) {
      return Optional.of(
          new Problem(
              "",
              identity.key(),
              Message.of("row.other_name." + kind, before.row(), before.name())));
    }
    boolean sameRole =
        now.roles().equals(before.roles())
            || now.roles().stream().anyMatch(before.roles()::contains);
    if (sameRole) {
      return Optional.of(
          new Problem("", identity.key(), Message.of("row.same." + kind, before.row())));
    }
    if (now.email() != null && before.email() != null && !now.email().equals(before.email())) {
      return Optional.of(
          new Problem(
              "", identity.key(), Message.of("row.other_email", before.row(), before.email())));
    }
    return Optional.empty();
  }

  private static Seen together(Seen before, Seen now) {
    Set<SheetRole> all = EnumSet.noneOf(SheetRole.class);
    all.addAll(before.roles());
    all.addAll(now.roles());
    return new Seen(
        before.row(),
        now.name() == null ? before.name() : now.name(),
        before.email() == null ? now.email() : before.email(),
        all);
  }
}
