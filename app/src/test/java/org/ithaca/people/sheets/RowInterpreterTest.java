package org.ithaca.people.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.ithaca.people.sheets.RowOutcome.Blank;
import org.ithaca.people.sheets.cells.SkillText;
import org.ithaca.people.sheets.files.Reading;
import org.ithaca.people.sheets.files.Sheet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RowInterpreterTest {

  private static final String RICH =
      """
      Full name;E-mail;Pronouns;Rolle;Job title;Grade;Team;Languages;Time zone;Manager;Skills offered;Want to learn;Why;Values;Availability;Capacity;Hours per month;Do not match with;First choice;Second choice;Previous mentors;Years of experience;Bio;Shoe size
      Ann Lee; Ann@X.org ;she/her;Mentor;Engineer;Senior;Core;Englisch, Fran\u00e7ais;CET;boss@x.org;Java (expert), Law;Sales, Pitching;To grow;fairness, humour;Mon 9-10;2;1,5;Ted Roe;Bo Orr;Cy Day;Max Fox;12;Hello;43
      """;

  @Test
  void everythingARowSaysIsUnderstood() {
    Imports sheet = Imports.of(Reading.text(RICH, Charset.forName("windows-1252")), "sheet.csv");
    assertThat(sheet.warnings()).isEmpty();
    ParsedPerson ann = sheet.person();
    assertThat(ann.identity()).isEqualTo(new Identity(Identity.Kind.EMAIL, "ann@x.org"));
    assertThat(ann.name()).isEqualTo("Ann Lee");
    assertThat(ann.pronouns()).isEqualTo("she/her");
    assertThat(ann.roles()).containsExactly(SheetRole.MENTOR);
    assertThat(ann.careerLevel()).isEqualTo(5);
    assertThat(ann.languages()).containsExactly("en", "fr");
    assertThat(ann.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(ann.manager()).isEqualTo("boss@x.org");
    assertThat(ann.skillsOffered())
        .containsExactly(new SkillText("Java", 5), new SkillText("Law", null));
    assertThat(ann.skillsSought()).containsExactly("Sales", "Pitching");
    assertThat(ann.why()).isEqualTo("To grow");
    assertThat(ann.values()).containsExactly("fairness", "humour");
    assertThat(ann.availability()).hasToString("Mon 09:00-10:00");
    assertThat(ann.capacity()).isEqualTo(2);
    assertThat(ann.hoursAMonth()).isEqualTo(new BigDecimal("1.5"));
    assertThat(ann.avoid()).containsExactly("Ted Roe");
    assertThat(ann.wishes()).containsExactly("Bo Orr", "Cy Day");
    assertThat(ann.pastPartners()).containsExactly("Max Fox");
    assertThat(ann.yearsOfExperience()).isEqualTo("12");
    assertThat(ann.about()).isEqualTo("Hello");
    assertThat(ann.attributes()).containsEntry("Shoe size", "43").containsEntry("Grade", "Senior");
  }

  @Test
  void partlyReadableRowsAreKeptWithAWarningForWhatIsNot() {
    Imports sheet =
        Imports.of(
            "name,email,grade,time zone,availability,capacity\nAnn,a@x.org,Senior,Narnia,Mon 9-10; whenever,a few\nBo,b@x.org,Wizard,,,\nCy,c@x.org,Junior,,,\n");
    assertThat(sheet.people()).hasSize(3);
    assertThat(sheet.person().availability()).hasToString("Mon 09:00-10:00");
    assertThat(sheet.person().timeZone()).isNull();
    assertThat(sheet.warnings())
        .extracting(p -> p.reason().key())
        .containsExactly(
            "sheets.cell.time_zone",
            "sheets.cell.hours",
            "sheets.cell.number",
            "sheets.cell.grade");
    assertThat(sheet.warnings().getFirst())
        .isEqualTo(new Problem("time zone", "Narnia", Message.of("cell.time_zone", "Narnia")));
  }

  @Test
  void rowsWithoutAnybodyAreRejectedWithTheirCells() {
    Imports sheet = Imports.of("name,email,team\n,,Core\nAnn,not an address,Core\n,,\nBo,,Core\n");
    assertThat(sheet.reasons())
        .isEqualTo(Map.of(2, List.of("sheets.row.nobody"), 3, List.of("sheets.cell.email")));
    assertThat(sheet.rejected().getFirst().cells()).containsExactly("", "", "Core");
    assertThat(sheet.outcomes().get(2)).isEqualTo(new Blank(4));
    assertThat(sheet.warnings())
        .extracting(p -> p.reason().key())
        .containsExactly("sheets.row.no_email");
    assertThat(sheet.person().identity().kind()).isEqualTo(Identity.Kind.NAME);
  }

  @Test
  void thePersonWhoWasThereBeforeIsNoticed() {
    Imports sheet =
        Imports.of(
            "name,email,role\nAnn,a@x.org,mentor\nann ,A@x.org,mentor\nAnn,a@x.org,mentee\nBo,a@x.org,mentee\nAnn,a@x.org,both\n");
    assertThat(sheet.reasons())
        .isEqualTo(
            Map.of(
                3,
                List.of("sheets.row.same.email"),
                5,
                List.of("sheets.row.other_name.email"),
                6,
                List.of("sheets.row.same.email")));
    assertThat(sheet.rejected().getFirst().reasons().getFirst().reason().arguments())
        .containsExactly("2");
    assertThat(Imports.of("name\nAnn Lee\nann  lee\n").reasons())
        .isEqualTo(Map.of(3, List.of("sheets.row.same.name")));
    assertThat(Imports.of("id,name\n7,Ann\n8,Ann\n7,Bo\n").reasons())
        .isEqualTo(Map.of(4, List.of("sheets.row.other_name.external_id")));
  }

  @Test
  void contradictoryRolesAreRejected() {
    Imports sheet =
        Imports.of(
            "name,email,role,is mentor,is mentee\nAnn,a@x.org,Mentor,no,yes\nBo,b@x.org,Mentor,yes,\nCy,c@x.org,,no,no\nDee,d@x.org,,abc,yes\n");
    assertThat(sheet.reasons()).isEqualTo(Map.of(2, List.of("sheets.row.contradictory_roles")));
    assertThat(sheet.people())
        .extracting(ParsedPerson::roles)
        .containsExactly(Set.of(SheetRole.MENTOR), Set.of(), Set.of(SheetRole.MENTEE));
    assertThat(sheet.warnings())
        .extracting(p -> p.reason().key())
        .containsExactly("sheets.row.no_role", "sheets.cell.yes_no");
  }

  @Test
  void theBothFlagAddsToTheRoleOfTheFile() {
    Imports sheet =
        Imports.of("email,both mentor and mentee\na@x.org,yes\nb@x.org,no\n", "mentees.csv");
    assertThat(sheet.people())
        .extracting(ParsedPerson::roles)
        .containsExactly(Set.of(SheetRole.MENTOR, SheetRole.MENTEE), Set.of(SheetRole.MENTEE));
  }

  @Test
  void cellsBeyondTheNamedColumnsAreKept() {
    Imports sheet = Imports.of("name,email\nAnn,a@x.org,surplus\n");
    assertThat(sheet.person().attributes()).containsEntry("C", "surplus");
    assertThat(sheet.warnings())
        .extracting(p -> p.reason().key())
        .containsExactly("sheets.row.beyond_columns");
  }

  @Test
  void capacitiesAndWishesThatSayNothingElseMustBeSound() {
    assertThat(Imports.of("M1,1\nM2,0\nM3,many\nM4,-1\n").reasons()).containsOnlyKeys(2, 3, 4);
    assertThat(Imports.of("S1,M1,M1\nS2,M1,M2\n").reasons()).containsOnlyKeys(1);
    assertThat(Imports.of("name,email,team,capacity\nAnn,a@x.org,Core,0\n").person().capacity())
        .isZero();
  }

  @Test
  void aDayAColumnAndAnItemAColumnAreOneWeekAndOneList() {
    Imports sheet =
        Imports.of(
            "email,Availability [Monday],Availability [Tue 14:00-15:00],Skills [Java],Skills [SQL]\na@x.org,9-10,x,yes,no\n");
    assertThat(sheet.person().availability()).hasToString("Mon 09:00-10:00; Tue 14:00-15:00");
    assertThat(sheet.person().skillsOffered()).extracting(SkillText::name).containsExactly("Java");
  }

  @Test
  void aPersonCorrectsFieldSeparatorAndMeaning() {
    Sheet sheet =
        Reading.text(
            "name,email,stuff,lvl,signed up\nAnn,a@x.org,Planning and control + Law,Wizard,jepp\n");
    Imports guessed = Imports.of(sheet, "mentors.csv");
    Mapping corrected =
        guessed
            .mapping()
            .with(guessed.mapping().column(2).as(SheetField.SKILLS_OFFERED).separatedBy("+"))
            .with(
                guessed
                    .mapping()
                    .column(3)
                    .as(SheetField.CAREER_LEVEL)
                    .meaning(Map.of("Wizard", "9")))
            .with(
                guessed
                    .mapping()
                    .column(4)
                    .as(SheetField.MENTEE_FLAG)
                    .meaning(Map.of("jepp", "yes")));
    ParsedPerson ann = guessed.read(sheet, corrected).person();
    assertThat(ann.skillsOffered())
        .extracting(SkillText::name)
        .containsExactly("Planning and control", "Law");
    assertThat(ann.careerLevel()).isEqualTo(9);
    assertThat(ann.roles()).containsExactlyInAnyOrder(SheetRole.MENTOR, SheetRole.MENTEE);
  }

  @Test
  void aColumnForEachSkillWithMarksOrLevelsIsAListOfSkills() {
    Sheet sheet = Reading.text("email,Java,SQL,Law\na@x.org,5,x,0\n");
    Mapping mapping = Imports.of(sheet, "a.csv").mapping();
    for (int i = 1; i < 4; i++) {
      mapping = mapping.with(mapping.column(i).as(SheetField.SKILLS_OFFERED));
    }
    assertThat(Imports.of(sheet, "a.csv").read(sheet, mapping).person().skillsOffered())
        .containsExactly(new SkillText("Java", 5), new SkillText("SQL", null));
  }

  @Test
  void numbersBeyondReasonAreLeftOutWithTheReason() {
    Imports sheet =
        Imports.of(
            "name,email,hours per month,years of experience,capacity\nAnn,a@x.org,99999,-4,5000\nBo,b@x.org,-3,12,\n");
    assertThat(sheet.people()).hasSize(2).allMatch(p -> p.hoursAMonth() == null);
    assertThat(sheet.warnings())
        .extracting(p -> p.reason().key())
        .containsExactly(
            "sheets.cell.number_bounds",
            "sheets.cell.number_bounds",
            "sheets.cell.number_range",
            "sheets.cell.number_bounds");
  }

  @Test
  void aNumberAloneIsALevelOfTheItemInTheNameOrNothing() {
    Imports sheet =
        Imports.of(
            "email,Rate your skill - Python,Skills offered (1-5): SQL,Skills\na@x.org,5,1,7\nb@x.org,0,x,Law\n");
    assertThat(sheet.person().skillsOffered())
        .containsExactly(new SkillText("Python", 5), new SkillText("SQL", 1));
    assertThat(sheet.people().getLast().skillsOffered())
        .containsExactly(new SkillText("SQL", null), new SkillText("Law", null));
    assertThat(sheet.warnings())
        .extracting(p -> p.reason().key())
        .containsExactly("sheets.cell.number_alone");
  }

  @Test
  void theTimeZoneOfTheHoursIsThePersonsUnlessTheRowSaysAnother() {
    Imports sheet =
        Imports.of(
            "email,time zone,availability\na@x.org,,Mon 9-11 CET\nb@x.org,Paris,Mon 9-11 CET\nc@x.org,Seoul,Mon 9-11 CET\n");
    assertThat(sheet.people())
        .extracting(ParsedPerson::timeZone)
        .containsExactly(
            ZoneId.of("Europe/Berlin"), ZoneId.of("Europe/Paris"), ZoneId.of("Asia/Seoul"));
    assertThat(sheet.people())
        .allMatch(p -> "Mon 09:00-11:00".equals(String.valueOf(p.availability())));
    assertThat(sheet.warnings())
        .extracting(p -> p.reason().key())
        .containsExactly("sheets.cell.hours_zone");
  }

  @Test
  void aManagerIsNamedInTheOrderItIsSaid() {
    assertThat(Imports.of("email,manager\na@x.org,\"Tan, Bo\"\n").person().manager())
        .isEqualTo("Bo Tan");
  }

  @Test
  void mappingPersonAndOutcomeAreKeptAsJson() {
    JsonMapper json = JsonMapper.builder().build();
    Imports sheet = Imports.of(Reading.text(RICH), "sheet.csv");
    assertThat(json.readValue(json.writeValueAsString(sheet.mapping()), Mapping.class))
        .isEqualTo(sheet.mapping());
    assertThat(json.readValue(json.writeValueAsString(sheet.person()), ParsedPerson.class))
        .isEqualTo(sheet.person());
    RowOutcome.Rejected rejected = Imports.of("name,email\nAnn,x\n").rejected().getFirst();
    assertThat(json.readValue(json.writeValueAsString(rejected), RowOutcome.Rejected.class))
        .isEqualTo(rejected);
  }

  @Test
  void everyReasonHasItsSentence() throws IOException {
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(
                RowInterpreter.class.getResourceAsStream("/messages/sheets.properties")),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    for (String key :
        List.of(
            "cell.yes_no",
            "cell.role",
            "cell.number",
            "cell.number_range",
            "cell.number_bounds",
            "cell.number_alone",
            "cell.time_zone",
            "cell.language",
            "cell.grade",
            "cell.hours",
            "cell.hours_no_day",
            "cell.hours_zone",
            "cell.half_hours",
            "cell.email",
            "cell.several_emails",
            "cell.wished_twice",
            "row.nobody",
            "row.nobody_without_email",
            "row.no_email",
            "row.no_role",
            "row.no_capacity",
            "row.beyond_columns",
            "row.contradictory_roles",
            "row.same.email",
            "row.same.external_id",
            "row.same.name",
            "row.other_name.email",
            "row.other_name.external_id",
            "guess.header",
            "guess.cells",
            "guess.flag",
            "guess.hours_in_name",
            "guess.last_name",
            "guess.ranking",
            "guess.pairs",
            "guess.both_roles",
            "guess.no_name",
            "guess.answer_number",
            "guess.taken",
            "guess.unknown")) {
      assertThat(texts.getProperty("sheets." + key)).as(key).isNotBlank();
    }
    for (SheetField field : SheetField.values()) {
      assertThat(texts.getProperty("sheets.field." + field)).as(field.name()).isNotBlank();
    }
  }
}
