package org.ithaca.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Turns a {@link Reply} into a response. */
class ReplyWriter implements HandlerMethodReturnValueHandler {

  private final Pages pages;

  ReplyWriter(Pages pages) {
    this.pages = pages;
  }

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return Reply.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter returnType,
      ModelAndViewContainer container,
      NativeWebRequest webRequest)
      throws IOException {
    container.setRequestHandled(true);
    var request = webRequest.getNativeRequest(HttpServletRequest.class);
    var response = webRequest.getNativeResponse(HttpServletResponse.class);
    if (request == null || response == null || !(value instanceof Reply reply)) {
      throw new IllegalStateException("A handler must answer a Reply, got " + value);
    }
    write(reply, request, response);
  }

  void write(Reply reply, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (reply) {
      case View view -> {
        // Rendered whole before the first byte, so that an error never leaves half a page.
        var body = pages.render(view, request).getBytes(StandardCharsets.UTF_8);
        response.setStatus(view.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
      }
      case Redirect redirect -> {
        if (redirect.flash() != null) {
          RequestContextUtils.getOutputFlashMap(request).put(Pages.FLASH, redirect.flash());
          RequestContextUtils.saveOutputFlashMap(redirect.to(), request, response);
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, redirect.to());
      }
    }
  }
}
