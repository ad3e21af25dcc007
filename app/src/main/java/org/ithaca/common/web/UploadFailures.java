package org.ithaca.common.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** A file that did not come, or not whole, is the sender's matter and no error of ours. */
@ControllerAdvice
class UploadFailures {

  @ExceptionHandler(MultipartException.class)
  void answer(MultipartException failure, HttpServletResponse response) throws IOException {
    boolean large = failure instanceof MaxUploadSizeExceededException;
    response.sendError((large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST).value());
  }
}
