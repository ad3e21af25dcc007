package org.ithaca.people.sheets.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.ithaca.people.sheets.SheetRole;
import org.junit.jupiter.api.Test;

class CellsTest {

  @Test
  void yesAndNoAreReadInAnySpelling() {
    for (String yes :
        List.of(
            "yes",
            "Y",
            " TRUE ",
            "1",
            "1.0",
            "x",
            "\u2713",
            "Ja",
            "oui",
            "S\u00ed",
            "\uc608",
            "Yes, gladly!",
            "yes - both",
            "Yes please",
            "Absolutely!",
            "Ja, gerne",
            "\u25cb",
            "\ud83d\udc4d",
            "\u25cf",
            "checked",
            "Selected",
            "Agree",
            "Strongly agree",
            "\u0646\u0639\u0645",
            "evet",
            "\u6709",
            "I do",
            "yes (but only 1)")) {
      assertThat(YesNo.parse(yes).value()).as(yes).contains(true);
    }
    for (String no :
        List.of(
            "no",
            "N",
            "False",
            "0",
            "nein",
            "NON",
            "\uc544\ub2c8\uc624",
            "nope",
            "nah",
            "No (not this year)",
            "\u2717",
            "\u00d7",
            "\ud83d\udc4e",
            "unchecked",
            "Not this time",
            "Disagree")) {
      assertThat(YesNo.parse(no).value()).as(no).contains(false);
    }
  }

  @Test
  void whatIsNeitherYesNorNoIsReportedAndNeverGuessed() {
    for (String junk : List.of("abc", "maybe", "2", "yes/no", "ne pas", "yes and no", "please")) {
      assertThat(YesNo.parse(junk).value()).as(junk).isEmpty();
      assertThat(YesNo.parse(junk).problems()).as(junk).hasSize(1);
    }
    assertThat(YesNo.parse(" ")).isEqualTo(Parsed.nothing());
    assertThat(YesNo.parse("n/a")).isEqualTo(Parsed.nothing());
  }

  @Test
  void rolesAreReadAloneAndTogether() {
    assertThat(Roles.parse("Mentor").value()).contains(EnumSet.of(SheetRole.MENTOR));
    assertThat(Roles.parse("als Mentee").value()).contains(EnumSet.of(SheetRole.MENTEE));
    assertThat(Roles.parse("mentor & mentee").value()).contains(EnumSet.allOf(SheetRole.class));
    assertThat(Roles.parse("Mentee; Mentor").value()).contains(EnumSet.allOf(SheetRole.class));
    assertThat(Roles.parse("Mentor only").value()).contains(EnumSet.of(SheetRole.MENTOR));
    assertThat(Roles.parse("BOTH").value()).contains(EnumSet.allOf(SheetRole.class));
    assertThat(Roles.parse("\uba58\ud1a0").value()).contains(EnumSet.of(SheetRole.MENTOR));
    assertThat(Roles.parse("observer").problems()).hasSize(1);
    assertThat(Roles.namedIn("large_mentors")).containsExactly(SheetRole.MENTOR);
    assertThat(Roles.namedIn("MenteeSignup2026")).containsExactly(SheetRole.MENTEE);
    assertThat(Roles.namedIn("mentoring")).isEmpty();
  }

  @Test
  void numbersAreReadInTheFormsOfAnyCountry() {
    Map.of(
            "2",
            "2",
            "1,5",
            "1.5",
            "1.5",
            "1.5",
            "1.234,5",
            "1234.5",
            "1,234.5",
            "1234.5",
            "1\u00a0000",
            "1000",
            "12,000",
            "12000",
            "up to 3 mentees",
            "3",
            "two",
            "2",
            "10+ years",
            "10")
        .forEach((text, number) -> {
          assertThat(Numbers.decimal(text).value().map(n -> n.toPlainString()))
              .as(text)
              .contains(number);
        });
    for (String junk : List.of("a", "2;3", "2;xyz", "1-2", "two or 3 or 4", "M1", "GS-15")) {
      assertThat(Numbers.decimal(junk).problems()).as(junk).hasSize(1);
    }
    assertThat(Numbers.whole("2.0", 0, 10).value()).contains(2);
    assertThat(Numbers.whole("2.5", 0, 10).problems()).hasSize(1);
    assertThat(Numbers.whole("-1", 0, 10).problems()).hasSize(1);
  }

  @Test
  void whatCopyingLeavesAroundAnAddressIsCleaned() {
    for (String cell :
        List.of(
            "'ann@x.org'",
            "\"ann@x.org\"",
            "ann@x.org.",
            "ann@x.org\u200b",
            "\u00a0Ann@x.org\u00a0",
            "\ufeffann@x.org",
            "\u201cann@x.org\u201d",
            "Ann <'ann@x.org'>",
            "mailto:ann@x.org")) {
      assertThat(Emails.parse(cell).value()).as(cell).contains("ann@x.org");
      assertThat(Emails.parse(cell).problems()).as(cell).isEmpty();
    }
    for (String junk : List.of("ann @x.org", "ann(at)x.org", "ann@x,org", "'", "ann@x")) {
      assertThat(Emails.parse(junk).problems()).as(junk).hasSize(1);
    }
  }

