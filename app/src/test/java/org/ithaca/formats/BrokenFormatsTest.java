package org.ithaca.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks a good file in one place and reads what the product says about it. */
class BrokenFormatsTest {

  private static final String ONE_WAY = content("traditional.yaml");
  private static final String TWO_WAY = content("mutual.yaml");
  private static final String REVERSE = content("reverse.yaml");

  static Stream<Broken> brokenFields() {
    return Stream.of(
        broken(
            "capacity: {default: 2, min: 1, max: 5}",
            "capacity: {default: 2, min: 1, max: 0}",
            "roles[0].capacity.max is 0; it must be at least 1"),
        broken("number: 1", "number: 10000", "number is 10000; it must be at most 9999"),
        broken(
            "number: 1", "number: one", "number is one; it must be a whole number from 1 to 9999"),
        broken("schema: 1", "schema: 2", "schema is 2; it must be at most 1"),
        broken(
            "key: traditional",
            "key: Traditional",
            "key is Traditional; it must be lower-case words joined by hyphens, such as near-by"),
        broken(
            "key: mentoring",
            "key: the mentoring",
            "ties[0].key is the mentoring; it must be lower-case words joined by hyphens, such as"
                + " near-by"),
        broken(
            "shape: pair",
            "shape: pari",
            "shape is pari; it must be one of pair, star, group, ring, cascade, network, rotation,"
                + " open-call, board; did you mean pair?"),
        broken(
            "fairness: total",
            "fairness: [total]",
            "fairness is a list; it must be one of total, worst-off-first, stable"),
        broken("gives: true", "gives: often", "roles[0].gives is often; it must be true or false"),
        broken(
            "preparation: 15 minutes",
            "preparation: a while",
            "roles[0].preparation is a while; it must be a length of time, such as 60 minutes, 2"
                + " weeks or 9 months"),
        broken(
            "gathering: never",
            "gathering: sometimes",
            "cadence.gathering is sometimes; it must be a length of time, such as 60 minutes, 2 weeks"
                + " or 9 months, or never"),
        broken(
            "levels: {min: 2, max: any}",
            "levels: {min: 2, max: all}",
            "ties[0].stage.levels.max is all; it must be a whole number from -50 to 50, or any"),
        broken(
            "fairness: total\n",
            "",
            "fairness is missing; it must be one of total, worst-off-first, stable"),
        broken(
            "fairness: total",
            "fairnes: total",
            "fairnes is not a known field; did you mean fairness?"),
        broken(
            "intake: rounds",
            "intake: rounds\nprice: 5",
            "price is not a known field; the fields here are schema, key, number, shape, direction,"
                + " power, intake, size, roles, ties, boundary, contact, exchange, fairness, novelty,"
                + " cadence, guide, goals, feedback, measures, closing, agreement, consent, criteria,"
                + " texts"),
        broken(
            "exchange: [giver-covers-receiver, first-hand-experience]",
            "exchange: []",
            "exchange has 0 entries; it must be a list with at least 1 entry"),
        broken(
            "exchange: [giver-covers-receiver, first-hand-experience]",
            "exchange: stable",
            "exchange is stable; it must be a list with at least 1 entry"),
        broken(
            "goals:\n  kinds: [individual]\n  owners: [mentee]\n"
                + "  per-person: {default: 2, min: 1, max: 3}",
            "goals: many",
            "goals is many; it must be a group with kinds, owners, per-person"),
        broken(
            "name: Traditional mentorship", "name: ''", "texts.en.name is empty; it must be text"),
        broken("name: Traditional mentorship", "name: 12", "texts.en.name is 12; it must be text"),
        broken(
            "sections:\n    [purpose, goals,",
            "sections:\n    [goals,",
            "agreement.sections lacks purpose",
            "texts.en.agreement.purpose belongs to nothing; agreement names goals, roles, rhythm,"
                + " confidentiality, boundaries, feedback, parting"));
  }

