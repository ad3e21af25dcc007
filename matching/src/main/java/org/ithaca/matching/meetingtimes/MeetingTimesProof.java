package org.ithaca.matching.meetingtimes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.ithaca.matching.Pair;
import org.ithaca.matching.Scores;
import org.ithaca.matching.meetingtimes.MeetingTimesCertificate.OfPerson;
import org.ithaca.matching.meetingtimes.MeetingTimesCertificate.OfRoom;
import org.ithaca.matching.meetingtimes.MeetingTimesCertificate.Prices;
import org.ithaca.matching.text.TextReader;
import org.ithaca.matching.text.TextWriter;

/**
 * Groups, their times and the certificate as one text, from which anybody can check the result
 * without this library; the format is described in the README.
 */
public record MeetingTimesProof(
    MeetingTimesProblem problem, MeetingTimes solution, MeetingTimesCertificate certificate) {
  public static final String HEADER = "ithaca proof 1 meeting-times";

  public String toText() {
    TextWriter text = new TextWriter().line(HEADER);
    Scores options = problem.options();
    text.line("groups", options.receivers()).line("slots", options.givers());
    text.line("people", problem.people()).line("rooms", problem.rooms());
    for (int group = 0; group < options.receivers(); group++) {
      if (problem.lengths().get(group) != 1) {
        text.line("length", group, problem.lengths().get(group));
      }
    }
    for (int group = 0; group < options.receivers(); group++) {
      List<Integer> members = problem.members().get(group);
      text.line(
          "member",
          IntStream.concat(IntStream.of(group), members.stream().mapToInt(p -> p))
              .asLongStream()
              .toArray());
    }
    for (int group = 0; group < options.receivers(); group++) {
      for (int c = options.from(group); c < options.from(group + 1); c++) {
        text.line("pair", group, options.giver(c), options.score(c));
      }
    }
    text.pairs("required", problem.required());
    text.pairs("forbidden", problem.forbidden());
    text.pairs("keep", problem.present());
    text.line("solution").line("total", solution.total()).pairs("match", solution.times());
    text.line("certificate");
    text.line("scale", certificate.scale()).line("placed", certificate.placed());
    write(text.line("groups"), certificate.groups());
    write(text.line("scores"), certificate.scores());
    return text.line("end").text();
  }

  private static void write(TextWriter text, Prices prices) {
    prices.people().forEach(price -> text.line("p", price.person(), price.slot(), price.price()));
    prices.rooms().forEach(price -> text.line("r", price.slot(), price.price()));
  }

  /** Reads {@link #toText()}. */
  public static MeetingTimesProof parse(String text) {
    TextReader lines = new TextReader(text);
    lines.expect(HEADER);
    int groups = lines.size("groups");
    int slots = lines.size("slots");
    int people = lines.size("people");
    int rooms = lines.size("rooms");
    List<Integer> lengths = new ArrayList<>(Collections.nCopies(groups, 1));
    while (lines.isAt("length")) {
      long[] length = lines.numbers("length", 2);
      lengths.set(lines.index(length[0], groups), Math.toIntExact(length[1]));
    }
    List<List<Integer>> members = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      long[] told = lines.numbers("member");
      if (told[0] != group) {
        throw lines.wrong("the members of group %d come before".formatted(group));
      }
      members.add(
          Arrays.stream(told, 1, told.length)
              .mapToObj(person -> lines.index(person, people))
              .toList());
    }
    Scores.Builder options = Scores.builder(groups, slots);
    while (lines.isAt("pair")) {
      long[] option = lines.numbers("pair", 3);
      options.add(lines.index(option[0], groups), lines.index(option[1], slots), option[2]);
    }
    MeetingTimesProblem problem =
        MeetingTimesProblem.of(options.build(), people, members)
            .withLengths(lengths)
            .withRooms(rooms)
            .requiring(lines.pairs("required", groups, slots))
            .forbidding(lines.pairs("forbidden", groups, slots))
            .keeping(lines.pairs("keep", groups, slots));
    lines.expect("solution");
    long total = lines.number("total");
    List<Pair> times = lines.pairs("match", groups, slots);
    List<Integer> without =
        IntStream.range(0, groups)
            .filter(group -> times.stream().noneMatch(time -> time.first() == group))
            .boxed()
            .toList();
    return new MeetingTimesProof(
        problem, new MeetingTimes(times, without, total), certificate(lines, people, slots));
  }

  private static MeetingTimesCertificate certificate(TextReader lines, int people, int slots) {
    lines.expect("certificate");
    long scale = lines.number("scale");
    long placed = lines.number("placed");
    lines.expect("groups");
    Prices groups = prices(lines, people, slots);
    lines.expect("scores");
    Prices scores = prices(lines, people, slots);
    lines.expect("end");
    return new MeetingTimesCertificate(scale, groups, placed, scores);
  }

  private static Prices prices(TextReader lines, int people, int slots) {
    List<OfPerson> ofPeople = new ArrayList<>();
    while (lines.isAt("p")) {
      long[] price = lines.numbers("p", 3);
      ofPeople.add(
          new OfPerson(lines.index(price[0], people), lines.index(price[1], slots), price[2]));
    }
    List<OfRoom> ofRooms = new ArrayList<>();
    while (lines.isAt("r")) {
      long[] price = lines.numbers("r", 2);
      ofRooms.add(new OfRoom(lines.index(price[0], slots), price[1]));
    }
    return new Prices(ofPeople, ofRooms);
  }
}
