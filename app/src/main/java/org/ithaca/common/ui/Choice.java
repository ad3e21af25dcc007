package org.ithaca.common.ui;

import org.jspecify.annotations.Nullable;

/** One of several things to choose from in a select, a group of radio buttons or of checkboxes. */
public record Choice(String value, String label, @Nullable String hint) {

  public static Choice of(String value, String label) {
    return new Choice(value, label, null);
  }
}
