package org.ithaca.matching.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ithaca.matching.pairing.PairingCertificate.Floor;
import org.ithaca.matching.pairing.PairingPrices.OddGroup;

/** Writes and reads certificates; the format is described in the README. */
final class CertificateText {
  private static final String HEADER = "ithaca pairing certificate 1";

  private CertificateText() {}

  static String write(PairingCertificate certificate) {
    StringBuilder text = new StringBuilder();
    text.append(HEADER).append('\n');
    text.append("people ").append(certificate.prices().people().size()).append('\n');
    append(text, "prices", certificate.prices());
    certificate
        .floor()
        .ifPresent(floor -> {
          text.append("floor ").append(floor.score()).append('\n');
          append(text, "all", floor.all());
          append(text, "above", floor.above());
        });
    return text.append("end\n").toString();
  }

  private static void append(StringBuilder text, String name, PairingPrices prices) {
    text.append(name).append('\n');
    for (int v = 0; v < prices.people().size(); v++) {
      if (prices.people().get(v) != 0) {
        text.append("p ").append(v).append(' ').append(prices.people().get(v)).append('\n');
      }
    }
    for (OddGroup group : prices.groups()) {
      text.append("o ").append(group.extra());
      group.people().forEach(person -> text.append(' ').append(person));
      text.append('\n');
    }
  }

  static PairingCertificate parse(String text) {
    Reader reader = new Reader(text.lines().toList());
    reader.expect(HEADER);
    int people = Math.toIntExact(reader.number("people"));
    reader.expect("prices");
    PairingPrices prices = reader.prices(people);
    Optional<Floor> floor = Optional.empty();
    if (reader.current().startsWith("floor ")) {
      long score = reader.number("floor");
      reader.expect("all");
      PairingPrices all = reader.prices(people);
      reader.expect("above");
      floor = Optional.of(new Floor(score, all, reader.prices(people)));
    }
    reader.expect("end");
    return new PairingCertificate(prices, floor);
  }

  private static final class Reader {
    private final List<String> lines;
    private int at;

    private Reader(List<String> lines) {
      this.lines = lines;
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
      long value = parsed(words[1]);
      at++;
      return value;
    }

    private PairingPrices prices(int people) {
      Long[] ofPeople = new Long[people];
      Arrays.fill(ofPeople, 0L);
      List<OddGroup> groups = new ArrayList<>();
      while (current().startsWith("p ") || current().startsWith("o ")) {
        String[] words = current().split(" ", -1);
        if (words[0].equals("p") && words.length == 3) {
          ofPeople[person(words[1], people)] = parsed(words[2]);
        } else if (words[0].equals("o") && words.length > 2) {
          List<Integer> members = new ArrayList<>();
          for (int k = 2; k < words.length; k++) {
            members.add(person(words[k], people));
          }
          groups.add(new OddGroup(members, parsed(words[1])));
        } else {
          throw wrong("expected 'p <person> <price>' or 'o <extra> <people>'");
        }
        at++;
      }
      return new PairingPrices(List.of(ofPeople), groups);
    }

    private int person(String word, int people) {
      long person = parsed(word);
      if (person < 0 || person >= people) {
        throw wrong("there is no person " + person);
      }
      return (int) person;
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
