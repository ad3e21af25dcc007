package org.ithaca.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.NotFound;
import org.ithaca.people.Profile.SkillOffered;
import org.ithaca.people.Profile.SkillSought;
import org.ithaca.people.skills.SkillResolver;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.IthacaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IthacaTest
class PeopleDatabaseTest {

  @Autowired People people;
  @Autowired PeopleDirectory directory;
  @Autowired PeopleWriter writer;
  @Autowired SkillResolver skills;
  @Autowired GivenAccounts given;

  @Test
  void aPersonIsReadAsWritten() {
    var person =
        person("Ada Lovelace", null)
            .with(
                new Profile(
                    "she/her",
                    "Analyst",
                    7,
                    "Engines",
                    "Research",
                    "Analytical Society",
                    "London",
                    null,
                    java.time.ZoneId.of("Europe/London"),
                    List.of("en", "fr"),
                    List.of(new SkillOffered(skills.take("Mathematics"), 5)),
                    List.of(new SkillSought(skills.take("Negotiation"), "to get funding")),
                    List.of("Became a parent"),
                    List.of("Moved country"),
                    List.of("Curiosity"),
                    WeeklyAvailability.parse("Tue 09:30-12:00"),
                    3,
                    4,
                    "Poetical science.",
                    java.util.Map.of("Shoe size", "38")));

    writer.save(person);

    assertThat(people.find(person.id())).contains(person);
  }

  @Test
  void savingAgainReplacesAndForgetsSkillsThatAreGone() {
    var skill = new SkillOffered(skills.take("Welding"), 2);
    var person = person("Grace", null);
    writer.save(person.with(withSkills(skill)));

    writer.save(person);

    assertThat(people.find(person.id())).contains(person);
  }

  @Test
  void managersMayComeAfterTheirPeopleAndAreFoundAllTheWayUp() {
    var top = person("Top", null);
    var middle = person("Middle", top.id());
    var below = person("Below", middle.id());

    writer.saveAll(List.of(below, middle, top));

    assertThat(people.managersAbove(List.of(below.id())))
        .containsEntry(below.id(), middle.id())
        .containsEntry(middle.id(), top.id())
        .hasSize(2);
  }

  @Test
  void aRingOfManagersEnds() {
    var one = person("One", null);
    var other = person("Other", one.id());
    writer.saveAll(List.of(one, other));
    writer.save(new Person(one.id(), null, "One", one.email(), null, managedBy(other.id())));

    assertThat(people.managersAbove(List.of(one.id()))).hasSize(2);
  }

  @Test
  void avoidancesAreReplacedAndNeverOfOneself() {
    var one = person("One", null);
    var other = person("Other", null);
    var third = person("Third", null);
    writer.saveAll(List.of(one, other, third));

    writer.saveAvoidances(one.id(), List.of(other.id(), one.id()));
    writer.saveAvoidances(one.id(), List.of(third.id()));

    assertThat(people.listAvoidedBy(one.id())).containsExactly(third.id());
    assertThat(people.listAvoidedBy(third.id())).isEmpty();
    assertThat(people.listAvoidances(List.of(one.id(), other.id(), third.id())))
        .containsExactly(new People.Pair(one.id(), third.id()));
  }

  @Test
  void participantsSeeThemselvesAndCoordinatorsSeeAll() {
    Viewer ada = given.participant("Ada");
    Viewer bob = given.participant("Bob");
    Viewer cora = given.coordinator("Cora", UUID.randomUUID());
    var person = new Person(writer.nextId(), ada.account(), "Ada", newEmail(), null, Profile.EMPTY);
    writer.save(person);

    assertThat(people.getVisibleTo(ada, person.id())).isEqualTo(person);
    assertThat(people.getVisibleTo(cora, person.id())).isEqualTo(person);
    assertThatThrownBy(() -> people.getVisibleTo(bob, person.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void everybodyIsReadOnceBitByBit() {
    writer.saveAll(List.of(person("A", null), person("B", null), person("C", null)));

    var read = new java.util.ArrayList<PersonId>();
    for (var some = directory.listAfter(null, 2);
        !some.isEmpty();
        some = directory.listAfter(some.getLast(), 2)) {
      read.addAll(some);
    }

    assertThat(read).doesNotHaveDuplicates().hasSize((int) people.count());
  }

  @Test
  void departmentsAreListedOnceInOrder() {
    var department = "Department " + UUID.randomUUID();
    writer.saveAll(List.of(inDepartment(department), inDepartment(department)));

    assertThat(directory.listDepartments()).contains(department).doesNotHaveDuplicates();
    assertThat(people.list(new People.Filter("", department, null), 1).rows()).hasSize(2);
    assertThat(people.list(new People.Filter("%", department, null), 1).rows()).isEmpty();
  }

  private Person inDepartment(String department) {
    return person("Somebody", null)
        .with(
            new Profile(
                null,
                null,
                null,
                null,
                department,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                java.util.Map.of()));
  }

  private Person person(String name, @Nullable PersonId manager) {
    return new Person(writer.nextId(), null, name, newEmail(), null, managedBy(manager));
  }

  private static Profile managedBy(@Nullable PersonId manager) {
    return new Profile(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        manager,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        java.util.Map.of());
  }

  private static Profile withSkills(SkillOffered offered) {
    return new Profile(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(offered),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        java.util.Map.of());
  }

  private static String newEmail() {
    return UUID.randomUUID() + "@example.org";
  }
}
