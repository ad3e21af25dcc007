package org.ithaca.common.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A message that outlives one redirect; kept in the session as its key, so it is in the reader's
 * language.
 */
public record Flash(Tone tone, String key, List<String> arguments) implements Serializable {

  /** How a message is meant; the message component has a look for each. */
  public enum Tone {
    INFO,
    SUCCESS,
    WARNING,
    DANGER;

    public String css() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static Flash success(String key, Object... arguments) {
    return new Flash(Tone.SUCCESS, key, Arrays.stream(arguments).map(String::valueOf).toList());
  }

  static Flash warning(String key, Object... arguments) {
    return new Flash(Tone.WARNING, key, Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
