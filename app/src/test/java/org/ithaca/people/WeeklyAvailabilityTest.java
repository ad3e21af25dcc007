package org.ithaca.people;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeeklyAvailabilityTest {

  private static final LocalDate WINTER = LocalDate.of(2026, 1, 14);
  private static final LocalDate SUMMER = LocalDate.of(2026, 7, 15);

  @Test
  void isWrittenAsDaysAndTimes() {
    WeeklyAvailability week =
        WeeklyAvailability.between(FRIDAY, 18 * 60, 24 * 60)
            .plus(WeeklyAvailability.between(MONDAY, 9 * 60, 10 * 60 + 30));
    assertThat(week).hasToString("Mon 09:00-10:30; Fri 18:00-24:00");
    assertThat(week.hours()).isEqualTo(7.5);
  }

  @Test
  void whatWasWrittenIsReadBackForAnyWeek() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      double density = random.nextDouble();
      WeeklyAvailability week =
          WeeklyAvailability.of(
              IntStream.range(0, 336)
                  .filter(slot -> random.nextDouble() < density)
                  .boxed()
                  .toList());
      assertThat(WeeklyAvailability.parse(week.toString())).isEqualTo(week).hasSameHashCodeAs(week);
    }
  }

  @Test
  void aWeekWithoutFreeTimeIsAnEmptyText() {
    assertThat(WeeklyAvailability.none()).hasToString("");
    assertThat(WeeklyAvailability.parse("")).isEqualTo(WeeklyAvailability.none());
    assertThat(WeeklyAvailability.none().isEmpty()).isTrue();
  }

  @Test
  void textThatIsNotCanonicalIsRefusedWithAdvice() {
    for (String text :
        List.of(
            "Mo 09:00-10:00",
            "Mon 9-10",
            "Mon 10:00-09:00",
            "Mon 09:15-10:00",
            "Mon 23:00-24:30",
            ";")) {
      assertThatThrownBy(() -> WeeklyAvailability.parse(text))
          .hasMessageContaining("Mon 09:00-10:30");
    }
  }

  @Test
  void onlySlotsThatAreFreeFromStartToEndCount() {
    assertThat(WeeklyAvailability.between(MONDAY, 9 * 60 + 10, 10 * 60 + 45))
        .hasToString("Mon 09:30-10:30");
  }

  @Test
  void aSpanOverMidnightGoesOnTheNextDayAndSundayTurnsToMonday() {
    assertThat(WeeklyAvailability.between(SUNDAY, 23 * 60, 60))
        .hasToString("Mon 00:00-01:00; Sun 23:00-24:00");
  }

  @Test
  void commonHoursAreThoseWhenBothAreFree() {
    WeeklyAvailability one = WeeklyAvailability.parse("Mon 09:00-12:00; Tue 09:00-10:00");
    WeeklyAvailability other = WeeklyAvailability.parse("Mon 11:00-13:00; Wed 09:00-10:00");
    assertThat(one.common(other)).hasToString("Mon 11:00-12:00");
    assertThat(one.overlapHours(other)).isEqualTo(1);
  }

  @Test
  void summerTimeMovesTheHoursInUtc() {
    WeeklyAvailability week = WeeklyAvailability.parse("Mon 00:30-02:00");
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(week.inUtc(berlin, WINTER)).hasToString("Mon 00:00-01:00; Sun 23:30-24:00");
    assertThat(week.inUtc(berlin, SUMMER)).hasToString("Sun 22:30-24:00");
  }

  @Test
  void quarterHourZonesKeepOnlyWhatIsWhollyFree() {
    WeeklyAvailability week = WeeklyAvailability.parse("Tue 06:00-08:00");
    assertThat(week.inUtc(ZoneId.of("Asia/Kathmandu"), WINTER)).hasToString("Tue 00:30-02:00");
  }

  @Test
  void peopleFarApartSeeEachOthersHoursOnTheirOwnClock() {
    WeeklyAvailability seoul = WeeklyAvailability.parse("Mon 08:00-10:00");
    assertThat(seoul.inZone(ZoneId.of("Asia/Seoul"), ZoneId.of("America/New_York"), WINTER))
        .hasToString("Sun 18:00-20:00");
    assertThat(WeeklyAvailability.always().inUtc(ZoneId.of("Asia/Kolkata"), SUMMER))
        .isEqualTo(WeeklyAvailability.always());
  }

  @Test
  void minutesOutsideADayAreAProgrammersError() {
    assertThatThrownBy(() -> WeeklyAvailability.between(DayOfWeek.MONDAY, 0, 1441))
        .hasMessageContaining("1441");
    assertThatThrownBy(() -> WeeklyAvailability.of(List.of(336))).hasMessageContaining("336");
  }
}
