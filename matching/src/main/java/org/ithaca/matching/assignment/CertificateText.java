package org.ithaca.matching.assignment;

import java.util.Optional;
import org.ithaca.matching.assignment.AssignmentCertificate.Floor;
import org.ithaca.matching.text.TextReader;
import org.ithaca.matching.text.TextWriter;

/** Writes and reads certificates; the format is described in the README. */
final class CertificateText {
  private static final String HEADER = "ithaca assignment certificate 1";

  private CertificateText() {}

  static String write(AssignmentCertificate certificate) {
    Prices prices = certificate.prices();
    TextWriter text =
        new TextWriter()
            .line(HEADER)
            .line("receivers", prices.receivers())
            .line("givers", prices.givers());
    body(text, certificate);
    return text.line("end").text();
  }

  static AssignmentCertificate parse(String text) {
    TextReader lines = new TextReader(text);
    lines.expect(HEADER);
    AssignmentCertificate certificate = body(lines, lines.size("receivers"), lines.size("givers"));
    lines.expect("end");
    return certificate;
  }

  /** The lines that a certificate and a proof have in common. */
  static void body(TextWriter text, AssignmentCertificate certificate) {
    prices(text, "prices", certificate.prices());
    certificate
        .floor()
        .ifPresent(floor -> {
          text.line("floor", floor.score());
          prices(text, "all", floor.all());
          prices(text, "above", floor.above());
        });
  }

  private static void prices(TextWriter text, String name, Prices prices) {
    text.line(name);
    for (int r = 0; r < prices.receivers(); r++) {
      if (prices.receiver(r) != 0) {
        text.line("r", r, prices.receiver(r));
      }
    }
    for (int g = 0; g < prices.givers(); g++) {
      if (prices.giver(g) != 0) {
        text.line("g", g, prices.giver(g));
      }
    }
  }

  static AssignmentCertificate body(TextReader lines, int receivers, int givers) {
    Prices prices = prices(lines, "prices", receivers, givers);
    Optional<Floor> floor = Optional.empty();
    if (lines.isAt("floor")) {
      long score = lines.number("floor");
      Prices all = prices(lines, "all", receivers, givers);
      floor = Optional.of(new Floor(score, all, prices(lines, "above", receivers, givers)));
    }
    return new AssignmentCertificate(prices, floor);
  }

  private static Prices prices(TextReader lines, String name, int receivers, int givers) {
    lines.expect(name);
    long[] ofReceivers = new long[receivers];
    long[] ofGivers = new long[givers];
    while (lines.isAt("r") || lines.isAt("g")) {
      long[] side = lines.isAt("r") ? ofReceivers : ofGivers;
      long[] price = lines.numbers(lines.word(), 2);
      side[lines.index(price[0], side.length)] = price[1];
    }
    return Prices.of(ofReceivers, ofGivers);
  }
}
