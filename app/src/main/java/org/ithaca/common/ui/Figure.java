package org.ithaca.common.ui;

import org.jspecify.annotations.Nullable;

/** A key figure: a large value over what it counts. */
public record Figure(String value, String label, Tone tone, @Nullable String note) {

  public static Figure of(String value, String label) {
    return new Figure(value, label, Tone.NEUTRAL, null);
  }
}
