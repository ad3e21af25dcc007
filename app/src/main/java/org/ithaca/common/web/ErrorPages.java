package org.ithaca.common.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** One page for what went wrong, in plain words; details are in the log, never on the page. */
@Controller
@Access(Access.Audience.PUBLIC)
public class ErrorPages implements ErrorController {

  /** Page data of {@code common/error}. */
  public record ErrorView(int status, String kind) {}

  @RequestMapping("/error")
  View show(HttpServletRequest request) {
    var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status = HttpStatus.resolve(code == null ? 404 : code);
    status = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    return new View("common/error", new ErrorView(status.value(), kind(status)), status);
  }

  private static String kind(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND, METHOD_NOT_ALLOWED, BAD_REQUEST -> "missing";
      case FORBIDDEN, UNAUTHORIZED -> "forbidden";
      case TOO_MANY_REQUESTS -> "busy";
      case CONTENT_TOO_LARGE -> "large";
      default -> "broken";
    };
  }
}
