package org.ithaca.common.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A step on a way: of a program's life, or of long work. */
public record Step(String label, State state) {

  /** Where it is seen from today. */
  public enum State {
    DONE,
    NOW,
    AHEAD;

    public String css() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Steps of which {@code now} is the current one; all are done when it is behind the last. */
  public static List<Step> at(int now, List<String> labels) {
    return IntStream.range(0, labels.size())
        .mapToObj(step ->
            new Step(
                labels.get(step), step < now ? State.DONE : step == now ? State.NOW : State.AHEAD))
        .toList();
  }
}
