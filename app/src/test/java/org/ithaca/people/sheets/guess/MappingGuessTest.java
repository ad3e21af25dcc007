package org.ithaca.people.sheets.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ithaca.people.sheets.SheetField.AVAILABILITY;
import static org.ithaca.people.sheets.SheetField.CAPACITY;
import static org.ithaca.people.sheets.SheetField.CAREER_LEVEL;
import static org.ithaca.people.sheets.SheetField.DEPARTMENT;
import static org.ithaca.people.sheets.SheetField.EMAIL;
import static org.ithaca.people.sheets.SheetField.EXTERNAL_ID;
import static org.ithaca.people.sheets.SheetField.EXTRA;
import static org.ithaca.people.sheets.SheetField.FIRST_NAME;
import static org.ithaca.people.sheets.SheetField.FULL_NAME;
import static org.ithaca.people.sheets.SheetField.HOURS_A_MONTH;
import static org.ithaca.people.sheets.SheetField.LANGUAGES;
import static org.ithaca.people.sheets.SheetField.LAST_NAME;
import static org.ithaca.people.sheets.SheetField.MANAGER;
import static org.ithaca.people.sheets.SheetField.MENTEE_FLAG;
import static org.ithaca.people.sheets.SheetField.MENTOR_FLAG;
import static org.ithaca.people.sheets.SheetField.PAST_PARTNERS;
import static org.ithaca.people.sheets.SheetField.ROLE;
import static org.ithaca.people.sheets.SheetField.SITE;
import static org.ithaca.people.sheets.SheetField.SKILLS_OFFERED;
import static org.ithaca.people.sheets.SheetField.SKILLS_SOUGHT;
import static org.ithaca.people.sheets.SheetField.TIME_ZONE;
import static org.ithaca.people.sheets.SheetField.WISHES;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ithaca.people.sheets.Imports;
import org.ithaca.people.sheets.ParsedPerson;
import org.ithaca.people.sheets.SheetRole;
import org.ithaca.people.sheets.cells.SkillText;
import org.ithaca.people.sheets.files.Reading;
import org.junit.jupiter.api.Test;

class MappingGuessTest {

  @Test
  void usualColumnsAreToldByTheirNames() {
    Imports sheet =
        Imports.of(
            """
            First Name,Surname,E-mail,Role,Dept.,Office Location,Line Manager,Skills offered,Wants to learn,Max mentees,Hours per month
            Ann,Lee,ann@x.org,Mentor,IT,Bonn,bo@x.org,Java;SQL,Sales,2,"1,5"
            """);
    assertThat(sheet.fields())
        .containsExactly(
            FIRST_NAME,
            LAST_NAME,
            EMAIL,
            ROLE,
            DEPARTMENT,
            SITE,
            MANAGER,
            SKILLS_OFFERED,
            SKILLS_SOUGHT,
            CAPACITY,
            HOURS_A_MONTH);
    assertThat(sheet.guess().columns())
        .allMatch(c -> c.confidence() > 0.55 && !c.reason().key().isEmpty());
  }

  @Test
  void germanFrenchSpanishAndKoreanSheetsAreUnderstood() {
    assertThat(
            Imports.of(
                    "Vorname;Nachname;E-Mail-Adresse;Abteilung;Standort;Karrierestufe;Sprachen;Verf\u00fcgbarkeit\nJo;Kern;jo@x.de;IT;K\u00f6ln;Senior;Deutsch, Englisch;Mo 9-10\n")
                .fields())
        .containsExactly(
            FIRST_NAME, LAST_NAME, EMAIL, DEPARTMENT, SITE, CAREER_LEVEL, LANGUAGES, AVAILABILITY);
    assertThat(
            Imports.of(
                    "Pr\u00e9nom,Nom,Courriel,Ville,Langues,Fuseau horaire\nZo\u00e9,Roy,z@x.fr,Lyon,fran\u00e7ais,Europe/Paris\n")
                .fields())
        .containsExactly(FIRST_NAME, LAST_NAME, EMAIL, SITE, LANGUAGES, TIME_ZONE);
    assertThat(
            Imports.of(
                    "Nombre,Apellidos,Correo electr\u00f3nico,Departamento,Idiomas\nAna,Gil,a@x.es,Ventas,espa\u00f1ol\n")
                .fields())
        .containsExactly(FIRST_NAME, LAST_NAME, EMAIL, DEPARTMENT, LANGUAGES);
    assertThat(
            Imports.of(
                    "\uc774\ub984,\uc774\uba54\uc77c,\ubd80\uc11c,\uc5b8\uc5b4\n\uae40\ubbfc\uc218,kim@x.kr,\uac1c\ubc1c,\ud55c\uad6d\uc5b4\n")
                .fields())
        .containsExactly(FULL_NAME, EMAIL, DEPARTMENT, LANGUAGES);
  }