  static Stream<Broken> brokenRules() {
    return Stream.of(
        broken(
            "meeting: {default: 60 minutes, min: 45 minutes,",
            "meeting: {default: 30 minutes, min: 45 minutes,",
            "cadence.meeting.default is 30 minutes; it must lie between min 45 minutes and max 90"
                + " minutes"),
        broken(
            "meeting: {default: 60 minutes, min: 45 minutes,",
            "meeting: {default: 60 minutes, min: 2 hours,",
            "cadence.meeting.min is 2 hours; it must not be above max 90 minutes"),
        broken(
            "capacity: {default: 2, min: 1, max: 5}",
            "capacity: {default: 6, min: 1, max: 5}",
            "roles[0].capacity.default is 6; it must lie between min 1 and max 5"),
        broken(
            "capacity: {default: 2, min: 1, max: 5}",
            "capacity: {default: 2, min: 6, max: 5}",
            "roles[0].capacity.min is 6; it must not be above max 5"),
        broken(
            "levels: {min: 2, max: any}",
            "levels: {min: 2, max: 1}",
            "ties[0].stage.levels.min is 2; it must not be above max 1"),
        broken(
            "each: {min: 1, max: 1}",
            "each: {min: 2, max: 1}",
            "ties[0].each.min is 2; it must not be above max 1"),
        broken(
            "size: {default: 2, min: 2, max: 2}",
            "size: {default: 3, min: 2, max: 2}",
            "size.default is 3; it must lie between min 2 and max 2"),
        broken(
            "size: {default: 2, min: 2, max: 2}",
            "size: {default: 2, min: 2, max: any}",
            "size does not fit a pair; min must be 2, and max 2 or, where a third may join, 3",
            "size.max is any; the roles together allow at most 2"),
        broken("shape: pair", "shape: star", "size.min is 2; a star has at least 3 people"),
        broken(
            "count: {min: 1, max: 1}",
            "count: {min: 2, max: 2}",
            "size.min is 2; the roles together need at least 3"),
        broken(
            "to: mentee",
            "to: mentees",
            "ties[0].to is mentees; it must be one of the roles mentor, mentee; did you mean mentee?"),
        broken(
            "from: mentor\n    to: mentee",
            "from: mentee\n    to: mentor",
            "ties[0].from is mentee, which does not give",
            "ties[0].to is mentor, which does not receive"),
        broken(
            "gives: true",
            "gives: false",
            "roles has nobody who gives; one role needs gives: true",
            "ties[0].from is mentor, which does not give"),
        broken(
            "receives: true",
            "receives: false",
            "roles has nobody who receives; one role needs receives: true",
            "ties[0].to is mentee, which does not receive"),
        broken(
            "mutual: false",
            "mutual: true",
            "ties[0].mutual is true; then both ends must give and receive"),
        broken(
            "direction: one-way",
            "direction: two-way",
            "direction is two-way; then every role must give and receive"),
        broken(
            "power: hierarchical",
            "power: inverted",
            "power is inverted while direction is one-way; inverted and reverse go together"),
        broken(
            "exchange: [giver-covers-receiver, first-hand-experience]",
            "exchange: [mutual-coverage]",
            "exchange[0] is mutual-coverage; then some tie must be mutual"),
        broken(
            "exchange: [giver-covers-receiver, first-hand-experience]",
            "exchange: [shared-need, shared-need]",
            "exchange[1] names shared-need a second time"),
        broken(
            "meetings: {default: 9, min: 6, max: 12}",
            "meetings: {default: 12, min: 6, max: 12}",
            "cadence.duration.default is 9 months; 12 meetings 1 month apart take longer"),
        broken(
            "{key: stories, time: 20 minutes",
            "{key: stories, time: 40 minutes",
            "guide.sessions[0] takes 80 minutes; a meeting is 60 minutes long"),
        broken(
            "lead: mentee, repeat: once}\n        - {key: agreement",
            "lead: mentees, repeat: once}\n        - {key: agreement",
            "guide.sessions[0].steps[1].lead is mentees; it must be one of everyone, mentor, mentee;"
                + " did you mean mentee?"),
        broken(
            "when: each",
            "when: midway",
            "guide.sessions has no plan with when: each; every format needs one"),
        broken(
            "owners: [mentee]",
            "owners: [pupil]",
            "goals.owners[0] is pupil; it must be one of the roles mentor, mentee"),
        broken(
            "asks: [mentor, mentee]",
            "asks: [mentor, manager]",
            "consent.asks[1] is manager; it must be one of the roles mentor, mentee"),
        broken(
            "reports: [goal-attainment,",
            "reports: [belonging,",
            "closing.reports[0] is belonging, which is not measured; it must be one of"
                + " goal-attainment, skill-growth, relationship-quality, own-learning, meeting-pulse,"
                + " satisfaction"),
        broken(
            "{criterion: availability, aim: same",
            "{criterion: availability, aim: covers",
            "criteria[4].aim is covers; for availability it must be one of same"),
        broken(
            "department: any",
            "department: same",
            "criteria[7].criterion is department, which boundary.department already decides for"
                + " everybody"),
        broken(
            "      mentoring: The mentor helps",
            "      mentoringg: The mentor helps",
            "texts.en.ties.mentoring is missing; ties names it",
            "texts.en.ties.mentoringg belongs to nothing; ties names mentoring; did you mean mentoring?"),
        broken(
            "          stories:\n            title",
            "          tales:\n            title",
            "texts.en.sessions.first-meeting.steps.stories is missing; guide names it",
            "texts.en.sessions.first-meeting.steps.tales belongs to nothing; guide names stories,"
                + " direction, agreement, next-time"),
        broken(
            "texts:\n  en:",
            "texts:\n  xx:",
            "texts.en is missing; every format has English words"));
  }

