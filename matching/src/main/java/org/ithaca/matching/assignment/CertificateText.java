package org.ithaca.matching.assignment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.ithaca.matching.assignment.AssignmentCertificate.Floor;

/** Writes and reads certificates; the format is described in the README. */
final class CertificateText {
  private static final String HEADER = "ithaca assignment certificate 1";

  private CertificateText() {}

  static String write(AssignmentCertificate certificate) {
    Prices prices = certificate.prices();
    StringBuilder text = new StringBuilder();
    text.append(HEADER).append('\n');
    text.append("receivers ").append(prices.receivers()).append('\n');
    text.append("givers ").append(prices.givers()).append('\n');
    append(text, "prices", prices);
    certificate
        .floor()
        .ifPresent(floor -> {
          text.append("floor ").append(floor.score()).append('\n');
          append(text, "all", floor.all());
          append(text, "above", floor.above());
        });
    return text.append("end\n").toString();
  }

  private static void append(StringBuilder text, String name, Prices prices) {
    text.append(name).append('\n');
    for (int r = 0; r < prices.receivers(); r++) {
      if (prices.receiver(r) != 0) {
        text.append("r ").append(r).append(' ').append(prices.receiver(r)).append('\n');
      }
    }
    for (int g = 0; g < prices.givers(); g++) {
      if (prices.giver(g) != 0) {
        text.append("g ").append(g).append(' ').append(prices.giver(g)).append('\n');
      }
    }
  }

  static AssignmentCertificate parse(String text) {
    Lines lines = new Lines(text.lines().iterator());
    lines.expect(HEADER);
    int receivers = Math.toIntExact(lines.number("receivers"));
    int givers = Math.toIntExact(lines.number("givers"));
    lines.expect("prices");
    Prices prices = lines.prices(receivers, givers);
    Optional<Floor> floor = Optional.empty();
    if (lines.current().startsWith("floor ")) {
      long score = lines.number("floor");
      lines.expect("all");
      Prices all = lines.prices(receivers, givers);
      lines.expect("above");
      floor = Optional.of(new Floor(score, all, lines.prices(receivers, givers)));
    }
    lines.expect("end");
    return new AssignmentCertificate(prices, floor);
  }

  private static final class Lines {
    private final List<String> lines = new ArrayList<>();
    private int at;

    private Lines(Iterator<String> source) {
      source.forEachRemaining(lines::add);
    }

    private String current() {
      return at < lines.size() ? lines.get(at) : "";
    }

    private void expect(String line) {
      if (!current().equals(line)) {
        throw wrong("expected '" + line + "'");
      }
      at++;
    }

    private long number(String name) {
      String[] words = current().split(" ", -1);
      if (words.length != 2 || !words[0].equals(name)) {
        throw wrong("expected '" + name + " <number>'");
      }
      at++;
      return parsed(words[1]);
    }

    private Prices prices(int receivers, int givers) {
      long[] ofReceivers = new long[receivers];
      long[] ofGivers = new long[givers];
      while (current().startsWith("r ") || current().startsWith("g ")) {
        String[] words = current().split(" ", -1);
        long[] side = words[0].equals("r") ? ofReceivers : ofGivers;
        long index = words.length == 3 ? parsed(words[1]) : -1;
        if (index < 0 || index >= side.length) {
          throw wrong("expected an index within the sizes and a price");
        }
        side[(int) index] = parsed(words[2]);
        at++;
      }
      return Prices.of(ofReceivers, ofGivers);
    }

    private long parsed(String word) {
      try {
        return Long.parseLong(word);
      } catch (NumberFormatException e) {
        throw wrong("'" + word + "' is not a number");
      }
    }

    private IllegalArgumentException wrong(String why) {
      return new IllegalArgumentException("Line %d '%s': %s.".formatted(at + 1, current(), why));
    }
  }
}
