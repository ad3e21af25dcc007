package org.ithaca.rounds.mapping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.ithaca.formats.RoleKey;
import org.ithaca.people.People;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.ithaca.people.Profile;
import org.ithaca.programs.Enrolment;
import org.ithaca.programs.Enrolments;
import org.ithaca.programs.Program;
import org.ithaca.programs.Wishes;
import org.ithaca.rounds.Proposal;
import org.ithaca.rounds.Proposals;
import org.ithaca.rounds.RunId;
import org.ithaca.rounds.domain.Decision;
import org.ithaca.rounds.domain.Match;
import org.ithaca.rounds.domain.Matches;
import org.ithaca.rounds.domain.Round;
import org.ithaca.rounds.domain.Rounds;
import org.ithaca.rounds.mapping.RunInput.Tie;
import org.ithaca.rounds.mapping.RunInput.Wished;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a run looks at, as it is now. */
@Component
class Collector {

  private final Enrolments enrolments;
  private final Wishes wished;
  private final People people;
  private final NearSkills nearSkills;
  private final Rounds rounds;
  private final Matches matches;
  private final Proposals proposals;
  private final Clock clock;

  Collector(
      Enrolments enrolments,
      Wishes wished,
      People people,
      NearSkills nearSkills,
      Rounds rounds,
      Matches matches,
      Proposals proposals,
      Clock clock) {
    this.enrolments = enrolments;
    this.wished = wished;
    this.people = people;
    this.nearSkills = nearSkills;
    this.rounds = rounds;
    this.matches = matches;
    this.proposals = proposals;
    this.clock = clock;
  }

  RunInput collect(Program program, Round round, @Nullable RunId base) {
    var roles = Roles.of(program.format());
    var standing = proposals.listStanding(round.id());
    var enrolled = enrolments.listEnrolled(program.id());
    var ids =
        enrolled.stream()
            .map(Enrolment::person)
            .distinct()
            .sorted(Comparator.comparing(PersonId::value))
            .toList();
    var participants = participants(program, roles, enrolled, standing, people.listAll(ids));
    var index = new HashMap<UUID, Integer>();
    participants.forEach(participant -> index.put(participant.id(), index.size()));
    var ties = new Ties(index, roles);
    var decisions = rounds.listDecisions(round.id());
    return new RunInput(
        program.format().problem(),
        roles.alike(),
        roles.mutual(),
        roles.giver().value(),
        roles.receiver().value(),
        program.matching().objective(),
        program.matching().trioForOddPerson(),
        program.matching().criteria(),
        program.matching().rules(),
        participants,
        nearSkills.among(participants),
        managers(ids),
        ties.ofPairs(people.listAvoidances(ids)),
        ties.past(people.listPastPartnerships(ids), proposals.listAgreed(ids)),
        wishes(program, index),
        ties.pinned(decisions, standing),
        ties.forbidden(decisions, proposals.listDeclined(round.id()), standing),
        base == null ? List.of() : ties.ofMatches(matches.listAll(base)));
  }

  private Map<UUID, UUID> managers(Collection<PersonId> ids) {
    var managers = new TreeMap<UUID, UUID>();
    people
        .managersAbove(ids)
        .forEach((person, manager) -> managers.put(person.value(), manager.value()));
    return managers;
  }

  private List<Wished> wishes(Program program, Map<UUID, Integer> index) {
    var wishes = new ArrayList<Wished>();
    for (var wish : wished.listOf(program.id())) {
      var from = index.get(wish.from().value());
      var to = index.get(wish.to().value());
      if (from != null && to != null) {
        wishes.add(new Wished(from, to, Objects.requireNonNullElse(wish.rank(), 0)));
      }
    }
    wishes.sort(Comparator.comparingInt(Wished::from).thenComparingInt(Wished::to));
    return List.copyOf(wishes);
  }

  private List<Participant> participants(
      Program program,
      Roles roles,
      List<Enrolment> enrolled,
      List<Proposal> standing,
      List<Person> profiles) {
    var giving = places(program, roles.giver(), enrolled, standing);
    var receiving = places(program, roles.receiver(), enrolled, standing);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return profiles.stream()
        .map(person ->
            participant(
                person,
                roles.alike() ? 0 : giving.getOrDefault(person.id(), 0),
                receiving.getOrDefault(person.id(), 0),
                today))
        .toList();
  }

