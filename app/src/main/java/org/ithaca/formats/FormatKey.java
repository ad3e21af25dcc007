package org.ithaca.formats;

/** Names a format: the name of its file without the ending. */
public record FormatKey(String value) implements Key {

  public FormatKey {
    Key.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
