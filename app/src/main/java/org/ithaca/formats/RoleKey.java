package org.ithaca.formats;

/** Names a role inside its format, such as mentor. */
public record RoleKey(String value) implements Key {

  public RoleKey {
    Key.checked(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
