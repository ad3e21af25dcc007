package org.ithaca.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ithaca.support.IthacaProcess;
import org.ithaca.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product is killed in the middle of its work, twice, and nothing is lost or done twice. */
class HardKillTest {

  private static final int EACH_ROLE = 2000;
  private static final List<String> SKILLS =
      List.of("python", "negotiation", "budgeting", "public speaking", "contract law");

  @TempDir private Path home;

  @Test
  void anImportAndARunGoOnWhereTheProcessWasKilled() throws IOException {
    try (var ithaca = IthacaProcess.in(home.resolve("home"))) {
      var coordinator = ithaca.administrator();
      var program = programOf(coordinator);
      var sheet = uploaded(coordinator, program);
      post(coordinator, sheet + "/start", Map.of());
      ithaca.waitUntil("select status = 'running' and done > 0 from sheet_import");
      ithaca.kill();
      assertThat(ithaca.database().sql("select count(*) from person").query(Long.class).single())
          .as("people of an import that is not finished")
          .isZero();

      ithaca.startAgain();
      assertThat(coordinator.get(program).body()).contains("Killed in the middle");
      ithaca.waitUntil("select status not in ('queued', 'running') from sheet_import");
      assertThat(coordinator.get(sheet).body()).contains("Brought in", "4000");
      assertThat(numbers(ithaca)).containsExactly(4000, 4000, 4000);

      var run = post(coordinator, program + "/rounds", Map.of());
      ithaca.waitUntil("select status = 'running' and phase like '%solving' from run");
      ithaca.killWithDatabase();

      ithaca.startAgain();
      ithaca.waitUntil("select status not in ('queued', 'running') from run");
      assertThat(coordinator.get(run).body()).contains("2000 / 2000", "independent verifier");
      assertThat(numbers(ithaca)).containsExactly(4000, 4000, 4000);
    }
  }

  /** People, different e-mail addresses, enrolments. */
  private static List<Integer> numbers(IthacaProcess ithaca) throws IOException {
    return ithaca
        .database()
        .sql(
            """
            select count(*) from person union all select count(distinct email) from person
            union all select count(*) from enrolment
            """)
        .query(Integer.class)
        .list();
  }

  private static String programOf(Visitor coordinator) {
    var program =
        post(
            coordinator,
            "/programs",
            Map.of(
                "format", "traditional",
                "name", "Killed in the middle",
                "purpose", "Grow together",
                "enrolBy", "",
                "startsOn", "2030-03-01",
                "endsOn", "2030-12-01"));
    post(coordinator, program + "/opening", Map.of());
    return program;
  }

  private static String uploaded(Visitor coordinator, String program) {
    var answer =
        coordinator.upload(
            "/imports",
            Map.of("target", program.substring("/programs/".length())),
            "sheets",
            "sign-up.csv",
            sheet().getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(303);
    return answer.location();
  }

  private static String sheet() {
    var sheet = new StringBuilder("Name;E-mail;Role;Career level;Skills offered;Skills sought\n");
    for (int k = 0; k < EACH_ROLE; k++) {
      var skill = SKILLS.get(k % SKILLS.size());
      sheet.append(
          "Mentor %1$d;mentor.%1$d@example.org;mentor;%2$d;%3$s;\n".formatted(k, 6 + k % 4, skill));
      sheet.append(
          "Mentee %1$d;mentee.%1$d@example.org;mentee;%2$d;;%3$s\n".formatted(k, 1 + k % 4, skill));
    }
    return sheet.toString();
  }

  private static String post(Visitor visitor, String path, Map<String, String> fields) {
    var answer = visitor.post(path, fields);
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return answer.location();
  }
}
