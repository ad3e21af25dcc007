package org.ithaca.people.sheets.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ithaca.people.sheets.SheetField.AVAILABILITY;
import static org.ithaca.people.sheets.SheetField.CAREER_LEVEL;
import static org.ithaca.people.sheets.SheetField.EMAIL;
import static org.ithaca.people.sheets.SheetField.EXTRA;
import static org.ithaca.people.sheets.SheetField.FULL_NAME;
import static org.ithaca.people.sheets.SheetField.IGNORE;
import static org.ithaca.people.sheets.SheetField.MENTEE_FLAG;
import static org.ithaca.people.sheets.SheetField.MENTOR_FLAG;
import static org.ithaca.people.sheets.SheetField.ROLE;
import static org.ithaca.people.sheets.SheetField.SITE;
import static org.ithaca.people.sheets.SheetField.SKILLS_OFFERED;
import static org.ithaca.people.sheets.SheetField.SKILLS_SOUGHT;

import java.util.List;
import java.util.Set;
import org.ithaca.people.sheets.Imports;
import org.ithaca.people.sheets.ParsedPerson;
import org.ithaca.people.sheets.SheetRole;
import org.ithaca.people.sheets.cells.SkillText;
import org.junit.jupiter.api.Test;

/** Sheets as form services write them: long questions, answer numbers, rows for machines. */
class FormSheetsTest {

  @Test
  void aQuestionThatMentionsAStudentIsNoRole() {
    Imports sheet =
        Imports.of(
            """
            Email,Role,Are you a first-generation college student?,Are you a transfer student?,Student
            a@x.org,Mentor,Yes,No,Yes
            b@x.org,Mentee,No,Yes,No
            c@x.org,Mentee,No,No,No
            """);
    assertThat(sheet.fields()).containsExactly(EMAIL, ROLE, EXTRA, EXTRA, EXTRA);
    assertThat(sheet.people())
        .extracting(ParsedPerson::roles)
        .containsExactly(
            Set.of(SheetRole.MENTOR), Set.of(SheetRole.MENTEE), Set.of(SheetRole.MENTEE));
  }

  @Test
  void aQuestionOfThePastIsNoSignUp() {
    Imports sheet =
        Imports.of(
            "Name,Have you ever been a mentor?,Were you a mentee before?,Did you sign up as a mentor last year?\nAnn,yes,no,yes\nBo,no,no,no\n");
    assertThat(sheet.fields()).containsExactly(FULL_NAME, EXTRA, EXTRA, EXTRA);
  }

  @Test
  void besideFirstAndLastNameOnlyAColumnThatHoldsThemIsTheFullName() {
    Imports kinds =
        Imports.of(
            "LastName,FirstName,StudentType\nLee,Ann,First-Year\nOrr,Bo,Transfer\nDay,Cy,First-Year\n");
    assertThat(kinds.field("StudentType")).isEqualTo(EXTRA);
    assertThat(kinds.person().name()).isEqualTo("Ann Lee");
    assertThat(Imports.of("Last,First,Mentor\nLee,Ann,Zed Fox\nOrr,Bo,Yul Roe\n").field("Mentor"))
        .isEqualTo(EXTRA);
    assertThat(Imports.of("Last name,First name,Name\nLee,Ann,Dr. Ann Lee\n").person().name())
        .isEqualTo("Dr. Ann Lee");
  }

  @Test
  void aKindOfPersonThatRepeatsIsNobodysName() {
    assertThat(
            Imports.of(
                    "Email,Student type\na@x.org,Transfer\nb@x.org,Transfer\nc@x.org,Exchange\nd@x.org,Transfer\n")
                .fields())
        .containsExactly(EMAIL, EXTRA);
  }

  @Test
  void whatHappensOnACampusIsNoSite() {
    assertThat(
            Imports.of(
                    "Email,Campus,Campus involvement (student clubs and the like)\na@x.org,North,Chess club\n")
                .fields())
        .containsExactly(EMAIL, SITE, EXTRA);
  }

  @Test
  void aYearIsNoStepOfALadder() {
    Imports sheet =
        Imports.of(
            "Email,Degree(s) and preferred class year(s)\na@x.org,BS Biology 2015\nb@x.org,BA History 2009\n");
    assertThat(sheet.people()).allMatch(p -> p.careerLevel() == null);
    assertThat(sheet.field("Degree")).isEqualTo(EXTRA);
    assertThat(Imports.of("Email,Class year\na@x.org,2026\nb@x.org,2027\n").field("Class"))
        .isEqualTo(CAREER_LEVEL);
  }

