package org.ithaca.programs.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ithaca.access.Account;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.ithaca.programs.Enrolment;
import org.ithaca.programs.Enrolment.Source;
import org.ithaca.programs.EnrolmentOutcome.OnWaitingList;
import org.ithaca.programs.Enrolments;
import org.ithaca.programs.Program;
import org.ithaca.programs.Programs;
import org.ithaca.programs.domain.EnrolmentLinks;
import org.ithaca.programs.domain.JoinRequests;
import org.ithaca.programs.domain.Participants;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Where a program's link leads: see what it is about, say who one is, join. */
@Controller
@Access(Access.Audience.PUBLIC)
class JoinController {

  private static final int LONGEST_NAME = 200;

  private final Programs programs;
  private final Enrolments enrolments;
  private final EnrolmentLinks links;
  private final JoinRequests requests;
  private final Participants participants;
  private final Clock clock;

  JoinController(
      Programs programs,
      Enrolments enrolments,
      EnrolmentLinks links,
      JoinRequests requests,
      Participants participants,
      Clock clock) {
    this.programs = programs;
    this.enrolments = enrolments;
    this.links = links;
    this.requests = requests;
    this.participants = participants;
    this.clock = clock;
  }

  @GetMapping("/join/{token}")
  Reply show(@Nullable Viewer viewer, @PathVariable String token) {
    var program = open(token);
    return program == null
        ? over()
        : View.of("programs/join", page(program, token, viewer, JoinForm.EMPTY, new Problems()));
  }

  /** Somebody signed in takes part. */
  @PostMapping("/join/{token}")
  Reply create(
      @Nullable Viewer viewer,
      @PathVariable String token,
      @RequestParam Map<String, String> typed) {
    var program = open(token);
    if (program == null) {
      return over();
    }
    if (viewer == null) {
      return Redirect.to("/sign-in?next=" + UriUtils.encode(path(token), "UTF-8"));
    }
    var form = new JoinForm(typed);
    var problems = new Problems();
    var wanted = form.read(program, problems);
    if (!problems.none()) {
      return View.rejected("programs/join", page(program, token, viewer, form, problems));
    }
    var person = participants.getOrCreate(viewer);
    var outcomes =
        wanted.entrySet().stream()
            .map(each ->
                enrolments.enrol(
                    program.id(),
                    person,
                    each.getKey(),
                    each.getValue().orElse(null),
                    Source.INVITATION))
            .toList();
    links.countJoined(token);
    var welcome = Redirect.to("/programs/" + program.id() + "/participation");
    return outcomes.stream().anyMatch(OnWaitingList.class::isInstance)
        ? welcome.saying("programs.join.waiting", program.name())
        : welcome.saying("programs.join.joined", program.name());
  }

  /** Somebody who is not signed in says who they are, and is sent a link. */
  @PostMapping("/join/{token}/request")
  Reply createRequest(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      Locale locale) {
    var program = open(token);
    if (program == null) {
      return over();
    }
    var problems = new Problems();
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      problems.add("name", "programs.problem.own-name");
    }
    if (!Account.isEmail(email)) {
      problems.add("email", "programs.problem.email");
    }
    if (!problems.none()) {
      var form = new JoinForm(Map.of("name", name, "email", email));
      return View.rejected("programs/join", page(program, token, null, form, problems));
    }
    requests.create(program, email, name, locale, path(token));
    return Redirect.to("/join/" + token + "/request");
  }

  @GetMapping("/join/{token}/request")
  Reply showRequest(@PathVariable String token) {
    var program = open(token);
    return program == null ? over() : View.of("programs/join-requested", program);
  }

  /** The program of a link that works and may be joined today. */
  private @Nullable Program open(String token) {
    return links
        .findProgram(token)
        .flatMap(programs::find)
        .filter(program -> program.admits(Source.INVITATION, LocalDate.now(clock)))
        .orElse(null);
  }

  private static View over() {
    return new View("programs/join-over", "", HttpStatus.NOT_FOUND);
  }

  private static String path(String token) {
    return "/join/" + token;
  }

  private JoinView page(
      Program program, String token, @Nullable Viewer viewer, JoinForm form, Problems problems) {
    var own = viewer == null ? List.<Enrolment>of() : enrolmentsOf(viewer, program);
    return new JoinView(
        program, path(token), form, problems, enrolments.countPlaces(program.id()), own);
  }

  private List<Enrolment> enrolmentsOf(Viewer viewer, Program program) {
    return participants
        .find(viewer)
        .map(person -> enrolments.listOf(program.id(), person))
        .orElse(List.of());
  }
}
