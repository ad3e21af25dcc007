package org.ithaca.matching.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ithaca.matching.Pair;
import org.ithaca.matching.grouping.GroupingProblem;
import org.ithaca.matching.grouping.PartitionProof;
import org.ithaca.matching.grouping.SizeRange;

/** Checks {@link PartitionProof} against every allowed group, listed anew. */
final class PartitionCheck {
  /** One allowed group. */
  record Group(List<Integer> members, long ties, long level, BigInteger weight) {
    boolean contains(int person) {
      return members.contains(person);
    }
  }

  private static final BigInteger SCALE = BigInteger.valueOf(4096);

  private final GroupingProblem problem;
  private final List<SizeRange> ranges;
  private final List<Group> all = new ArrayList<>();

  PartitionCheck(GroupingProblem problem, GroupingRules rules, BigInteger tieUnit) {
    this.problem = problem;
    this.ranges = List.copyOf(new LinkedHashSet<>(problem.sizes()));
    new AllowedGroups(problem)
        .forEach(members -> {
          long ties = rules.ties(members);
          BigInteger weight =
              tieUnit
                  .multiply(BigInteger.valueOf(ties))
                  .add(BigInteger.valueOf(rules.worth(members)));
          all.add(new Group(List.copyOf(members), ties, rules.level(members), weight));
        });
  }

  /** What is wrong with the claim that no grouping of these groups weighs more than that. */
  Optional<String> fault(
      PartitionProof proof, Predicate<Group> letIn, boolean tiesOnly, BigInteger most) {
    return fault(proof, all.stream().filter(letIn).toList(), tiesOnly, most);
  }

  private Optional<String> fault(
      PartitionProof proof, List<Group> groups, boolean tiesOnly, BigInteger most) {
    return switch (proof) {
      case PartitionProof.Split(Pair pair, PartitionProof together, PartitionProof apart) -> {
        Optional<String> one =
            fault(
                together,
                groups.stream()
                    .filter(g -> g.contains(pair.first()) == g.contains(pair.second()))
                    .toList(),
                tiesOnly,
                most);
        yield one.isPresent()
            ? one
            : fault(
                apart,
                groups.stream()
                    .filter(g -> !(g.contains(pair.first()) && g.contains(pair.second())))
                    .toList(),
                tiesOnly,
                most);
      }
      case PartitionProof.Leaf leaf -> fault(leaf, groups, tiesOnly, most);
    };
  }

  private Optional<String> fault(
      PartitionProof.Leaf leaf, List<Group> groups, boolean tiesOnly, BigInteger most) {
    if (leaf.people().size() != problem.people() || leaf.ranges().size() != ranges.size()) {
      return Optional.of("a leaf has prices for other people or ranges");
    }
    ExactSum sum = new ExactSum();
    leaf.people().forEach(sum::add);
    for (SizeRange range : problem.sizes()) {
      sum.add(leaf.ranges().get(ranges.indexOf(range)));
    }
    if (sum.value().compareTo(most.add(BigInteger.ONE).multiply(SCALE)) >= 0) {
      return Optional.of("the prices of a leaf allow more than " + most);
    }
    for (Group group : groups) {
      ExactSum people = new ExactSum();
      for (int member : group.members) {
        people.add(leaf.people().get(member));
      }
      BigInteger weight = tiesOnly ? BigInteger.valueOf(group.ties) : group.weight;
      BigInteger missing = weight.multiply(SCALE).subtract(people.value());
      for (int r = 0; r < ranges.size(); r++) {
        if (ranges.get(r).admits(group.members.size())
            && missing.compareTo(BigInteger.valueOf(leaf.ranges().get(r))) > 0) {
          return Optional.of("the prices do not cover " + group.members);
        }
      }
    }
    return Optional.empty();
  }
}