  @Test
  void russianAndArabicSheetsAreUnderstood() {
    assertThat(
            Imports.of(
                    "\u0418\u043c\u044f;\u0424\u0430\u043c\u0438\u043b\u0438\u044f;\u041f\u043e\u0447\u0442\u0430;\u0420\u043e\u043b\u044c;\u041e\u0442\u0434\u0435\u043b\n\u0418\u0432\u0430\u043d;\u041f\u0435\u0442\u0440\u043e\u0432;i@x.org;\u043c\u0435\u043d\u0442\u043e\u0440;IT\n")
                .fields())
        .containsExactly(FIRST_NAME, LAST_NAME, EMAIL, ROLE, DEPARTMENT);
    Imports arabic =
        Imports.of(
            "\u0627\u0644\u0627\u0633\u0645,\u0627\u0644\u0628\u0631\u064a\u062f \u0627\u0644\u0625\u0644\u0643\u062a\u0631\u0648\u0646\u064a,\u0627\u0644\u0645\u0647\u0627\u0631\u0627\u062a\n\u0644\u064a\u0644\u0649,l@x.org,\u0627\u0644\u062a\u0641\u0627\u0648\u0636\u060c \u0627\u0644\u0642\u064a\u0627\u062f\u0629\n");
    assertThat(arabic.fields()).containsExactly(FULL_NAME, EMAIL, SKILLS_OFFERED);
    assertThat(arabic.person().skillsOffered()).hasSize(2);
  }

  @Test
  void offeredAndSoughtAreToldApart() {
    assertThat(
            Imports.of(
                    "Comp\u00e9tences \u00e0 partager;Comp\u00e9tences \u00e0 d\u00e9velopper;Je souhaite \u00eatre\nExcel;Anglais;Mentor\nDroit;;Mentor\u00e9\n")
                .fields())
        .containsExactly(SKILLS_OFFERED, SKILLS_SOUGHT, ROLE);
    assertThat(
            Imports.of(
                    "email,Mentor topics,Mentee goals,Mentoring preference\na@x.org,Law,,Mentor only\nb@x.org,,Law,Mentee only\n")
                .fields())
        .containsExactly(EMAIL, SKILLS_OFFERED, SKILLS_SOUGHT, ROLE);
  }

  @Test
  void cellsTellWhatNamesDoNot() {
    Imports sheet =
        Imports.of(
            "who,contact,kind,when,zone\nAnn,a@x.org,mentor,Mon 9-10,Europe/Rome\nBo,b@x.org,mentee,Tue 3-5pm,Asia/Seoul\nCy,c@x.org,mentee,weekends,Asia/Tokyo\n");
    assertThat(sheet.fields()).containsExactly(FULL_NAME, EMAIL, ROLE, AVAILABILITY, TIME_ZONE);
  }

  @Test
  void roleMayBeInTwoFlagColumnsNamedByTheRolesThemselves() {
    Imports sheet =
        Imports.of("Name,Email,Mentor,Mentee\nAnn,a@x.org,x,\nBo,b@x.org,x,x\nCy,c@x.org,,x\n");
    assertThat(sheet.fields()).containsExactly(FULL_NAME, EMAIL, MENTOR_FLAG, MENTEE_FLAG);
    assertThat(sheet.people())
        .extracting(ParsedPerson::roles)
        .containsExactly(
            Set.of(SheetRole.MENTOR),
            Set.of(SheetRole.MENTOR, SheetRole.MENTEE),
            Set.of(SheetRole.MENTEE));
  }

  @Test
  void aLoneNameBesideAFirstNameIsTheLastName() {
    Imports sheet = Imports.of("Name;Vorname;E-Mail\nKern;Jo;jo@x.de\n");
    assertThat(sheet.person().name()).isEqualTo("Jo Kern");
  }

