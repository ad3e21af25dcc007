package org.ithaca.people.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Languages by their names: in the reader's language, in English or in the language itself. */
final class LanguageNames {

  private LanguageNames() {}

  static String name(String code, Locale reader) {
    return Locale.of(code).getDisplayLanguage(reader);
  }

  static String names(Collection<String> codes, Locale reader) {
    return codes.stream().map(code -> name(code, reader)).collect(Collectors.joining(", "));
  }

  /**
   * @param known codes that are understood by name in any case, however rare
   */
  static Optional<String> find(String typed, Collection<String> known, Locale reader) {
    return Stream.concat(known.stream(), Arrays.stream(Locale.getISOLanguages()))
        .filter(code ->
            code.equalsIgnoreCase(typed)
                || isCalled(code, typed, reader)
                || isCalled(code, typed, Locale.ENGLISH)
                || isCalled(code, typed, Locale.of(code)))
        .findFirst();
  }

  private static boolean isCalled(String code, String typed, Locale in) {
    return name(code, in).equalsIgnoreCase(typed);
  }
}