  @Test
  void skillsMayComeWithTheirLevel() {
    assertThat(SkillText.parse("Java (expert)")).isEqualTo(new SkillText("Java", 5));
    assertThat(SkillText.parse("Java:3")).isEqualTo(new SkillText("Java", 3));
    assertThat(SkillText.parse("French - fluent")).isEqualTo(new SkillText("French", 4));
    assertThat(SkillText.parse("SQL 8/10")).isEqualTo(new SkillText("SQL", 4));
    assertThat(SkillText.parse("C++")).isEqualTo(new SkillText("C++", null));
    assertThat(SkillText.parse("Negotiation (salary)"))
        .isEqualTo(new SkillText("Negotiation (salary)", null));
    assertThat(SkillText.parse("Problem-solving"))
        .isEqualTo(new SkillText("Problem-solving", null));
  }

  @Test
  void timeZonesAreFoundByManyNames() {
    Map.of(
            "europe/berlin",
            "Europe/Berlin",
            "CET",
            "Europe/Berlin",
            "W. Europe Standard Time",
            "Europe/Berlin",
            "Eastern Time (US & Canada)",
            "America/New_York",
            "New York",
            "America/New_York",
            "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
            "Europe/Amsterdam",
            "UTC+2",
            "+02:00",
            "GMT-03:30",
            "-03:30",
            "Seoul",
            "Asia/Seoul",
            "Korea Standard Time",
            "Asia/Seoul")
        .forEach((text, zone) ->
            assertThat(TimeZones.parse(text).value()).as(text).contains(ZoneId.of(zone)));
    assertThat(TimeZones.parse("Middle-earth").problems()).hasSize(1);
  }

  @Test
  void languagesAreFoundByNameInSeveralLanguagesOrCode() {
    Map.of(
            "English",
            "en",
            "Deutsch",
            "de",
            "fran\u00e7ais",
            "fr",
            "Spanisch",
            "es",
            "\ud55c\uad6d\uc5b4",
            "ko",
            "pt-BR",
            "pt",
            "eng",
            "en",
            "German (C1)",
            "de",
            "Mandarin",
            "zh",
            "fluent Italian",
            "it")
        .forEach((text, code) -> assertThat(Languages.parse(text).value()).as(text).contains(code));
    assertThat(Languages.parse("English fluent").value()).contains("en");
    assertThat(Languages.parse("BSL").value()).contains("bfi");
    assertThat(Languages.parse("Klingonish").problems()).hasSize(1);
  }

  @Test
  void gradesAreReadOnTheLadderThatKnowsMostOfThem() {
    GradeLadders.Guess service =
        GradeLadders.guess(List.of("SCS1", "AA", "Grade 7", "HEO", "Grade 6"));
    assertThat(service.ladder()).isEqualTo("civil-service");
    assertThat(service.levels().keySet())
        .containsExactly("AA", "HEO", "Grade 7", "Grade 6", "SCS1");
    assertThat(GradeLadders.guess(List.of("Grade 6", "Grade 7")).levels())
        .containsEntry("Grade 6", 7);
    assertThat(GradeLadders.guess(List.of("Senior", "Junior", "VP", "Director")).levels().values())
        .containsExactly(3, 5, 8, 9);
    assertThat(GradeLadders.guess(List.of("Abteilungsleiterin", "Teamleiter*in")).levels().values())
        .containsExactly(6, 7);
    assertThat(GradeLadders.guess(List.of("Freshman", "Senior", "PhD student")).levels())
        .containsEntry("Senior", 2);
    assertThat(GradeLadders.guess(List.of("Resident", "ECP", "Psychiatrist", "MS34")).levels())
        .containsExactly(
            Map.entry("MS34", 2),
            Map.entry("Resident", 3),
            Map.entry("ECP", 5),
            Map.entry("Psychiatrist", 7));
  }

  @Test
  void numberedGradesKeepTheirOrderAndUnknownOnesAreListed() {
    assertThat(GradeLadders.guess(List.of("5", "1", "3")).levels())
        .containsExactly(Map.entry("1", 1), Map.entry("3", 3), Map.entry("5", 5));
    assertThat(GradeLadders.guess(List.of("L3", "L6", "L4")).levels().values())
        .containsExactly(3, 4, 6);
    assertThat(GradeLadders.guess(List.of("GS-15", "GS-07", "GS-11")).levels().values())
        .containsExactly(5, 7, 10);
    GradeLadders.Guess guess = GradeLadders.guess(List.of("Junior", "Wizard", "Senior", " "));
    assertThat(guess.unknown()).containsExactly("Wizard");
    assertThat(GradeLadders.guess(List.of("BS Biology 2015", "Year 2009")).levels()).isEmpty();
    assertThat(GradeLadders.guess(List.of("red", "blue")))
        .isEqualTo(new GradeLadders.Guess("", Map.of(), List.of("red", "blue")));
  }
}
