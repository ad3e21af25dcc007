package org.ithaca.common.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** It is not there, or the viewer may not know that it is. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotFound extends RuntimeException {

  public NotFound() {
    super("not found or not visible to the viewer", null, false, false);
  }
}
