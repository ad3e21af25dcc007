package org.ithaca.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoOrganisationTest {

  private static final List<DemoPerson> PEOPLE = draw();

  private static List<DemoPerson> draw() {
    return new DemoOrganisation(DemoLists.read(), 2026).people();
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(draw()).isEqualTo(PEOPLE);
  }

  @Test
  void hasAboutFourHundredPeopleWithAddressesOfTheirOwn() {
    assertThat(PEOPLE).hasSizeBetween(390, 410);
    assertThat(PEOPLE).extracting(DemoPerson::email).doesNotHaveDuplicates();
    assertThat(PEOPLE).extracting(DemoPerson::email).allMatch(e -> e.matches("[a-z.]+\\d*@.*"));
  }

  @Test
  void hasOneChiefAndAManagerForEverybodyElse() {
    assertThat(PEOPLE).filteredOn(person -> person.managerEmail() == null).hasSize(1);
    var seen = new HashSet<String>();
    for (var person : PEOPLE) {
      if (person.managerEmail() != null) {
        assertThat(seen).contains(person.managerEmail());
      }
      seen.add(person.email());
    }
  }

  @Test
  void spansSixSitesAndNearlyEveryLevel() {
    assertThat(PEOPLE.stream().map(person -> person.site().name()).collect(Collectors.toSet()))
        .hasSize(6);
    assertThat(PEOPLE.stream().map(DemoPerson::level).collect(Collectors.toSet()))
        .contains(1, 2, 3, 4, 5, 6, 9, 10);
  }

  @Test
  void neverSeeksWhatItOffers() {
    assertThat(PEOPLE)
        .allSatisfy(person ->
            assertThat(person.sought().keySet())
                .doesNotContainAnyElementsOf(person.offered().keySet()));
  }
}
