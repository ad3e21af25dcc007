package org.ithaca.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ithaca.matching.assignment.AssignmentCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchTest {
  @TempDir private Path folder;

  @Test
  void assignsAndProvesAndExplains() throws IOException {
    Path scores =
        write("scores.csv", "# mentee,mentor,score\nAda,Bo,9\nAda,Cy,8\nDee,Bo,9\nDee,Cy,1\n");
    Path proof = folder.resolve("proof.txt");
    assertThat(Match.run(scores.toString(), "--explain", "--certificate", proof.toString()))
        .containsExactly(
            "Ada,Cy,8",
            "Dee,Bo,9",
            "# 2 pairs, total 17",
            "# nothing better exists; proof checked",
            "# Ada with Bo would cost at least 0 pairs, 0 score",
            "# Dee with Cy would cost at least 0 pairs, 7 score");
    assertThat(AssignmentCertificate.parse(Files.readString(proof)).prices().receivers())
        .isEqualTo(2);
  }

  @Test
  void readsCapacities() throws IOException {
    Path scores = write("scores.csv", "Ada,Bo,9\nDee,Bo,9\n");
    Path capacities = write("capacities.csv", "Bo,2\n");
    assertThat(Match.run(scores.toString(), "--capacities", capacities.toString()))
        .contains("Ada,Bo,9", "Dee,Bo,9");
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
        .hasMessageContaining("'Ada,Bo' has 2 cells, not 3");
    assertThatThrownBy(() -> Match.run()).hasMessage("No file of scores is given.");
    assertThatThrownBy(() -> Match.run("--fast")).hasMessage("There is no option --fast.");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
