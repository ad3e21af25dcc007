package org.ithaca.access.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody tries too often; the error page asks for patience. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
final class TooManyAttempts extends RuntimeException {

  TooManyAttempts() {
    super("too many attempts", null, false, false);
  }
}
