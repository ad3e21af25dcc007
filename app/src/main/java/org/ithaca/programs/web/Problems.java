package org.ithaca.programs.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ithaca.common.ui.FieldError;
import org.ithaca.common.web.Page;
import org.ithaca.programs.ProgramSection.Words;
import org.jspecify.annotations.Nullable;

/** What is to mend in a form, by field; the first problem of a field counts. */
public final class Problems {

  private final Map<String, Words> byField = new LinkedHashMap<>();

  void add(String field, String key, Object... arguments) {
    byField.putIfAbsent(field, Words.of(key, arguments));
  }

  boolean none() {
    return byField.isEmpty();
  }

  /** The message for a field, or null. */
  public @Nullable String of(Page page, String field) {
    var words = byField.get(field);
    return words == null ? null : Says.words(page, words);
  }

  public List<FieldError> list(Page page) {
    return byField.entrySet().stream()
        .map(each -> new FieldError(each.getKey(), Says.words(page, each.getValue())))
        .toList();
  }
}