  @ParameterizedTest
  @MethodSource({"brokenFields", "brokenRules"})
  void aBrokenFileIsToldWhatToChange(Broken broken) {
    assertProblems(ONE_WAY, broken);
  }

  @Test
  void aTieBetweenAlikeMembersReadsTheSameFromEitherSide() {
    assertProblems(
        TWO_WAY,
        broken(
            "levels: {min: any, max: any}",
            "levels: {min: 0, max: 2}",
            "ties[0].stage reads differently from either side; between alike members min must be"
                + " minus max"));
  }

  @Test
  void membersWhoDoBothMakeItTwoWay() {
    assertProblems(
        TWO_WAY,
        broken(
            "direction: two-way",
            "direction: one-way",
            "direction is one-way; then some role must only give or only receive"));
  }

  @Test
  void alikeMembersKnowNoHierarchy() {
    assertProblems(
        TWO_WAY,
        broken(
            "power: equal",
            "power: hierarchical",
            "power is hierarchical, yet all members play the same role"));
  }

  @Test
  void inReverseTheGiverIsBehind() {
    assertProblems(
        REVERSE,
        broken(
            "levels: {min: any, max: -2}",
            "levels: {min: any, max: 2}",
            "ties[0].stage.levels.max is 2; direction is reverse, so the giver must be behind: at"
                + " most -1"));
  }

  @Test
  void everyMistakeOfAFileIsNamedAtOnce() {
    String broken =
        ONE_WAY
            .replace("shape: pair", "shape: square")
            .replace(
                "capacity: {default: 2, min: 1, max: 5}", "capacity: {default: 2, min: 1, max: 0}")
            .replace("      values:\n        name", "      value:\n        name");
    assertThat(new FormatFile("broken.yaml", broken).listProblems())
        .extracting(FormatProblem::path)
        .containsExactly(
            "shape",
            "roles[0].capacity.max",
            "texts.en.criteria.values",
            "texts.en.criteria.value");
  }

  @Test
  void everyMistakeOfEveryFileIsNamedAtOnce() {
    List<FormatFile> files =
        List.of(
            new FormatFile("a.yaml", ONE_WAY.replace("shape: pair", "shape: square")),
            new FormatFile("b.yaml", TWO_WAY.replace("number: 2", "number: 0")));
    assertThatThrownBy(() -> Formats.read(files))
        .isInstanceOfSatisfying(
            FormatsRejected.class,
            rejected ->
                assertThat(rejected.problems())
                    .extracting(FormatProblem::file)
                    .containsExactly("a.yaml", "b.yaml"))
        .hasMessageContaining("\nb.yaml: number is 0; it must be at least 1");
  }

  @Test
  void whatIsNoYamlIsToldWhere() {
    assertThat(problems("shape: pair\nsize: {default: 2"))
        .singleElement()
        .asString()
        .startsWith("broken.yaml: cannot be read at line 2, column ");
    assertThat(problems("shape: pair\nshape: star"))
        .singleElement()
        .asString()
        .startsWith("broken.yaml: cannot be read at line 2, column ")
        .contains("shape");
    assertThat(problems("")).containsExactly("broken.yaml: holds no format; start with schema: 1");
    assertThat(problems("- shape"))
        .containsExactly("broken.yaml: holds no format; start with schema: 1");
    assertThat(problems("#".repeat(1_000_001)))
        .containsExactly(
            "broken.yaml: is longer than 1000000 characters; no format needs that many");
  }

  @Test
  void filesOfOnesOwnAreReadFromAFolder(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("our-own.yaml"), ONE_WAY.replace("key: traditional", "key: our-own"));
    Files.writeString(folder.resolve("notes.txt"), "not a format");
    assertThat(Formats.read(FormatsConfiguration.own(folder)).listAll())
        .extracting(format -> format.key().value())
        .containsExactly("our-own");
  }

  @Test
  void aFolderThatIsNoneIsNamedWithItsSetting(@TempDir Path folder) {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> FormatsConfiguration.own(missing))
        .hasMessage("setting: ithaca.formats is " + missing + ", which is no folder");
  }

  private static List<String> problems(String content) {
    return new FormatFile("broken.yaml", content)
        .listProblems().stream().map(FormatProblem::toString).toList();
  }

  private static void assertProblems(String good, Broken broken) {
    assertThat(good).contains(broken.from());
    String content =
        Pattern.compile(broken.from(), Pattern.LITERAL).matcher(good).replaceFirst(broken.to());
    assertThat(problems(content))
        .containsExactlyElementsOf(
            broken.expected().stream().map(each -> "broken.yaml: " + each).toList());
  }

  private static Broken broken(String from, String to, String... expected) {
    return new Broken(from, to, List.of(expected));
  }

  /** A change that breaks a good file, and what is said about it. */
  record Broken(String from, String to, List<String> expected) {}

  private static String content(String name) {
    try {
      return Files.readString(Path.of("src/main/resources/formats", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
