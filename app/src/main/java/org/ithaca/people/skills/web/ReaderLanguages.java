package org.ithaca.people.skills.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** In which languages a reader would like to see skills, best first; more than the pages have. */
final class ReaderLanguages {

  private ReaderLanguages() {}

  static List<String> of(HttpServletRequest request) {
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .distinct()
        .toList();
  }
}
