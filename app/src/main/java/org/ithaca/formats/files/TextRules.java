package org.ithaca.formats.files;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ithaca.formats.Closing;
import org.ithaca.formats.Format;
import org.ithaca.formats.FormatText;
import org.ithaca.formats.FormatText.SessionText;
import org.ithaca.formats.Guide;
import org.ithaca.formats.RoleKey;
import org.ithaca.formats.Tie;

/** In each language there is a text for everything the format names, and none for anything else. */
final class TextRules {

  private final Findings findings;
  private final Set<String> unread;

  private TextRules(Set<String> unread, Findings findings) {
    this.findings = findings;
    this.unread = unread;
  }

  static void check(Format format, Set<String> unread, Findings findings) {
    TextRules rules = new TextRules(unread, findings);
    boolean readable = !rules.unread.contains("texts");
    if (readable && !format.texts().containsKey(Format.FIRST_LANGUAGE)) {
      findings.note("texts.en", "is missing; every format has English words");
    }
    format.texts().forEach((language, text) -> rules.texts(format, "texts." + language, text));
  }

  private void texts(Format format, String path, FormatText text) {
    matches("roles", path + ".roles", keys(format.roleKeys(), RoleKey::value), text.roles());
    matches("ties", path + ".ties", keys(format.ties(), Tie::key), text.ties());
    matches(
        "criteria",
        path + ".criteria",
        keys(format.criteria(), each -> each.criterion().key()),
        text.criteria());
    matches(
        "measures",
        path + ".measures",
        keys(format.measures(), each -> each.measure().key()),
        text.measures());
    matches("agreement", path + ".agreement", format.agreement().sections(), text.agreement());
    matches(
        "closing",
        path + ".next",
        keys(format.closing().next(), Closing.NextStep::key),
        text.next());
    matches("guide", path + ".parts", keys(format.guide().parts(), Guide.Part::key), text.parts());
    sessions(format.guide().sessions(), path + ".sessions", text.sessions());
  }

  private void sessions(List<Guide.Session> sessions, String path, Map<String, SessionText> texts) {
    matches("guide", path, keys(sessions, Guide.Session::key), texts);
    for (Guide.Session session : sessions) {
      SessionText text = texts.get(session.key());
      if (text != null) {
        matches(
            "guide",
            path + "." + session.key() + ".steps",
            keys(session.steps(), Guide.Step::key),
            text.steps());
      }
    }
  }

  private void matches(String field, String path, List<String> named, Map<String, ?> texts) {
    if (unread.contains(field) || (unread.contains("texts") && texts.isEmpty())) {
      return;
    }
    for (String name : named) {
      if (!texts.containsKey(name)) {
        findings.note(path + "." + name, "is missing; " + field + " names it");
      }
    }
    for (String name : texts.keySet()) {
      if (!named.contains(name)) {
        findings.note(
            path + "." + name,
            "belongs to nothing; "
                + field
                + " names "
                + String.join(", ", named)
                + Spelling.suggestion(name, named));
      }
    }
  }

  private static <T> List<String> keys(List<T> entries, Function<T, String> keyOf) {
    return entries.stream().map(keyOf).toList();
  }
}
