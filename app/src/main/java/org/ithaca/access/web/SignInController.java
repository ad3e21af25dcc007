package org.ithaca.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.ithaca.access.DemoSignIns;
import org.ithaca.access.domain.SignIns;
import org.ithaca.access.domain.SignIns.Answer;
import org.ithaca.common.Installation;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with e-mail and password. */
@Controller
@Access(Access.Audience.PUBLIC)
class SignInController {

  private final SignIns signIns;
  private final Installation installation;
  private final ObjectProvider<DemoSignIns> demoSignIns;

  SignInController(
      SignIns signIns, Installation installation, ObjectProvider<DemoSignIns> demoSignIns) {
    this.signIns = signIns;
    this.installation = installation;
    this.demoSignIns = demoSignIns;
  }

  @GetMapping("/sign-in")
  Reply show(@Nullable Viewer viewer, @RequestParam(required = false) @Nullable String next) {
    var to = LocalPath.of(next);
    return viewer == null
        ? View.of("access/sign-in", page("", to, false))
        : Redirect.to(to.value());
  }

  @PostMapping("/sign-in")
  Reply create(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
    var to = LocalPath.of(form.next());
    var email = form.typedEmail();
    return switch (signIns.signIn(email, form.typedPassword(), request.getRemoteAddr())) {
      case Answer.Welcome(var account) -> {
        BrowserSession.open(request, response, account);
        yield Redirect.to(to.value());
      }
      case Answer.Rejected() -> View.rejected("access/sign-in", page(email, to, true));
      case Answer.TooMany() -> throw new TooManyAttempts();
    };
  }

  private SignInView page(String email, LocalPath to, boolean rejected) {
    var demo =
        installation.demo()
            ? demoSignIns.stream().flatMap(d -> d.listSignIns().stream()).toList()
            : List.<DemoSignIns.DemoSignIn>of();
    return new SignInView(email, to.value(), rejected, demo);
  }
}
