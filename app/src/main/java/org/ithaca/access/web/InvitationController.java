package org.ithaca.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ithaca.access.domain.Tokens.Purpose;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind an invitation: see who one is, choose a password, be in. */
@Controller
@Access(Access.Audience.PUBLIC)
class InvitationController {

  private final OneTimeLinks links;

  InvitationController(OneTimeLinks links) {
    this.links = links;
  }

  @GetMapping("/invitations/{token}")
  Reply show(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable String next,
      HttpServletRequest request) {
    return links.show(token, Purpose.INVITATION, action(token, next), request);
  }

  @PostMapping("/invitations/{token}")
  Reply update(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable String next,
      NewPasswordForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    return links.update(
        token,
        Purpose.INVITATION,
        action(token, next),
        form,
        request,
        account -> {
          BrowserSession.open(request, response, account);
          return Redirect.to(LocalPath.of(next).value()).saying("access.invitation.accepted");
        });
  }

  private static String action(String token, @Nullable String next) {
    return "/invitations/" + token + LocalPath.of(next).asQuery();
  }
}
