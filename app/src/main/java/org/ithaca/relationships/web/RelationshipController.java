package org.ithaca.relationships.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.ithaca.common.Viewer;
import org.ithaca.common.ui.PersonChip;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Paging;
import org.ithaca.common.web.View;
import org.ithaca.formats.FormatText;
import org.ithaca.formats.Shape;
import org.ithaca.people.People;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.ithaca.programs.Program;
import org.ithaca.programs.ProgramId;
import org.ithaca.programs.Programs;
import org.ithaca.relationships.Relationship;
import org.ithaca.relationships.RelationshipId;
import org.ithaca.relationships.Relationships;
import org.ithaca.rounds.FactTexts;
import org.ithaca.rounds.Proposal;
import org.ithaca.rounds.Proposals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A relationship, the same for all its members, and a program's list of them. */
@Controller
public class RelationshipController {

  private final Relationships relationships;
  private final Programs programs;
  private final People people;
  private final Proposals proposals;
  private final FactTexts facts;
  private final Clock clock;

  RelationshipController(
      Relationships relationships,
      Programs programs,
      People people,
      Proposals proposals,
      FactTexts facts,
      Clock clock) {
    this.relationships = relationships;
    this.programs = programs;
    this.people = people;
    this.proposals = proposals;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Page data.
   *
   * @param why why these people, as it was said when they were proposed
   * @param mine whether the reader is a member; a coordinator only looks on
   */
  public record RelationshipView(
      Relationship relationship,
      Program program,
      FormatText format,
      Shape shape,
      List<Member> members,
      List<String> why,
      List<Step> firstMeeting,
      List<FormatText.Titled> agreement,
      boolean mine,
      ZoneId zone) {

    public String names() {
      return String.join(
          ", ", members.stream().filter(member -> !member.me()).map(m -> m.chip().name()).toList());
    }
  }

  public record Member(
      PersonChip chip,
      String role,
      boolean me,
      @Nullable String email,
      @Nullable ZoneId zone,
      @Nullable String brings) {}

  /** One step of the guide for the first meeting. */
  public record Step(String title, String time, List<String> prompts) {}

  @GetMapping("/relationships/{id}")
  @Access(Access.Audience.SIGNED_IN)
  View show(@PathVariable RelationshipId id, Viewer viewer, Locale locale) {
    var relationship = relationships.getVisibleTo(viewer, id);
    var program = programs.get(relationship.program());
    var text = program.format().text(locale);
    var me = people.findByAccount(viewer.account()).filter(relationship::includes).orElse(null);
    var members = members(relationship, text, me);
    var zone =
        members.stream()
            .filter(Member::me)
            .map(Member::zone)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(ZoneOffset.UTC);
    return View.of(
        "relationships/show",
        new RelationshipView(
            relationship,
            program,
            text,
            program.format().shape(),
            members,
            why(relationship, locale, zone, me),
            firstMeeting(program, text),
            List.copyOf(text.agreement().values()),
            me != null,
            zone));
  }

  private List<String> why(
      Relationship relationship, Locale locale, ZoneId zone, @Nullable PersonId me) {
    var why = proposals.find(relationship.proposal()).map(Proposal::why).orElse(List.of());
    var reader = facts.reader(why, locale, zone, clock.instant(), me);
    return why.stream().map(reader::say).toList();
  }

  private List<Member> members(Relationship relationship, FormatText text, @Nullable PersonId me) {
    var roles = new HashMap<PersonId, String>();
    relationship.members().forEach(member -> roles.put(member.person(), member.role()));
    var members = new ArrayList<Member>();
    for (var person :
        people.listAll(relationship.members().stream().map(Relationship.Member::person).toList())) {
      members.add(member(person, text, String.valueOf(roles.get(person.id())), me));
    }
    return members;
  }

  private static Member member(Person person, FormatText text, String role, @Nullable PersonId me) {
    var words = text.roles().get(role);
    return new Member(
        person.chip(),
        text.one(role),
        person.id().equals(me),
        person.email(),
        person.profile().timeZone(),
        words == null ? null : words.brings());
  }

  private static List<Step> firstMeeting(Program program, FormatText text) {
    var sessions = program.format().guide().sessions();
    if (sessions.isEmpty()) {
      return List.of();
    }
    var first = sessions.getFirst();
    var words = text.sessions().get(first.key());
    return words == null
        ? List.of()
        : first.steps().stream()
            .flatMap(step -> {
              var said = words.steps().get(step.key());
              return said == null
                  ? Stream.<Step>empty()
                  : Stream.of(new Step(said.title(), step.time().toString(), said.prompts()));
            })
            .toList();
  }

  /** Page data of a program's list. */
  public record ListView(Program program, Paging<Line> lines) {}

  public record Line(RelationshipId id, List<PersonChip> members, Instant startedAt) {}

  @GetMapping("/programs/{program}/relationships")
  @Access(Access.Audience.COORDINATOR)
  View list(
      @PathVariable ProgramId program, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
    var of = programs.getCoordinatedBy(viewer, program);
    var found = relationships.listOf(program, page);
    var ids =
        found.rows().stream()
            .flatMap(relationship -> relationship.members().stream())
            .map(Relationship.Member::person)
            .distinct()
            .toList();
    var chips = new HashMap<PersonId, PersonChip>();
    people.listAll(ids).forEach(person -> chips.put(person.id(), person.chip()));
    var lines =
        found.rows().stream()
            .map(relationship ->
                new Line(
                    relationship.id(),
                    relationship.members().stream()
                        .map(member -> chips.get(member.person()))
                        .toList(),
                    relationship.startedAt()))
            .toList();
    return View.of(
        "relationships/index",
        new ListView(of, new Paging<>(lines, found.number(), found.size(), found.more())));
  }
}
