package org.ithaca.formats;

/** Something wrong in a format file: where it is, what it says and what is allowed. */
public record FormatProblem(String file, String path, String message) {

  @Override
  public String toString() {
    return file + ": " + (path.isEmpty() ? "" : path + " ") + message;
  }
}
