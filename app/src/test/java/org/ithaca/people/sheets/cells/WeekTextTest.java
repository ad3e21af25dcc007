package org.ithaca.people.sheets.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ithaca.people.WeeklyAvailability;
import org.ithaca.people.sheets.Message;
import org.junit.jupiter.api.Test;

class WeekTextTest {

  private static void reads(Map<String, String> expected) {
    expected.forEach((text, week) -> {
      Parsed<WeeklyAvailability> parsed = WeekText.parse(text);
      assertThat(parsed.problems()).as(text).isEmpty();
      assertThat(parsed.value().orElseThrow()).as(text).hasToString(week);
    });
  }

  @Test
  void slotsAreReadWhetherDayOrTimeComesFirst() {
    reads(
        Map.of(
            "6:00-7:00pm F", "Fri 18:00-19:00",
            "['6:00-7:00pm F', '8:00-9:00pm T', \"3:00-4:00pm Sun\"]",
                "Tue 20:00-21:00; Fri 18:00-19:00; Sun 15:00-16:00",
            "Mon 09:00-10:00", "Mon 09:00-10:00",
            "Fri 6-7pm; Mon 8pm-9pm", "Mon 20:00-21:00; Fri 18:00-19:00",
            "Friday from 14:30 to 16:00", "Fri 14:30-16:00",
            "5:00-6:00pm Th, 6:00-7:00pm Sun", "Thu 17:00-18:00; Sun 18:00-19:00",
            "Mon 9am", "Mon 09:00-10:00"));
  }

  @Test
  void daysTogetherShareTheirHours() {
    reads(
        Map.of(
            "T/Th 3-5pm", "Tue 15:00-17:00; Thu 15:00-17:00",
            "3-5pm T/Th", "Tue 15:00-17:00; Thu 15:00-17:00",
            "MWF 10-11", "Mon 10:00-11:00; Wed 10:00-11:00; Fri 10:00-11:00",
            "Mon, Wed and Fri 9:00-10:00", "Mon 09:00-10:00; Wed 09:00-10:00; Fri 09:00-10:00",
            "Mon-Wed 9-5", "Mon 09:00-17:00; Tue 09:00-17:00; Wed 09:00-17:00",
            "Mon 9-10, 14-15", "Mon 09:00-10:00; Mon 14:00-15:00",
            "Mon 9-10, Tue 14-15", "Mon 09:00-10:00; Tue 14:00-15:00"));
  }

  @Test
  void partsOfTheDayAndGroupsOfDaysAreHours() {
    reads(
        Map.of(
            "Tuesday mornings", "Tue 08:00-12:00",
            "weekends", "Sat 08:00-20:00; Sun 08:00-20:00",
            "Sun", "Sun 08:00-20:00",
            "Monday evening 6-8", "Mon 18:00-20:00",
            "Mondays after 5pm", "Mon 17:00-22:00",
            "Tue before 9", "Tue 06:00-09:00",
            "Thursday 9 to noon", "Thu 09:00-12:00",
            "Wed lunchtime", "Wed 12:00-14:00"));
    assertThat(WeekText.parse("weekday evenings").value().orElseThrow().hours()).isEqualTo(20);
    assertThat(WeekText.parse("Any time").value().orElseThrow().hours()).isEqualTo(84);
    assertThat(WeekText.parse("any time on weekdays").value().orElseThrow().hours()).isEqualTo(60);
  }

  @Test
  void otherLanguagesAndClocksAreRead() {
    reads(
        Map.of(
            "Mo-Mi 9-11 Uhr", "Mon 09:00-11:00; Tue 09:00-11:00; Wed 09:00-11:00",
            "Montagabend; Dienstag ab 17 Uhr", "Mon 17:00-21:00; Tue 17:00-22:00",
            "Do 14:00 bis 15:30", "Thu 14:00-15:30",
            "lundi 14h-15h30", "Mon 14:00-15:30",
            "mardi apr\u00e8s-midi", "Tue 12:00-17:00",
            "mi\u00e9rcoles por la tarde", "Wed 12:00-17:00",
            "\uc6d4\uc694\uc77c 10:00-11:00", "Mon 10:00-11:00",
            "\uc6d4\uc218\uae08 \uc624\uc804", "Mon 08:00-12:00; Wed 08:00-12:00; Fri 08:00-12:00",
            "Fri 0900-1030", "Fri 09:00-10:30",
            "Sat 22:00-02:00", "Sat 22:00-24:00; Sun 00:00-02:00"));
  }

