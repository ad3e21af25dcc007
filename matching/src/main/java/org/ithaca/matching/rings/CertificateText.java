package org.ithaca.matching.rings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ithaca.matching.Pair;
import org.ithaca.matching.rings.RingBound.Divided;
import org.ithaca.matching.rings.RingBound.Part;
import org.ithaca.matching.rings.RingBound.Priced;
import org.ithaca.matching.rings.RingCertificate.Floor;
import org.ithaca.matching.text.TextReader;
import org.ithaca.matching.text.TextWriter;

/** Writes and reads certificates; the format is described in the README. */
final class CertificateText {
  private static final String HEADER = "ithaca rings certificate 1";
  private static final long DIVIDED = 0;
  private static final long PRICED = 1;
  private static final int DEEPEST = 2_000;

  private CertificateText() {}

  static String write(RingCertificate certificate) {
    TextWriter text = new TextWriter().line(HEADER).line("people", people(certificate.bound()));
    body(text, certificate);
    return text.line("end").text();
  }

  static RingCertificate parse(String text) {
    TextReader lines = new TextReader(text);
    lines.expect(HEADER);
    RingCertificate certificate = body(lines, lines.size("people"));
    lines.expect("end");
    return certificate;
  }

  static void body(TextWriter text, RingCertificate certificate) {
    append(text, "prices", certificate.bound());
    certificate
        .floor()
        .ifPresent(floor -> {
          text.line("floor", floor.score());
          append(text, "all", floor.all());
          append(text, "above", floor.above());
        });
  }

  static RingCertificate body(TextReader lines, int people) {
    RingBound bound = bound(lines, "prices", people);
    Optional<Floor> floor = Optional.empty();
    if (lines.isAt("floor")) {
      long score = lines.number("floor");
      RingBound all = bound(lines, "all", people);
      floor = Optional.of(new Floor(score, all, bound(lines, "above", people)));
    }
    return new RingCertificate(bound, floor);
  }

  private static int people(RingBound bound) {
    Part part = bound.part();
    while (part instanceof Divided(_, Part used, _)) {
      part = used;
    }
    return ((Priced) part).prices().size();
  }

  private static void append(TextWriter text, String section, RingBound bound) {
    text.line(section).line("unit", bound.unit());
    append(text, bound.part());
  }

  /** Parts in the order of a walk through the tree: what divides, where it is used, where not. */
  private static void append(TextWriter text, Part part) {
    switch (part) {
      case Divided(Pair arc, Part used, Part unused) -> {
        text.line("part", DIVIDED, arc.first(), arc.second());
        append(text, used);
        append(text, unused);
      }
      case Priced(List<Long> prices) -> {
        List<Long> numbers = new ArrayList<>(List.of(PRICED));
        for (int person = 0; person < prices.size(); person++) {
          if (prices.get(person) != 0) {
            numbers.addAll(List.of((long) person, prices.get(person)));
          }
        }
        text.line("part", numbers.stream().mapToLong(Long::longValue).toArray());
      }
    }
  }

  private static RingBound bound(TextReader lines, String section, int people) {
    lines.expect(section);
    long unit = lines.number("unit");
    return new RingBound(unit, part(lines, people, 0));
  }

  private static Part part(TextReader lines, int people, int depth) {
    long[] numbers = lines.numbers("part");
    if (numbers[0] == DIVIDED && numbers.length == 3 && depth < DEEPEST) {
      Pair arc = new Pair(lines.index(numbers[1], people), lines.index(numbers[2], people));
      Part used = part(lines, people, depth + 1);
      return new Divided(arc, used, part(lines, people, depth + 1));
    }
    if (numbers[0] != PRICED || numbers.length % 2 == 0) {
      throw lines.wrong("expected '0 <receiver> <giver>' or '1 <person> <price> …' before");
    }
    List<Long> prices = new ArrayList<>(Collections.nCopies(people, 0L));
    for (int k = 1; k < numbers.length; k += 2) {
      prices.set(lines.index(numbers[k], people), numbers[k + 1]);
    }
    return new Priced(prices);
  }
}
