package org.ithaca.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ithaca.common.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Enforces {@link Access}; what declares nothing is denied. */
class AccessInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)) {
      return true; // static files
    }
    if (method.getBeanType().getName().startsWith("org.springframework.")) {
      return true; // the framework's error page
    }
    var access = declaredBy(method);
    if (access == null) {
      throw new AccessDeniedException("No @Access on " + method.getShortLogMessage());
    }
    var viewer = Viewers.find(request);
    if (access.value() == Access.Audience.PUBLIC) {
      return true;
    }
    if (viewer == null) {
      throw new InsufficientAuthenticationException("Sign in first");
    }
    boolean allowed =
        switch (access.value()) {
          case PUBLIC, SIGNED_IN -> true;
          case COORDINATOR -> viewer.coordinates();
          case ADMINISTRATOR -> viewer.administrator();
        };
    if (!allowed) {
      // What one may not see looks missing.
      throw new NotFound();
    }
    return true;
  }

  static @Nullable Access declaredBy(HandlerMethod method) {
    var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Access.class);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class);
  }

  /** The signed-in viewer of a request; the access module provides it. */
  static final class Viewers {

    private Viewers() {}

    static @Nullable Viewer find(HttpServletRequest request) {
      return (Viewer) request.getAttribute(Viewer.class.getName());
    }
  }
}
