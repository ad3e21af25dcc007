package org.ithaca.common.web;

import org.springframework.http.HttpStatus;

/**
 * A template with its data. The template declares two parameters: {@code Page page} and its own
 * {@code view}.
 *
 * @param template path below {@code src/main/jte} without its ending, such as {@code people/index}
 */
public record View(String template, Object view, HttpStatus status) implements Reply {

  public static View of(String template, Object view) {
    return new View(template, view, HttpStatus.OK);
  }

  /** The same form again, with what was typed and what was wrong with it. */
  public static View rejected(String template, Object view) {
    return new View(template, view, HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
