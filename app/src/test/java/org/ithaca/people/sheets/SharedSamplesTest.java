package org.ithaca.people.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ithaca.people.sheets.SheetField.CAREER_LEVEL;
import static org.ithaca.people.sheets.SheetField.EMAIL;
import static org.ithaca.people.sheets.SheetField.EXTRA;
import static org.ithaca.people.sheets.SheetField.FULL_NAME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.ithaca.people.sheets.files.Reading;
import org.ithaca.people.sheets.files.Sheet;
import org.ithaca.people.sheets.guess.MappingGuess;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sheets that other people designed, where this machine has them: in the folder that {@code
 * ITHACA_SAMPLES} names, or in {@code ../shared/data} beside the project.
 */
class SharedSamplesTest {

  private static final Logger LOG = Logger.getLogger(SharedSamplesTest.class.getName());

  private static Optional<Path> sample(String name) {
    String named = System.getenv("ITHACA_SAMPLES");
    Stream<Path> folders =
        named == null
            ? Stream.of(
                    "../shared/data",
                    "../../shared/data",
                    "../../../shared/data",
                    "../../../../shared/data")
                .map(Path::of)
            : Stream.of(Path.of(named));
    Optional<Path> found =
        folders.map(folder -> folder.resolve(name)).filter(Files::exists).findFirst();
    if (found.isEmpty()) {
      LOG.info("Nothing to check: no sample " + name + " here");
    }
    return found;
  }

