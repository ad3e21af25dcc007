package org.ithaca.common.web;

import jakarta.servlet.http.HttpServletRequest;
import org.ithaca.common.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the {@link Viewer} to handlers; {@code @Nullable Viewer} on public pages. */
class ViewerArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Viewer.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var servletRequest = request.getNativeRequest(HttpServletRequest.class);
    return servletRequest == null ? null : AccessInterceptor.Viewers.find(servletRequest);
  }
}
