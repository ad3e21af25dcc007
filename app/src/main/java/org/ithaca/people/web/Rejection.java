package org.ithaca.people.web;

import java.util.List;

/**
 * Why a field cannot be saved as it is.
 *
 * @param field its name in the form
 * @param key of the product text, and its arguments
 */
public record Rejection(String field, String key, List<Object> arguments) {

  static Rejection of(String field, String key, Object... arguments) {
    return new Rejection(field, key, List.of(arguments));
  }
}
