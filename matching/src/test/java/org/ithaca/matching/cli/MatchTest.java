package org.ithaca.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchTest {
  @TempDir private Path folder;

  @Test
  void assignsAndProvesAndExplains() throws IOException {
    Path scores =
        write("scores.csv", "# mentee,mentor,score\nAda,Bo,9\nAda,Cy,8\nDee,Bo,9\nDee,Cy,1\n");
    Path proof = folder.resolve("proof.txt");
    assertThat(Match.run(scores.toString(), "--explain", "--proof", proof.toString()))
        .containsExactly(
            "Ada,Cy,8",
            "Dee,Bo,9",
            "# 2 pairs, total 17",
            "# nothing better exists; proof checked",
            "# Ada with Bo would cost at least 0 pairs, 0 score",
            "# Dee with Cy would cost at least 0 pairs, 7 score");
    assertThat(Match.run("--verify", proof.toString()))
        .containsExactly("nothing better exists; proof checked");
    Files.writeString(proof, Files.readString(proof).replace("match 0 1", "match 0 0"));
    assertThat(Match.run("--verify", proof.toString()).getFirst())
        .startsWith("the proof is wrong: ");
  }

  @Test
  void readsCapacities() throws IOException {
    Path scores = write("scores.csv", "Ada,Bo,9\nDee,Bo,9\n");
    Path capacities = write("capacities.csv", "Bo,2\n");
    assertThat(Match.run(scores.toString(), capacities.toString()))
        .contains("Ada,Bo,9", "Dee,Bo,9");
  }

  @Test
  void readsSheetsAsSpreadsheetsWriteThem() throws IOException {
    Path scores =
        write(
            "scores.csv",
            "\uFEFFMentee;Mentor;Score\r\n\"Lovelace; Ada\";\"Bo \"\"the\"\" Bear\";9\r\n");
    assertThat(Match.run(scores.toString()))
        .containsExactly(
            "# 'Mentee;Mentor;Score' in scores.csv was taken for a heading",
            "Lovelace; Ada,Bo \"the\" Bear,9",
            "# 1 pairs, total 9",
            "# nothing better exists; proof checked");
  }

  @Test
  void tellsOfCapacitiesOfPeopleWhoAreNotThere() throws IOException {
    Path scores = write("scores.csv", "Ada,Bo,9\n");
    Path capacities = write("capacities.csv", "Bob,2\n");
    assertThat(Match.run(scores.toString(), capacities.toString()))
        .contains("# Bob has a capacity but no score");
  }

  @Test
  void pairsAGroupAndMakesATrio() throws IOException {
    Path scores = write("scores.csv", "Ada,Bo,9\nAda,Cy,3\nBo,Cy,3\n");
    assertThat(Match.run(scores.toString(), "--pairing"))
        .containsExactly(
            "Ada,Bo,9",
            "# 1 pairs, total 9",
            "# nothing better exists; proof checked",
            "# Cy joins Ada and Bo, added score 6, cost 4");
  }

  @Test
  void saysWhatIsWrongWithItsInput() throws IOException {
    Path scores = write("scores.csv", "Ada,Bo\n");
    assertThatThrownBy(() -> Match.run(scores.toString()))
        .hasMessageEndingWith("scores.csv, line 1: 'Ada,Bo' has 2 cells, not 3.");
    Path wrong = write("wrong.csv", "Ada,Bo,9\nAda,Cy,9.5\n");
    assertThatThrownBy(() -> Match.run(wrong.toString()))
        .hasMessageEndingWith("wrong.csv, line 2: '9.5' is not a whole number.");
    Path twice = write("twice.csv", "Ada,Bo,9\nAda,Bo,8\n");
    assertThatThrownBy(() -> Match.run(twice.toString()))
        .hasMessageEndingWith("twice.csv, line 2: the pair was there before.");
    assertThatThrownBy(() -> Match.run("a.csv", "b.csv", "c.csv"))
        .hasMessageStartingWith("Two files at most");
    assertThatThrownBy(() -> Match.run()).hasMessage("No file of scores is given.");
    assertThatThrownBy(() -> Match.run("--fast")).hasMessage("There is no option --fast.");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
