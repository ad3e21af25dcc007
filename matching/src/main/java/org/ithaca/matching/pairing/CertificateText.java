package org.ithaca.matching.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ithaca.matching.pairing.PairingCertificate.Floor;
import org.ithaca.matching.pairing.PairingPrices.OddGroup;
import org.ithaca.matching.text.TextReader;
import org.ithaca.matching.text.TextWriter;

/** Writes and reads certificates; the format is described in the README. */
final class CertificateText {
  private static final String HEADER = "ithaca pairing certificate 1";

  private CertificateText() {}

  static String write(PairingCertificate certificate) {
    TextWriter text =
        new TextWriter().line(HEADER).line("people", certificate.prices().people().size());
    body(text, certificate);
    return text.line("end").text();
  }

  static PairingCertificate parse(String text) {
    TextReader lines = new TextReader(text);
    lines.expect(HEADER);
    PairingCertificate certificate = body(lines, lines.size("people"));
    lines.expect("end");
    return certificate;
  }

  /** The lines that a certificate and a proof have in common. */
  static void body(TextWriter text, PairingCertificate certificate) {
    prices(text, "prices", certificate.prices());
    certificate
        .floor()
        .ifPresent(floor -> {
          text.line("floor", floor.score());
          prices(text, "all", floor.all());
          prices(text, "above", floor.above());
        });
  }

  private static void prices(TextWriter text, String name, PairingPrices prices) {
    text.line(name);
    for (int v = 0; v < prices.people().size(); v++) {
      if (prices.people().get(v) != 0) {
        text.line("p", v, prices.people().get(v));
      }
    }
    for (OddGroup group : prices.groups()) {
      long[] numbers = new long[group.people().size() + 1];
      Arrays.setAll(numbers, k -> k == 0 ? group.extra() : group.people().get(k - 1));
      text.line("o", numbers);
    }
  }

  static PairingCertificate body(TextReader lines, int people) {
    PairingPrices prices = prices(lines, "prices", people);
    Optional<Floor> floor = Optional.empty();
    if (lines.isAt("floor")) {
      long score = lines.number("floor");
      PairingPrices all = prices(lines, "all", people);
      floor = Optional.of(new Floor(score, all, prices(lines, "above", people)));
    }
    return new PairingCertificate(prices, floor);
  }

  private static PairingPrices prices(TextReader lines, String name, int people) {
    lines.expect(name);
    Long[] ofPeople = new Long[people];
    Arrays.fill(ofPeople, 0L);
    while (lines.isAt("p")) {
      long[] price = lines.numbers("p", 2);
      ofPeople[lines.index(price[0], people)] = price[1];
    }
    List<OddGroup> groups = new ArrayList<>();
    while (lines.isAt("o")) {
      long[] numbers = lines.numbers("o");
      List<Integer> members = new ArrayList<>();
      for (int k = 1; k < numbers.length; k++) {
        members.add(lines.index(numbers[k], people));
      }
      groups.add(new OddGroup(members, numbers[0]));
    }
    return new PairingPrices(List.of(ofPeople), groups);
  }
}
