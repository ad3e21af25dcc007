package org.ithaca.matching.assignment;

import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.ithaca.matching.Pair;
import org.ithaca.matching.assignment.AssignmentCertificate.Floor;
import org.ithaca.matching.text.TextReader;
import org.ithaca.matching.text.TextWriter;

/** Writes and reads certificates; the format is described in the README. */
final class CertificateText {
  private static final String HEADER = "ithaca assignment certificate 1";

  private CertificateText() {}

  static String write(AssignmentCertificate certificate) {
    Prices any = LimitedPairs.leaves(certificate.bound()).getFirst();
    TextWriter text =
        new TextWriter()
            .line(HEADER)
            .line("receivers", any.receivers())
            .line("givers", any.givers());
    if (any.limits() > 0) {
      text.line("limits", any.limits());
    }
    body(text, certificate);
    return text.line("end").text();
  }

  static AssignmentCertificate parse(String text) {
    TextReader lines = new TextReader(text);
    lines.expect(HEADER);
    int receivers = lines.size("receivers");
    int givers = lines.size("givers");
    int limits = lines.isAt("limits") ? lines.size("limits") : 0;
    AssignmentCertificate certificate = body(lines, receivers, givers, limits);
    lines.expect("end");
    return certificate;
  }

  /** The lines that a certificate and a proof have in common. */
  static void body(TextWriter text, AssignmentCertificate certificate) {
    bound(text, "prices", certificate.bound());
    certificate
        .floor()
        .ifPresent(floor -> {
          text.line("floor", floor.score());
          bound(text, "all", floor.all());
          bound(text, "above", floor.above());
        });
  }

  private static void bound(TextWriter text, String name, Bound bound) {
    text.line(name);
    switch (bound) {
      case Prices prices -> {
        if (prices.unit() != 1) {
          text.line("unit", prices.unit());
        }
        prices(text, "r", prices.receivers(), prices::receiver);
        prices(text, "g", prices.givers(), prices::giver);
        prices(text, "l", prices.limits(), prices::limit);
      }
      case Bound.OfPair(Pair pair, Bound with, Bound without) -> {
        text.line("splitpair", pair.first(), pair.second());
        bound(text, name + ".yes", with);
        bound(text, name + ".no", without);
      }
      case Bound.OfLimit(int limit, Bound held, Bound none) -> {
        text.line("splitlimit", limit);
        bound(text, name + ".yes", held);
        bound(text, name + ".no", none);
      }
    }
  }

  private static void prices(TextWriter text, String word, int size, IntToLongFunction price) {
    for (int k = 0; k < size; k++) {
      if (price.applyAsLong(k) != 0) {
        text.line(word, k, price.applyAsLong(k));
      }
    }
  }

  static AssignmentCertificate body(TextReader lines, int receivers, int givers, int limits) {
    int[] sizes = {receivers, givers, limits};
    Bound bound = bound(lines, "prices", sizes);
    Optional<Floor> floor = Optional.empty();
    if (lines.isAt("floor")) {
      long score = lines.number("floor");
      Bound all = bound(lines, "all", sizes);
      floor = Optional.of(new Floor(score, all, bound(lines, "above", sizes)));
    }
    return new AssignmentCertificate(bound, floor);
  }

  private static Bound bound(TextReader lines, String name, int[] sizes) {
    lines.expect(name);
    if (lines.isAt("splitpair")) {
      long[] pair = lines.numbers("splitpair", 2);
      int receiver = lines.index(pair[0], sizes[0]);
      int giver = lines.index(pair[1], sizes[1]);
      Bound with = bound(lines, name + ".yes", sizes);
      return new Bound.OfPair(new Pair(receiver, giver), with, bound(lines, name + ".no", sizes));
    }
    if (lines.isAt("splitlimit")) {
      int limit = lines.index(lines.number("splitlimit"), sizes[2]);
      Bound held = bound(lines, name + ".yes", sizes);
      return new Bound.OfLimit(limit, held, bound(lines, name + ".no", sizes));
    }
    long unit = lines.isAt("unit") ? lines.number("unit") : 1;
    long[] receivers = prices(lines, "r", sizes[0]);
    long[] givers = prices(lines, "g", sizes[1]);
    return Prices.of(receivers, givers, prices(lines, "l", sizes[2]), unit);
  }

  private static long[] prices(TextReader lines, String word, int size) {
    long[] prices = new long[size];
    while (lines.isAt(word)) {
      long[] price = lines.numbers(word, 2);
      prices[lines.index(price[0], size)] = price[1];
    }
    return prices;
  }
}