  private static Sheet sheet(Path path) {
    try {
      return Reading.sheets(Files.readAllBytes(path), path.getFileName().toString()).getFirst();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Optional<Imports> imported(String name) {
    return sample(name).map(path -> Imports.of(sheet(path), path.getFileName().toString()));
  }

  @Test
  void aCivilServiceSignUpIsReadWhole() {
    for (String size : List.of("large", "small")) {
      for (SheetRole role : SheetRole.values()) {
        String file =
            "signup_sheets/jonodrew_civil_service/"
                + size
                + "_"
                + role.name().toLowerCase(java.util.Locale.ROOT)
                + "s.csv";
        imported(file)
            .ifPresent(sheet -> {
              assertThat(sheet.people()).as(file).hasSize(size.equals("large") ? 500 : 50);
              assertThat(sheet.warnings()).as(file).isEmpty();
              assertThat(sheet.people())
                  .allMatch(p -> p.roles().contains(role))
                  .allMatch(p -> p.careerLevel() != null);
              assertThat(sheet.people())
                  .anyMatch(p -> p.roles().size() == 2)
                  .anyMatch(p -> p.roles().size() == 1);
              assertThat(sheet.guess().columns().stream().filter(c -> c.column().field() == EXTRA))
                  .allMatch(c ->
                      Set.of("match with similar identity", "identity to match", "characteristics")
                          .contains(c.column().header()));
            });
      }
    }
  }

  @Test
  void availabilityListsAreReadWhole() {
    for (String file : List.of("mentees", "mentors")) {
      imported("signup_sheets/rafaykhan_availability/" + file + ".csv")
          .ifPresent(sheet -> {
            assertThat(sheet.people()).hasSize(file.equals("mentees") ? 500 : 25);
            assertThat(sheet.warnings()).isEmpty();
            assertThat(sheet.people())
                .allMatch(p -> p.availability() != null && p.availability().hours() >= 1);
            assertThat(sheet.people()).allMatch(p -> p.roles().size() == 1);
          });
    }
  }

  @Test
  void flagsJunkAndDuplicatesAreToldApart() {
    imported("signup_sheets/kahlil_flags_geo/people_cli_case.csv")
        .ifPresent(sheet -> {
          assertThat(sheet.people())
              .extracting(ParsedPerson::roles)
              .containsExactly(Set.of(SheetRole.MENTOR), Set.of(SheetRole.MENTEE));
          assertThat(sheet.person().careerLevel()).isEqualTo(5);
          assertThat(sheet.person().capacity()).isEqualTo(1);
        });
    imported("signup_sheets/kahlil_flags_geo/people_duplicate_email.csv")
        .ifPresent(sheet -> assertThat(sheet.reasons()).containsOnlyKeys(3));
    imported("signup_sheets/kahlil_flags_geo/people_lenient_booleans.csv")
        .ifPresent(sheet -> {
          assertThat(sheet.person().roles()).containsExactly(SheetRole.MENTOR);
          assertThat(sheet.warnings()).extracting(Problem::value).contains("abc", "2;xyz");
          assertThat(sheet.outcomes().getLast()).isInstanceOf(RowOutcome.Blank.class);
        });
    imported("signup_sheets/kahlil_flags_geo/people_unquoted_multivalue.csv")
        .ifPresent(sheet -> assertThat(sheet.person().email()).isEqualTo("alice@example.com"));
    imported("signup_sheets/kahlil_flags_geo/test-inputs_2023.csv")
        .ifPresent(sheet -> {
          assertThat(sheet.people()).hasSize(6).allMatch(p -> p.careerLevel() != null);
          assertThat(sheet.field("Name")).isEqualTo(FULL_NAME);
          assertThat(sheet.field("Seniority")).isEqualTo(CAREER_LEVEL);
        });
  }

  @Test
  void earlierMatchesBecomePastPartners() {
    imported("signup_sheets/kahlil_flags_geo/previous_matches.csv")
        .ifPresent(sheet -> {
          assertThat(sheet.fields()).containsExactly(EMAIL, SheetField.PAST_PARTNERS);
          assertThat(sheet.person().pastPartners()).containsExactly("mentee@example.com");
          assertThat(sheet.person().roles()).containsExactly(SheetRole.MENTOR);
        });
  }

  @Test
  void headersAloneAreUnderstood() {
    String folder = "signup_sheets/headers_only/";
    imported(folder + "startup_mentors_en.csv")
        .ifPresent(sheet -> {
          assertThat(sheet.fields().subList(0, 4))
              .containsExactly(SheetField.EXTERNAL_ID, FULL_NAME, EMAIL, SheetField.CAPACITY);
          assertThat(sheet.field("ai_skill_3")).isEqualTo(SheetField.SKILLS_OFFERED);
          assertThat(sheet.mapping().role()).isEqualTo(SheetRole.MENTOR);
        });
    imported(folder + "startup_mentors_ko.csv")
        .ifPresent(sheet ->
            assertThat(sheet.fields())
                .containsExactly(
                    FULL_NAME,
                    SheetField.ORGANISATION,
                    SheetField.JOB_TITLE,
                    SheetField.SKILLS_OFFERED,
                    EXTRA,
                    SheetField.YEARS_OF_EXPERIENCE));
    imported(folder + "brown_intl_group_sorting.csv")
        .ifPresent(sheet ->
            assertThat(sheet.fields().subList(0, 7))
                .containsExactly(
                    SheetField.LAST_NAME,
                    SheetField.FIRST_NAME,
                    SheetField.PREFERRED_NAME,
                    SheetField.PRONOUNS,
                    EXTRA,
                    EMAIL,
                    EXTRA));
    imported(folder + "ncsu_alumni_mentees_google_form.csv")
        .ifPresent(sheet -> {
          assertThat(sheet.field("Email")).isEqualTo(EMAIL);
          assertThat(sheet.field("Class Level")).isEqualTo(CAREER_LEVEL);
          assertThat(sheet.field("As a mentee what would")).isEqualTo(SheetField.SKILLS_SOUGHT);
          assertThat(sheet.field("Languages")).isEqualTo(SheetField.LANGUAGES);
          assertThat(sheet.field("REMEMBER")).isEqualTo(EXTRA);
          assertThat(sheet.mapping().role()).isEqualTo(SheetRole.MENTEE);
        });
    imported(folder + "ncsu_alumni_mentors_google_form.csv")
        .ifPresent(sheet -> {
          assertThat(sheet.field("What do you hope to provide"))
              .isEqualTo(SheetField.SKILLS_OFFERED);
          assertThat(sheet.field("Current Job Title")).isEqualTo(SheetField.JOB_TITLE);
          assertThat(sheet.field("Company")).isEqualTo(SheetField.ORGANISATION);
          assertThat(sheet.mapping().columns()).filteredOn(c -> c.field() == EMAIL).hasSize(1);
        });
    imported("signup_sheets/jonodrew_civil_service/form-output-headings.csv")
        .ifPresent(sheet -> {
          assertThat(sheet.field("Do you want to sign up as a mentor"))
              .isEqualTo(SheetField.MENTOR_FLAG);
          assertThat(sheet.field("Do you agree")).isEqualTo(EXTRA);
          assertThat(sheet.outcomes()).isNotEmpty().allMatch(RowOutcome.Blank.class::isInstance);
        });
  }

  @Test
  void rankingsWithoutHeadersAreUnderstood() {
    imported("rankings/good_csv/mentee_rankings.csv")
        .ifPresent(sheet -> {
          assertThat(sheet.mapping().headerRow()).isZero();
          assertThat(sheet.people())
              .extracting(ParsedPerson::wishes)
              .containsExactly(List.of("M1", "M2"), List.of("M1"));
          assertThat(sheet.people()).allMatch(p -> p.roles().equals(Set.of(SheetRole.MENTEE)));
        });
    imported("rankings/good_csv/mentor_rankings.csv")
        .ifPresent(sheet ->
            assertThat(sheet.people())
                .extracting(ParsedPerson::wishes)
                .containsExactly(List.of("S1"), List.of("S1", "S2")));
    imported("rankings/good_csv/capacities.csv")
        .ifPresent(sheet ->
            assertThat(sheet.people()).extracting(ParsedPerson::capacity).containsExactly(1, 2));
    imported("rankings/bad_csv/capacities.csv")
        .ifPresent(sheet -> assertThat(sheet.reasons()).containsOnlyKeys(1));
  }

  @Test
  void rankingsThatMustBeRejectedAre() {
    sample("rankings/cases.json")
        .ifPresent(path -> {
          for (JsonNode wrong : JsonMapper.shared().readTree(path).get("must_reject")) {
            // The others need both files at once: they are found when the people are matched.
            switch (wrong.get("why").asString()) {
              case "mentor ranked twice by one mentee", "mentee row twice" ->
                  rejects(wrong.get("mentees"), SheetField.WISHES);
              case "no capacity",
                  "capacity not a number",
                  "negative capacity",
                  "zero capacity",
                  "capacity row twice" ->
                  rejects(wrong.get("capacity"), SheetField.CAPACITY);
              default -> {}
            }
          }
        });
  }

  private static void rejects(JsonNode rows, SheetField rest) {
    StringBuilder csv = new StringBuilder();
    rows.forEach(row ->
        csv.append(String.join(",", row.valueStream().map(JsonNode::asString).toList()))
            .append('\n'));
    Sheet sheet = Reading.text(csv.toString());
    MappingGuess guess = MappingGuess.of(sheet, "rankings.csv", 0);
    Mapping mapping = guess.mapping();
    for (ColumnMapping column : guess.mapping().columns()) {
      mapping = mapping.with(column.as(column.position() == 0 ? SheetField.EXTERNAL_ID : rest));
    }
    if (mapping.columns().size() == 1) {
      mapping =
          new Mapping(
              0,
              0,
              List.of(
                  mapping.columns().getFirst(),
                  new ColumnMapping(1, "B", rest, null, java.util.Map.of())),
              null);
    }
    assertThat(new Imports(guess, mapping, List.of()).read(sheet, mapping).rejected())
        .as(csv.toString())
        .isNotEmpty();
  }

  @Test
  void everySampleSheetCanBeReadWithoutARejectionForItsForm() {
    for (String folder : List.of("signup_sheets", "rankings", "hr", "networks", "speed_dating")) {
      sample(folder)
          .ifPresent(path -> {
            try (Stream<Path> files = Files.walk(path)) {
              files
                  .filter(f -> f.toString().endsWith(".csv"))
                  .forEach(f ->
                      assertThat(MappingGuess.of(sheet(f), f.toString()).mapping().columns())
                          .as(f.toString())
                          .isNotEmpty());
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
    }
  }

  @Test
  void theCsvSpectrumIsParsedAsItExpects() {
    sample("malicious/csv_spectrum")
        .ifPresent(folder -> {
          for (String name :
              List.of(
                  "comma_in_quotes",
                  "empty",
                  "empty_crlf",
                  "escaped_quotes",
                  "json",
                  "newlines",
                  "newlines_crlf",
                  "quotes_and_newlines",
                  "simple",
                  "simple_crlf",
                  "utf8")) {
            List<List<String>> cells = Reading.cells(sheet(folder.resolve(name + ".csv")));
            JsonNode expected =
                JsonMapper.shared()
                    .readTree(folder.resolve("expected_json").resolve(name + ".json"));
            for (int row = 0; row < expected.size(); row++) {
              for (int column = 0; column < cells.getFirst().size(); column++) {
                String value = expected.get(row).get(cells.getFirst().get(column)).asString();
                assertThat(cells.get(row + 1).get(column)).as(name).isEqualTo(value);
              }
            }
          }
        });
  }

  @Test
  void attacksAndNaughtyTextComeBackUnchangedAndHarmless() {
    sample("malicious/csv_injection_payloads.txt")
        .ifPresent(path -> FormulaAttacks.survive(lines(path)));
    sample("malicious/naughty_strings/blns.json")
        .ifPresent(path ->
            FormulaAttacks.survive(
                Arrays.asList(JsonMapper.shared().readValue(path, String[].class))));
  }

  private static List<String> lines(Path path) {
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