  @Test
  void noonMidnightAndSpokenHoursMeanWhatPeopleMean() {
    reads(
        Map.of(
            "Mon 11-1pm", "Mon 11:00-13:00",
            "Mon 12-1pm", "Mon 12:00-13:00",
            "Mon 9am-5", "Mon 09:00-17:00",
            "Mon 3-5", "Mon 15:00-17:00",
            "Mon 10pm-12am", "Mon 22:00-24:00",
            "Mon 03:00-05:00", "Mon 03:00-05:00"));
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsKept() {
    Parsed<WeeklyAvailability> parsed =
        WeekText.parse("Mon 9-10; whenever it suits; Tue 25:00-26:00; 9-10");
    assertThat(parsed.value().orElseThrow()).hasToString("Mon 09:00-10:00");
    assertThat(parsed.problems())
        .containsExactly(
            Message.of("cell.hours", "whenever it suits"),
            Message.of("cell.hours", "Tue 25:00-26:00"),
            Message.of("cell.hours", "9-10"));
    assertThat(WeekText.parse("not on Mondays").value()).isEmpty();
  }

  @Test
  void aTimeZoneBehindTheHoursIsNoPartOfThem() {
    for (String text :
        List.of(
            "Tuesdays 14:00\u201316:00 CET",
            "Tue 2pm-4pm ET",
            "Tue 14-16 (UTC+1)",
            "Tue 14:00-16:00 London time",
            "2pm-4pm EST on Tuesdays",
            "Tue 14-16 Uhr MEZ",
            "Tue 14:00-16:00 GMT")) {
      assertThat(WeekText.parse(text).problems()).as(text).isEmpty();
      assertThat(WeekText.parse(text).value().orElseThrow())
          .as(text)
          .hasToString("Tue 14:00-16:00");
      assertThat(WeekZones.named(text)).as(text).hasSize(1);
    }
    assertThat(WeekZones.named("Mon 9-11, Tue 10-12 and Wed")).isEmpty();
    assertThat(WeekText.parse("9am-5pm EST Monday through Thursday").value().orElseThrow().hours())
        .isEqualTo(32);
  }

  @Test
  void eveningsAndWeekendsAreTheEveningsOfWeekdaysAndTheWholeWeekend() {
    reads(
        Map.of(
            "Friday evenings and weekends",
            "Fri 17:00-21:00; Sat 08:00-20:00; Sun 08:00-20:00",
            "weekend mornings",
            "Sat 08:00-12:00; Sun 08:00-12:00",
            "mornings, Sat and Sun",
            "Sat 08:00-12:00; Sun 08:00-12:00"));
    for (String text : List.of("Evenings and weekends", "Weekends & evenings")) {
      WeeklyAvailability week = WeekText.parse(text).value().orElseThrow();
      assertThat(week)
          .hasToString(
              "Mon 17:00-21:00; Tue 17:00-21:00; Wed 17:00-21:00; Thu 17:00-21:00; Fri 17:00-21:00; Sat 08:00-20:00; Sun 08:00-20:00");
    }
  }

  @Test
  void timesInParenthesesSayMoreThanThePartOfTheDayBeforeThem() {
    reads(
        Map.of(
            "Lunch (12-13) on Tue", "Tue 12:00-13:00",
            "Lunch (12-13) on Tue & Thu", "Tue 12:00-13:00; Thu 12:00-13:00",
            "Mon (preferred) 9-10", "Mon 09:00-10:00"));
    assertThat(WeekText.parse("weekdays (not Fridays)").problems()).hasSize(1);
  }

  @Test
  void howLongIsNotWhen() {
    for (String text : List.of("2h on Tuesday", "2-3 hours", "Mon, 1 hour", "1.5 hrs a week")) {
      assertThat(WeekText.parseOnWeekdays(text).value()).as(text).isEmpty();
      assertThat(WeekText.parseOnWeekdays(text).problems()).as(text).hasSize(1);
    }
    reads(Map.of("Mon 9-17 hrs", "Mon 09:00-17:00", "lundi 9h", "Mon 09:00-10:00"));
  }

  @Test
  void hoursBetweenHalfHoursAreNeverShortenedInSilence() {
    Parsed<WeeklyAvailability> parsed = WeekText.parse("Mon 9:30-10:15");
    assertThat(parsed.value().orElseThrow()).hasToString("Mon 09:30-10:00");
    assertThat(parsed.problems()).containsExactly(Message.of("cell.half_hours", "Mon 9:30-10:15"));
  }

  @Test
  void hoursWithoutAnyDayAreThoseOfWeekdaysAndItIsSaid() {
    Parsed<WeeklyAvailability> parsed = WeekText.parseOnWeekdays("after 5pm");
    assertThat(parsed.value().orElseThrow().hours()).isEqualTo(25);
    assertThat(parsed.problems()).containsExactly(Message.of("cell.hours_no_day", "after 5pm"));
    for (String text : List.of("9", "9-10", "2026-11-23 10:00", "whenever it suits")) {
      assertThat(WeekText.parseOnWeekdays(text).value()).as(text).isEmpty();
    }
  }

  @Test
  void weeksWrittenInEastAsianLanguagesAreRead() {
    reads(
        Map.of(
            "\u6708\u66dc 10:00-12:00", "Mon 10:00-12:00",
            "\u6708\u66dc\u65e5 10\u6642\u304b\u308912\u6642\u307e\u3067", "Mon 10:00-12:00",
            "\u706b\u66dc\u5348\u5f8c", "Tue 12:00-17:00",
            "\u6708\u3001\u6c34 10:00-11:00", "Mon 10:00-11:00; Wed 10:00-11:00",
            "\uc6d4 10-12\uc2dc", "Mon 10:00-12:00",
            "\uc6d4\uc694\uc77c\uacfc \uae08\uc694\uc77c 10\uc2dc~12\uc2dc",
                "Mon 10:00-12:00; Fri 10:00-12:00",
            "\u5468\u4e00\u4e0a\u5348", "Mon 08:00-12:00",
            "\u571f\u65e5", "Sat 08:00-20:00; Sun 08:00-20:00"));
    assertThat(
            WeekText.parse("\u5468\u4e00\u5230\u5468\u4e94 9:00-10:00")
                .value()
                .orElseThrow()
                .hours())
        .isEqualTo(5);
  }

  @Test
  void theCanonicalTextIsReadAsItself() {
    String week = "Mon 09:00-10:30; Mon 13:00-24:00; Tue 00:00-02:00; Sun 18:00-19:00";
    assertThat(WeekText.parse(week).value().orElseThrow()).hasToString(week);
  }

  @Test
  void nothingSaidIsNoProblem() {
    assertThat(WeekText.parse(" n/a ")).isEqualTo(Parsed.nothing());
  }
}