  /** How many more relationships each person of a role can take. */
  private static Map<PersonId, Integer> places(
      Program program, RoleKey role, List<Enrolment> enrolled, List<Proposal> standing) {
    var plan = program.getRole(role);
    var places = new HashMap<PersonId, Integer>();
    for (var enrolment : enrolled) {
      if (enrolment.role().equals(role)) {
        places.put(enrolment.person(), plan.capacityFor(enrolment.capacity()));
      }
    }
    for (var proposal : standing) {
      for (var member : proposal.members()) {
        if (member.role().equals(role.value())) {
          places.computeIfPresent(member.person(), (id, left) -> Math.max(0, left - 1));
        }
      }
    }
    return places;
  }

  private static Participant participant(Person person, int gives, int receives, LocalDate today) {
    Profile profile = person.profile();
    var zone = profile.timeZone();
    var free = profile.availability();
    var offered = new TreeMap<UUID, Integer>();
    profile
        .skillsOffered()
        .forEach(skill ->
            offered.put(skill.skill().value(), Objects.requireNonNullElse(skill.level(), 0)));
    return new Participant(
        person.id().value(),
        gives,
        receives,
        profile.careerLevel(),
        profile.team(),
        profile.department(),
        profile.organisation(),
        profile.site(),
        zone == null
            ? null
            : zone.getRules().getOffset(today.atStartOfDay(zone).toInstant()).getTotalSeconds()
                / 60,
        profile.languages(),
        offered,
        profile.skillsSought().stream().map(skill -> skill.skill().value()).toList(),
        profile.experiences(),
        profile.experiencesSought(),
        profile.values(),
        // Without a time zone people's hours are read as one shared local time.
        free == null
            ? null
            : (zone == null ? free : free.inUtc(zone, today)).slots().boxed().toList());
  }

  /** Pairs of people as pairs of indices, with roles where they differ. */
  private record Ties(Map<UUID, Integer> index, Roles roles) {

    List<Tie> ofPairs(List<People.Pair> pairs) {
      var ties = new HashSet<Tie>();
      pairs.forEach(pair -> add(ties, pair.one(), pair.other()));
      return sorted(ties);
    }

    List<Tie> past(List<People.Pair> brought, List<Proposals.Together> agreed) {
      var ties = new HashSet<Tie>();
      brought.forEach(pair -> add(ties, pair.one(), pair.other()));
      agreed.forEach(pair -> add(ties, pair.one(), pair.other()));
      return sorted(ties);
    }

    List<Tie> decided(List<Decision> decisions, Decision.Kind kind) {
      var ties = new HashSet<Tie>();
      decisions.stream()
          .filter(decision -> decision.kind() == kind)
          .forEach(decision -> add(ties, decision.giver(), decision.receiver()));
      return sorted(ties);
    }

    /** A pin is fulfilled where the two stand in a proposal together. */
    List<Tie> pinned(List<Decision> decisions, List<Proposal> standing) {
      var fulfilled = together(standing);
      return decided(decisions, Decision.Kind.PIN).stream()
          .filter(tie -> !fulfilled.contains(tie))
          .toList();
    }

    /**
     * What the coordinator forbids; either way round, what somebody declined and who stands in a
     * proposal together already.
     */
    List<Tie> forbidden(
        List<Decision> decisions, List<Proposals.Together> declined, List<Proposal> standing) {
      var ties = new HashSet<>(decided(decisions, Decision.Kind.FORBID));
      ties.addAll(together(standing));
      for (var pair : declined) {
        add(ties, pair.one(), pair.other());
        add(ties, pair.other(), pair.one());
      }
      return sorted(ties);
    }

    private Set<Tie> together(List<Proposal> standing) {
      var together = new HashSet<Tie>();
      for (var proposal : standing) {
        for (var one : proposal.members()) {
          for (var other : proposal.members()) {
            if (!one.equals(other)) {
              add(together, one.person(), other.person());
            }
          }
        }
      }
      return together;
    }

    List<Tie> ofMatches(List<Match> matches) {
      var ties = new HashSet<Tie>();
      for (var match : matches) {
        var members = match.members();
        if (members.size() == 2) {
          boolean giverFirst =
              roles.alike() || members.getFirst().role().equals(roles.giver().value());
          var giver = giverFirst ? members.getFirst() : members.getLast();
          var receiver = giverFirst ? members.getLast() : members.getFirst();
          add(ties, giver.person(), receiver.person());
        }
      }
      return sorted(ties);
    }

    private void add(Set<Tie> ties, PersonId one, PersonId other) {
      var first = index.get(one.value());
      var second = index.get(other.value());
      if (first != null && second != null) {
        ties.add(roles.alike() && second < first ? new Tie(second, first) : new Tie(first, second));
      }
    }

    private static List<Tie> sorted(Collection<Tie> ties) {
      return ties.stream()
          .sorted(Comparator.comparingInt(Tie::giver).thenComparingInt(Tie::receiver))
          .toList();
    }
  }
}
