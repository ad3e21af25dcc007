package org.ithaca.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Access.Audience;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.IthacaTest;
import org.ithaca.support.SignedIn;
import org.ithaca.support.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every handler of the running application as everybody there is. */
@IthacaTest
class HandlersTest {

  /** A handler at one address. */
  private record Door(String method, String path, HandlerMethod handler) {

    boolean isRead() {
      return method.equals("GET");
    }

    @Override
    public String toString() {
      return method + " " + path + " (" + handler.getShortLogMessage() + ")";
    }
  }

  @Autowired GivenAccounts given;
  @Autowired SignedIn signedIn;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void everyHandlerDeclaresWhoMayCallIt() {
    assertThat(doors())
        .hasSizeGreaterThan(15)
        .allSatisfy(door -> assertThat(declared(door)).as(door.toString()).isNotNull());
  }

  @Test
  void whoIsNotSignedInIsAskedToDoSo() {
    var wrong = new ArrayList<String>();
    var caller = new Caller(null);
    for (var door : doors()) {
      var answer = caller.call(door);
      boolean asked = answer.status() == 303 && answer.location().startsWith("/sign-in");
      boolean fine = audience(door) == Audience.PUBLIC ? isAnswered(answer) : asked;
      if (!fine) {
        wrong.add(door + " answered " + answer.status() + " " + answer.location());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void participantsSeeWhatIsForEverybodySignedIn() {
    assertThat(wrongAnswers(given.participant("Ada"), Audience.SIGNED_IN)).isEmpty();
  }

  @Test
  void coordinatorsSeeWhatIsForThemToo() {
    var cleo = given.coordinator("Cleo", UUID.randomUUID());

    assertThat(wrongAnswers(cleo, Audience.COORDINATOR)).isEmpty();
  }

  @Test
  void administratorsSeeEverything() {
    assertThat(wrongAnswers(given.administrator("Zora"), Audience.ADMINISTRATOR)).isEmpty();
  }

  private List<String> wrongAnswers(Viewer viewer, Audience highest) {
    var wrong = new ArrayList<String>();
    var caller = new Caller(viewer);
    for (var door : doors()) {
      var answer = caller.call(door);
      boolean allowed = audience(door).compareTo(highest) <= 0;
      if (allowed ? !isAnswered(answer) : answer.status() != 404) {
        wrong.add(door + " answered " + answer.status() + " " + answer.location());
      }
    }
    return wrong;
  }

  /** Nothing is there for made-up ids and empty forms, but the handler says so itself. */
  private static boolean isAnswered(Visitor.Answer answer) {
    return answer.status() < 500
        && answer.status() != 401
        && answer.status() != 403
        && !answer.location().startsWith("/sign-in?");
  }

  private List<Door> doors() {
    var doors = new ArrayList<Door>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          if (!handler.getBeanType().getName().startsWith("org.springframework.")) {
            doors.addAll(doors(mapping, handler));
          }
        });
    // Reading first, so that nothing is changed before it was read.
    doors.sort(
        java.util.Comparator.comparing(Door::isRead).reversed().thenComparing(Door::toString));
    return doors;
  }

  private static List<Door> doors(RequestMappingInfo mapping, HandlerMethod handler) {
    var methods = mapping.getMethodsCondition().getMethods();
    var names =
        methods.isEmpty() ? List.of("GET") : methods.stream().map(RequestMethod::name).toList();
    return mapping.getPatternValues().stream()
        .map(path -> path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))
        .flatMap(path -> names.stream().map(name -> new Door(name, path, handler)))
        .toList();
  }

  private static Audience audience(Door door) {
    var access = declared(door);
    return access == null ? Audience.ADMINISTRATOR : access.value();
  }

  private static @Nullable Access declared(Door door) {
    var own = AnnotatedElementUtils.findMergedAnnotation(door.handler().getMethod(), Access.class);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(door.handler().getBeanType(), Access.class);
  }

  /** Somebody who signs in again after a handler ended the session. */
  private final class Caller {

    private final @Nullable Viewer viewer;
    private Visitor visitor;
    private String token;

    Caller(@Nullable Viewer viewer) {
      this.viewer = viewer;
      this.visitor = visit();
      this.token = visitor.csrfToken();
    }

    Visitor.Answer call(Door door) {
      if (door.isRead()) {
        return visitor.get(door.path());
      }
      var answer =
          visitor.send(
              door.method(),
              door.path(),
              BodyPublishers.noBody(),
              request -> request.header("X-CSRF-TOKEN", token));
      if (answer.status() < 400) {
        visitor = visit(); // it may have ended the session
        token = visitor.csrfToken();
      }
      return answer;
    }

    private Visitor visit() {
      return viewer == null ? signedIn.nobody() : signedIn.as(viewer);
    }
  }
}
