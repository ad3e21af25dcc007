package org.ithaca.common;

/**
 * Who is looking: handed to handlers as a parameter and to every scoped lookup. An administrator
 * may do what a coordinator of any program may do, and never reads what is private to a person.
 *
 * @param coordinator coordinates at least one program; which ones, the programs' lookups decide
 */
public record Viewer(
    AccountId account, String name, String email, boolean administrator, boolean coordinator) {

  public boolean coordinates() {
    return administrator || coordinator;
  }
}
