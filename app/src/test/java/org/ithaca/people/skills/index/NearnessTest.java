package org.ithaca.people.skills.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ithaca.people.skills.index.Taxonomy.Kind;
import org.ithaca.people.skills.index.Taxonomy.Label;
import org.ithaca.people.skills.index.Taxonomy.Relation;
import org.ithaca.people.skills.index.Taxonomy.Skill;
import org.junit.jupiter.api.Test;

class NearnessTest {

  @Test
  void aSmallFamilyIsNear() {
    var index = family(4);

    assertThat(weight(index, "parent", "child0")).isEqualTo(Nearness.NARROWER);
    assertThat(weight(index, "child0", "parent")).isEqualTo(Nearness.BROADER);
    assertThat(weight(index, "child0", "child1")).isEqualTo(Nearness.SIBLING);
  }

  @Test
  void theLargerTheFamilyTheLessItSays() {
    assertThat(weight(family(24), "child0", "child1")).isEqualTo(Nearness.SIBLING / 2);
    assertThat(weight(family(60), "child0", "child1")).isZero();
    assertThat(weight(family(60), "child0", "parent")).isZero();
  }

  @Test
  void aCircleInBadDataDoesNoHarm() {
    var index =
        index(
            List.of("a", "b"),
            List.of(relation("a", "b", Kind.BROADER), relation("b", "a", Kind.BROADER)));

    assertThat(weight(index, "a", "b")).isEqualTo(Nearness.NARROWER);
  }

  @Test
  void skillsThatAreTheSameHaveOneMeaningAndShareTheirNeighbours() {
    var index =
        index(
            List.of("a", "b", "c"),
            List.of(relation("b", "a", Kind.SAME), relation("b", "c", Kind.ESSENTIAL)));

    assertThat(place(index, "a")).isEqualTo(place(index, "b"));
    assertThat(weight(index, "a", "c")).isEqualTo(Nearness.ESSENTIAL);
  }

  @Test
  void aSmallFamilyOfOneSourceStaysSmallWhenALargeOneOfAnotherMeetsIt() {
    var codes = new ArrayList<String>(List.of("parent", "child0", "child1", "crowd"));
    var relations = new ArrayList<Relation>();
    relations.add(relation("child0", "parent", Kind.BROADER));
    relations.add(relation("child1", "parent", Kind.BROADER));
    relations.add(relation("parent", "crowd", Kind.SAME));
    for (int i = 0; i < 100; i++) {
      codes.add("one of many " + i);
      relations.add(relation("one of many " + i, "crowd", Kind.BROADER));
    }

    assertThat(weight(index(codes, relations), "child0", "child1")).isEqualTo(Nearness.SIBLING);
  }

  @Test
  void nearnessIsMutualBoundedAndNeverIncludesTheSkillItself() {
    for (int seed = 0; seed < 200; seed++) {
      var index = random(new Random(seed));
      for (int skill = 0; skill < index.size(); skill++) {
        int[] near = index.near(skill);
        assertThat(near).isSorted().doesNotHaveDuplicates().doesNotContain(skill);
        for (int i = 0; i < near.length; i++) {
          assertThat(index.nearWeights(skill)[i]).isBetween(1, 700);
          int back = weight(index, near[i], skill);
          assertThat(back).isPositive();
          assertThat(Math.abs(back - index.nearWeights(skill)[i]))
              .isLessThanOrEqualTo(Nearness.NARROWER - Nearness.BROADER);
        }
      }
    }
  }

  private static SkillIndex random(Random random) {
    int size = 2 + random.nextInt(80);
    var codes = IntStream.range(0, size).mapToObj(i -> "s" + i).toList();
    var relations = new ArrayList<Relation>();
    for (int i = random.nextInt(2 * size); i > 0; i--) {
      var from = codes.get(random.nextInt(size));
      var to = codes.get(random.nextInt(1 + random.nextInt(size)));
      var kinds = Kind.values();
      relations.add(
          relation(from, to, random.nextInt(3) > 0 ? Kind.BROADER : kinds[random.nextInt(5)]));
    }
    return index(codes, relations);
  }

  private static SkillIndex family(int children) {
    var codes = new ArrayList<String>(List.of("parent"));
    var relations = new ArrayList<Relation>();
    for (int i = 0; i < children; i++) {
      codes.add("child" + i);
      relations.add(relation("child" + i, "parent", Kind.BROADER));
    }
    return index(codes, relations);
  }

  private static SkillIndex index(List<String> codes, List<Relation> relations) {
    var skills =
        codes.stream()
            .map(code ->
                new Skill(
                    SkillSource.STARTER.id(code),
                    SkillSource.STARTER,
                    code,
                    false,
                    List.of(new Label("en", code, true))))
            .toList();
    return new SkillIndex(new Taxonomy(1, skills, relations));
  }

  private static Relation relation(String from, String to, Kind kind) {
    return new Relation(SkillSource.STARTER.id(from), SkillSource.STARTER.id(to), kind);
  }

  private static int place(SkillIndex index, String code) {
    return index.meaning(SkillSource.STARTER.id(code));
  }

  private static int weight(SkillIndex index, String from, String to) {
    return weight(index, place(index, from), place(index, to));
  }

  private static int weight(SkillIndex index, int from, int to) {
    int[] near = index.near(from);
    return IntStream.range(0, near.length)
        .filter(i -> near[i] == to)
        .map(i -> index.nearWeights(from)[i])
        .findFirst()
        .orElse(0);
  }
}
