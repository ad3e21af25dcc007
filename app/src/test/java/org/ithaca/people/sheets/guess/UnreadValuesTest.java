package org.ithaca.people.sheets.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ithaca.people.sheets.Mapping;
import org.ithaca.people.sheets.files.Reading;
import org.ithaca.people.sheets.files.Sheet;
import org.junit.jupiter.api.Test;

class UnreadValuesTest {

  @Test
  void whatMeansNothingYetIsFoundInTheWholeSheet() {
    String many = "Ann,a@x.org,mentor,Senior,yes\n".repeat(1500);
    Sheet sheet =
        Reading.text(
            "Name,Email,Role,Grade,Is mentor\n"
                + many
                + "Bo,b@x.org,guide,Wizard,perhaps\nCy,c@x.org,guide,Junior,\nDee,d@x.org,both,Guru,no\n");
    Mapping mapping = MappingGuess.of(sheet, "p.csv").mapping();
    assertThat(UnreadValues.of(sheet, mapping, 60))
        .isEqualTo(
            Map.of(2, List.of("guide"), 3, List.of("Wizard", "Guru"), 4, List.of("perhaps")));
    assertThat(UnreadValues.of(sheet, mapping, 1)).containsEntry(3, List.of("Wizard"));
    Mapping told = mapping.with(mapping.column(2).meaning(Map.of("guide", "mentor")));
    assertThat(UnreadValues.of(sheet, told, 60)).containsEntry(2, List.of());
  }
}