  @Test
  void theQuestionsOfAFormAreUnderstood() {
    Imports sheet =
        Imports.of(
            """
            Timestamp,Email Address,"What is your full name?
            (as it should appear on your badge)","Would you like to take part as a mentor, a mentee, or both?",Which skills or topics could you help someone else with? (Select all that apply),"Which topics would you like support with over the next six months?
            Please choose at most 3",When are you usually available for a one-hour meeting?
            1,a@x.org,Ann Lee,I want to be a mentor,"Speaking, Law",,Mon 9-11
            2,b@x.org,Bo Orr,Both,Budgeting,"Coaching, Feedback",Tue afternoon
            3,c@x.org,Cy Day,I want to be a mentee,,Law,Any weekday after 5pm
            """);
    assertThat(sheet.fields())
        .containsExactly(
            EXTRA, EMAIL, FULL_NAME, ROLE, SKILLS_OFFERED, SKILLS_SOUGHT, AVAILABILITY);
    assertThat(sheet.people())
        .extracting(ParsedPerson::roles)
        .containsExactly(
            Set.of(SheetRole.MENTOR),
            Set.of(SheetRole.MENTOR, SheetRole.MENTEE),
            Set.of(SheetRole.MENTEE));
    assertThat(sheet.warnings()).isEmpty();
  }

  @Test
  void aQuestionThatOffersBothRolesAsksForTheRoleWhateverIsAnswered() {
    assertThat(
            Imports.of("Email,Do you see yourself as a mentor or a mentee?\na@x.org,Sage\n")
                .fields())
        .containsExactly(EMAIL, ROLE);
  }

  @Test
  void theNumberOfAnAnswerIsNoIdAndAFilledColumnBeatsAnEmptyOne() {
    Imports sheet =
        Imports.of(
            """
            ID,Start time,Completion time,Email,Name,Full name,Do you want to be a mentor?,Do you want to be a mentee?
            1,2026-11-01T09:00,2026-11-01T09:05,anonymous,,Eva Ngo,Yes please,No
            2,2026-11-01T10:00,2026-11-01T10:05,anonymous,,Finn Oto,No,Absolutely!
            """);
    assertThat(sheet.fields().subList(0, 6))
        .containsExactly(IGNORE, EXTRA, EXTRA, EMAIL, EXTRA, FULL_NAME);
    assertThat(sheet.people())
        .extracting(ParsedPerson::name)
        .containsExactly("Eva Ngo", "Finn Oto");
    assertThat(sheet.people())
        .extracting(ParsedPerson::roles)
        .containsExactly(Set.of(SheetRole.MENTOR), Set.of(SheetRole.MENTEE));
  }

  @Test
  void rowsForMachinesBelowTheQuestionsArePassedOver() {
    Imports sheet =
        Imports.of(
            """
            StartDate,ResponseId,RecipientLastName,RecipientFirstName,RecipientEmail,Q1,Q3_1,Q3_2
            Start Date,Response ID,Recipient Last Name,Recipient First Name,Recipient Email,What is your role in the program?,Rate your skill - Python,Rate your skill - SQL
            "{""ImportId"":""startDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""lastName""}","{""ImportId"":""firstName""}","{""ImportId"":""email""}","{""ImportId"":""QID1""}","{""ImportId"":""QID3_1""}","{""ImportId"":""QID3_2""}"
            2026-11-01 10:00:00,R_1ab,Kim,Hana,hana@q.example,Mentor,5,3
            2026-11-01 11:00:00,R_2ab,Lee,Ivo,ivo@q.example,Mentee,1,2
            """);
    assertThat(sheet.mapping().headerRow()).isEqualTo(3);
    assertThat(sheet.field("What is your role")).isEqualTo(ROLE);
    assertThat(sheet.field("Response")).isEqualTo(EXTRA);
    assertThat(sheet.people())
        .extracting(ParsedPerson::name)
        .containsExactly("Hana Kim", "Ivo Lee");
    assertThat(sheet.person().skillsOffered())
        .isEqualTo(List.of(new SkillText("Python", 5), new SkillText("SQL", 3)));
    assertThat(sheet.rejected()).isEmpty();
  }

  @Test
  void anExactNameStaysThoughMostCellsCannotBeReadAndEachIsReported() {
    Imports mails = Imports.of("Name,Email\nAnn,ann at x\nBo,bo(at)x\nCy,c@x.org\nDee,none yet\n");
    assertThat(mails.fields()).containsExactly(FULL_NAME, EMAIL);
    assertThat(mails.reasons()).containsOnlyKeys(2, 3, 5);
    Imports flags =
        Imports.of("Name,Is mentor,Is mentee\nAnn,kinda,yes\nBo,perhaps,yes\nCy,who knows,no\n");
    assertThat(flags.fields()).containsExactly(FULL_NAME, MENTOR_FLAG, MENTEE_FLAG);
    assertThat(flags.warnings()).extracting(p -> p.reason().key()).contains("sheets.cell.yes_no");
    assertThat(Imports.of("Email,E-mail address\nyes,a@x.org\nno,b@x.org\nyes,c@x.org\n").fields())
        .containsExactly(EXTRA, EMAIL);
  }
}
