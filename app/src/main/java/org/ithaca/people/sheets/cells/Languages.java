package org.ithaca.people.sheets.cells;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;

/**
 * Languages by their names in several languages or by code, to the codes of ISO 639: "Deutsch (C1)"
 * is {@code de}.
 */
public final class Languages {

  private static final List<Locale> NAMED_IN =
      List.of(
          Locale.ENGLISH,
          Locale.GERMAN,
          Locale.FRENCH,
          Locale.of("es"),
          Locale.of("it"),
          Locale.of("pt"),
          Locale.of("nl"),
          Locale.KOREAN,
          Locale.JAPANESE,
          Locale.CHINESE);
  private static final Pattern CODE =
      Pattern.compile("([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*", Pattern.CASE_INSENSITIVE);
  private static final Pattern REMARK =
      Pattern.compile("(?s)([^(:\u2013\u2014]+?)\\s*(?:[(:\u2013\u2014]|\\s-\\s).*");
  private static final Map<String, String> CODES = codes();

  private Languages() {}

  public static Parsed<String> parse(String value) {
    if (CellWords.isBlank(value)) {
      return Parsed.nothing();
    }
    return find(value)
        .map(Parsed::of)
        .orElseGet(() -> Parsed.unreadable("language", value.strip()));
  }

  private static Optional<String> find(String value) {
    String code = CODES.get(Folded.of(value));
    if (code != null) {
      return Optional.of(code);
    }
    Matcher tag = CODE.matcher(value.strip());
    if (tag.matches() && CODES.containsKey(tag.group(1).toLowerCase(Locale.ROOT))) {
      return Optional.ofNullable(CODES.get(tag.group(1).toLowerCase(Locale.ROOT)));
    }
    Matcher remark = REMARK.matcher(value.strip());
    if (remark.matches()) {
      return find(remark.group(1));
    }
    String first = Folded.of(value).split(" ", -1)[0];
    String last = value.strip().substring(value.strip().lastIndexOf(' ') + 1);
    boolean levelAfter =
        CellWords.skillLevel(Folded.of(value).substring(first.length())).isPresent();
    if (levelAfter) {
      return Optional.ofNullable(CODES.get(first));
    }
    boolean levelBefore =
        value.strip().contains(" ")
            && CellWords.skillLevel(value.strip().replaceFirst("\\s+\\S+$", "")).isPresent();
    return levelBefore ? Optional.ofNullable(CODES.get(Folded.of(last))) : Optional.empty();
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.of(code);
      for (Locale in : NAMED_IN) {
        codes.putIfAbsent(Folded.of(language.getDisplayLanguage(in)), code);
      }
    }
    for (String code : Locale.getISOLanguages()) {
      codes.put(code, code);
      codes.put(Locale.of(code).getISO3Language(), code);
    }
    DataFile.read("language-names.yaml", new TypeReference<Map<String, List<String>>>() {})
        .forEach((code, names) -> {
          codes.put(code, code);
          names.forEach(name -> codes.put(Folded.of(name), code));
        });
    return codes;
  }
}
