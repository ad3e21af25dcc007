package org.ithaca.common.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.ithaca.common.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A message that outlives one redirect; kept in the session as its key, so it is in the reader's
 * language.
 *
 * @param undo address that takes the step back when posted to, if it can be taken back
 */
public record Flash(Tone tone, String key, List<String> arguments, @Nullable String undo)
    implements Serializable {

  static Flash success(String key, Object... arguments) {
    return new Flash(
        Tone.SUCCESS, key, Arrays.stream(arguments).map(String::valueOf).toList(), null);
  }

  static Flash warning(String key, Object... arguments) {
    return new Flash(
        Tone.WARNING, key, Arrays.stream(arguments).map(String::valueOf).toList(), null);
  }

  Flash undoable(String path) {
    return new Flash(tone, key, arguments, path);
  }
}
