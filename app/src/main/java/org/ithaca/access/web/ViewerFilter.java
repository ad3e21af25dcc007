package org.ithaca.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ithaca.access.domain.SignIns;
import org.ithaca.common.AccountId;
import org.ithaca.common.Viewer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells every request who is looking; a disabled account looks like nobody. */
class ViewerFilter extends OncePerRequestFilter {

  private final SignIns signIns;

  ViewerFilter(SignIns signIns) {
    this.signIns = signIns;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null
        && authentication.getPrincipal() instanceof SignedInAccount signedIn) {
      signIns
          .findViewer(new AccountId(signedIn.id()))
          .ifPresent(viewer -> request.setAttribute(Viewer.class.getName(), viewer));
    }
    chain.doFilter(request, response);
  }
}