  @Test
  void namesAreToldByTheirCellsWhereNothingElseIsAName() {
    Imports sheet =
        Imports.of(
            "Ann Lee,ann@x.org,Berlin\nOrr, Bo,bo@x.org,Paris\n".replace("Orr, Bo", "\"Orr, Bo\""));
    assertThat(sheet.people()).extracting(ParsedPerson::name).containsExactly("Ann Lee", "Bo Orr");
  }

  @Test
  void columnsNamedByATimeOfTheWeekAreAvailability() {
    Imports sheet =
        Imports.of("Name,Email,Mon AM,Tue PM,Friday\nAnn,a@x.org,x,,9-10\nBo,b@x.org,,x,\n");
    assertThat(sheet.person().availability()).hasToString("Mon 08:00-12:00; Fri 09:00-10:00");
  }

  @Test
  void theLastWordOfANameTellsMostAndCellsMayContradictIt() {
    assertThat(Imports.of("University email,Email verified\na@x.org,yes\n").fields())
        .containsExactly(EMAIL, EXTRA);
    assertThat(Imports.of("Employer,Name\na@x.org,Ann\nb@x.org,Bo\nc@x.org,Cy\n").fields())
        .containsExactly(EMAIL, FULL_NAME);
  }

  @Test
  void questionsOfAFormWithAnAnswerAColumnAreOneList() {
    Imports sheet =
        Imports.of(
            "Email,What topics can you help with? [Leadership],What topics can you help with? [Coding]\na@x.org,Expert,\nb@x.org,Yes,No\n");
    assertThat(sheet.person().skillsOffered()).containsExactly(new SkillText("Leadership", 5));
    assertThat(sheet.people().getLast().skillsOffered())
        .containsExactly(new SkillText("Leadership", null));
  }

  @Test
  void titlesAboveTheHeaderArePassedOver() {
    Imports sheet =
        Imports.of(
            "Mentoring programme 2026,,,\n,,,\nExported 2026-01-05,,,\nName,Email,Grade,Notes\nAnn,a@x.org,HEO,fine\nBo,b@x.org,SEO,\n");
    assertThat(sheet.mapping().headerRow()).isEqualTo(4);
    assertThat(sheet.people()).extracting(ParsedPerson::name).containsExactly("Ann", "Bo");
  }

  @Test
  void groupsAboveTheHeaderNameWhatIsBelow() {
    Imports sheet =
        Imports.of("Contact,,Skills,\nName,Email,Java,SQL\nAnn,a@x.org,x,\nBo,b@x.org,,expert\n");
    assertThat(sheet.mapping().headerRow()).isEqualTo(2);
    assertThat(sheet.guess().headers().shown())
        .containsExactly("Contact: Name", "Contact: Email", "Skills: Java", "Skills: SQL");
    assertThat(sheet.person().skillsOffered()).extracting("name").containsExactly("Java");

    Imports merged = Imports.of("Name,Email,Skills,\n,,Java,SQL\nAnn,a@x.org,x,x\n");
    assertThat(merged.mapping().headerRow()).isEqualTo(2);
    assertThat(merged.person().skillsOffered()).extracting("name").containsExactly("Java", "SQL");
  }

  @Test
  void aPersonMaySayWhichRowNamesTheColumns() {
    String text = "x,y\nName,Email\nAnn,a@x.org\n";
    assertThat(MappingGuess.of(Reading.text(text), "p.csv", 2).mapping().columns())
        .extracting(c -> c.field())
        .containsExactly(FULL_NAME, EMAIL);
    assertThat(MappingGuess.of(Reading.text(text), "p.csv", 0).mapping().headerRow()).isZero();
  }

  @Test
  void repeatedAndLongAndNamelessColumnsEachHaveAName() {
    Imports sheet =
        Imports.of(
            "Email,Email,,\""
                + "very long ".repeat(30)
                + "\",\"two\nlines\",Email\na@x.org,b@x.org,1,2,3,4\n");
    assertThat(sheet.guess().headers().shown())
        .doesNotHaveDuplicates()
        .contains("Email", "Email (2)", "C", "two lines", "Email (3)")
        .allMatch(n -> n.length() <= 80);
    assertThat(sheet.fields()).startsWith(EMAIL, EXTRA);
    assertThat(sheet.person().attributes())
        .containsEntry("Email (2)", "b@x.org")
        .containsEntry("C", "1");
  }

