package org.ithaca.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Formats that are to come are files too: the schema holds their shapes already. */
class OtherShapesTest {

  @Test
  void aPodHasMentorsAndParticipantsWhoAlsoHelpOneAnother() throws IOException {
    Format pod =
        changed(
            "traditional.yaml",
            "shape: pair",
            "shape: group",
            "{default: 2, min: 2, max: 2}",
            "{default: 6, min: 5, max: 10}",
            "    receives: false\n    count: {min: 1, max: 1}",
            "    receives: false\n    count: {min: 1, max: 2}",
            "    gives: false\n    receives: true\n    count: {min: 1, max: 1}",
            "    gives: true\n    receives: true\n    count: {min: 4, max: 8}",
            "boundary:\n",
            """
              - key: peers
                from: mentee
                to: mentee
                mutual: true
                each: {min: 3, max: 7}
                stage:
                  levels: {min: -1, max: 1}
                  years: {min: any, max: any}
                  combine: both
            boundary:
            """,
            "    ties:\n",
            "    ties:\n      peers: Participants help one another.\n");

    assertThat(pod.problem()).isEqualTo(MatchingProblem.GROUPING);
    assertThat(pod.ties()).extracting(Tie::mutual).containsExactly(false, true);
  }

  @Test
  void inACircleAllAreAlike() throws IOException {
    assertThat(circle("group", "{default: 5, min: 4, max: 7}", "{min: 3, max: 6}").problem())
        .isEqualTo(MatchingProblem.GROUPING);
  }

  @Test
  void whereEachReviewsAFewOthersNobodyIsDividedIntoGroups() throws IOException {
    assertThat(circle("group", "{default: 20, min: 5, max: any}", "{min: 3, max: 3}").problem())
        .isEqualTo(MatchingProblem.ASSIGNMENT);
  }

  @Test
  void inARingEachMentorsTheNext() throws IOException {
    assertThat(circle("ring", "{default: 4, min: 3, max: 6}", "{min: 1, max: 1}").problem())
        .isEqualTo(MatchingProblem.RINGS);
  }

  @Test
  void atARotationEverybodyMeetsAFewOthersOnce() throws IOException {
    assertThat(circle("rotation", "{default: 20, min: 4, max: any}", "{min: 3, max: 8}").problem())
        .isEqualTo(MatchingProblem.ROTATION);
  }

  @Test
  void whatIsMatchedOnDemandIsRouted() throws IOException {
    assertThat(changed("traditional.yaml", "intake: rounds", "intake: on-demand").problem())
        .isEqualTo(MatchingProblem.ROUTING);
  }

  @Test
  void inACascadeWhoReceivesFromAboveGivesBelow() throws IOException {
    Format cascade =
        changed(
            "traditional.yaml",
            "shape: pair",
            "shape: cascade",
            "{default: 2, min: 2, max: 2}",
            "{default: 20, min: 3, max: any}",
            "    gives: false\n    receives: true\n    count: {min: 1, max: 1}",
            "    gives: true\n    receives: true\n    count: {min: 2, max: any}",
            "boundary:\n",
            """
              - key: passed-on
                from: mentee
                to: mentee
                mutual: false
                each: {min: 1, max: 1}
                stage:
                  levels: {min: 1, max: 2}
                  years: {min: any, max: any}
                  combine: both
            boundary:
            """,
            "    ties:\n",
            "    ties:\n      passed-on: What was learned is passed on.\n");

    assertThat(cascade.problem()).isEqualTo(MatchingProblem.CASCADE);
  }

  @Test
  void aMentorTieAndAMutualTieMakeANetwork() throws IOException {
    Format network =
        changed(
            "traditional.yaml",
            "shape: pair",
            "shape: network",
            "{default: 2, min: 2, max: 2}",
            "{default: 4, min: 3, max: 6}",
            "    gives: false\n    receives: true\n    count: {min: 1, max: 1}",
            "    gives: true\n    receives: true\n    count: {min: 2, max: 5}",
            "boundary:\n",
            """
              - key: mutual-help
                from: mentee
                to: mentee
                mutual: true
                each: {min: 1, max: 3}
                stage:
                  levels: {min: -1, max: 1}
                  years: {min: any, max: any}
                  combine: both
            boundary:
            """,
            "    ties:\n",
            "    ties:\n      mutual-help: They help each other.\n");

    assertThat(network.problem()).isEqualTo(MatchingProblem.PORTFOLIO);
  }

  private static Format circle(String shape, String size, String each) throws IOException {
    return changed(
        "mutual.yaml",
        "shape: pair",
        "shape: " + shape,
        "size: {default: 2, min: 2, max: 3}",
        "size: " + size,
        "count: {min: 2, max: 3}",
        "count: {min: 3, max: any}",
        "mutual: true",
        "mutual: " + !shape.equals("ring"),
        "exchange: [mutual-coverage, first-hand-experience]",
        "exchange: [collective-coverage]",
        "each: {min: 1, max: 2}",
        "each: " + each,
        "repeat: each-member",
        "repeat: once");
  }

  /** The format of a file in which texts are replaced, given in pairs. */
  private static Format changed(String file, String... replacements) throws IOException {
    String content = Files.readString(Path.of("src/main/resources/formats", file));
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(content).contains(replacements[i]);
      content = content.replace(replacements[i], replacements[i + 1]);
    }
    return new FormatFile(file, content).read();
  }
}
