package org.ithaca.people.sheets.cells;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ithaca.people.sheets.Message;

/** An e-mail address as typed or copied from an address book: {@code Ann Lee <Ann@Example.org>}. */
public final class Emails {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,252})\\.[\\p{L}]{2,63}");
  private static final Pattern BRACKETED = Pattern.compile("[^<>]*<\\s*([^<>]+?)\\s*>\\s*");

  /** What copying leaves around an address: quotes, a full stop at the end. */
  private static final Pattern AROUND =
      Pattern.compile("^[\\p{Cf}\\s\\p{Z}'\u2018\u201c\"`]+|[\\p{Cf}\\s\\p{Z}'\u2019\u201d\"`.]+$");

  private Emails() {}

  public static boolean looksLike(String cell) {
    return cell.indexOf('@') > 0 && parse(cell).problems().isEmpty();
  }

  /** The address in lower case; of several the first, with the others reported. */
  public static Parsed<String> parse(String cell) {
    if (CellWords.isBlank(cell)) {
      return Parsed.nothing();
    }
    String text = AROUND.matcher(cell).replaceAll("");
    List<String> all = List.of(text.split("\\s*[;,|/\n]\\s*|\\s+(?=\\S+@)", -1));
    Optional<String> first = address(all.getFirst());
    if (first.isEmpty()) {
      return address(text)
          .map(Parsed::of)
          .orElseGet(() -> Parsed.unreadable("email", cell.strip()));
    }
    List<Message> others =
        all.size() == 1
            ? List.of()
            : List.of(Message.of("cell.several_emails", first.get(), cell.strip()));
    return new Parsed<>(first, others);
  }

  private static Optional<String> address(String text) {
    Matcher bracketed = BRACKETED.matcher(text);
    String plain =
        AROUND
            .matcher(bracketed.matches() ? bracketed.group(1) : text)
            .replaceAll("")
            .replaceFirst("(?i)^mailto:", "");
    boolean sound =
        ADDRESS.matcher(plain).matches() && !plain.contains("..") && !plain.startsWith(".");
    return sound ? Optional.of(plain.toLowerCase(Locale.ROOT)) : Optional.empty();
  }
}