  @Test
  void threeHundredColumnsAreAllKept() {
    String names =
        IntStream.range(0, 300).mapToObj(i -> "field" + i).collect(Collectors.joining(","));
    String cells = IntStream.range(0, 300).mapToObj(i -> "v" + i).collect(Collectors.joining(","));
    Imports sheet =
        Imports.of("email," + names + "\na@x.org," + cells + "\nb@x.org," + cells + "\n");
    assertThat(sheet.people()).hasSize(2).allMatch(p -> p.attributes().size() == 300);
  }

  @Test
  void rankingsAndCapacitiesWithoutNamesAreUnderstood() {
    Imports byName = Imports.of("Ann Lee,Bo Orr,Cy Day\nDee Fox,Cy Day,Bo Orr\n", "mentees.csv");
    assertThat(byName.fields()).containsExactly(FULL_NAME, WISHES, WISHES);
    assertThat(byName.person().wishes()).containsExactly("Bo Orr", "Cy Day");
    assertThat(Imports.of("M1,1\nM2,2\n", "capacities.csv").fields())
        .containsExactly(EXTERNAL_ID, CAPACITY);
    assertThat(Imports.of("a@x.org,b@x.org,c@x.org\nd@x.org,c@x.org\n").fields())
        .containsExactly(EMAIL, WISHES, WISHES);
  }

  @Test
  void wishesMayBeInSeveralNamedColumnsOrOne() {
    assertThat(
            Imports.of("Email,1st choice,2nd choice,Choice 3\na@x.org,Bo,Cy,Dee\n")
                .person()
                .wishes())
        .containsExactly("Bo", "Cy", "Dee");
    assertThat(Imports.of("Email,Preferred mentors\na@x.org,Bo; Cy; Dee\n").person().wishes())
        .containsExactly("Bo", "Cy", "Dee");
  }

  @Test
  void aListOfEarlierMatchesNamesMentorAndMentee() {
    Imports sheet = Imports.of("Mentee,Mentor\nAnn Lee,Bo Orr\nCy Day,Bo Orr\nAnn Lee,Dee Fox\n");
    assertThat(sheet.fields()).containsExactly(FULL_NAME, PAST_PARTNERS);
    assertThat(sheet.people()).hasSize(3);
    assertThat(sheet.mapping().role()).isEqualTo(SheetRole.MENTEE);
  }

  @Test
  void theFileOrSheetNameTellsTheRole() {
    assertThat(Imports.of("name\nAnn\n", "uploads/Mentors 2026.csv").mapping().role())
        .isEqualTo(SheetRole.MENTOR);
    assertThat(Imports.of("name\nAnn\n", "mentees_final.csv").mapping().role())
        .isEqualTo(SheetRole.MENTEE);
    assertThat(Imports.of("name\nAnn\n", "mentors_and_mentees.csv").mapping().role()).isNull();
  }

  @Test
  void onlyAHeaderOrOneColumnIsStillASheet() {
    assertThat(Imports.of("Name,Email\n").outcomes()).isEmpty();
    assertThat(Imports.of("a@x.org\nb@x.org\n").people())
        .extracting(ParsedPerson::email)
        .containsExactly("a@x.org", "b@x.org");
    assertThat(Imports.of("Name\nDoe, Jane\nRoe, Rich\n").people())
        .extracting(ParsedPerson::name)
        .containsExactly("Jane Doe", "Rich Roe");
  }

  @Test
  void aSheetIsKnownAgainThoughItsColumnsMoved() {
    MappingGuess first =
        MappingGuess.of(Reading.text("Name,Email,Grade\nAnn,a@x.org,HEO\n"), "a.csv");
    MappingGuess again =
        MappingGuess.of(Reading.text("grade,Name, EMAIL\nSEO,Ann,a@x.org\n"), "b.csv");
    assertThat(again.fingerprint()).isEqualTo(first.fingerprint());
    assertThat(MappingGuess.of(Reading.text("Name,Email\nAnn,a@x.org\n"), "a.csv").fingerprint())
        .isNotEqualTo(first.fingerprint());
    List<String> names = again.headers().shown();
    assertThat(first.mapping().movedTo(1, names).columns())
        .extracting(c -> c.field())
        .containsExactly(CAREER_LEVEL, FULL_NAME, EMAIL);
  }
}
