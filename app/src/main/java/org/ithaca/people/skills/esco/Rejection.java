package org.ithaca.people.skills.esco;

/**
 * A row, or a whole file, that was not taken.
 *
 * @param line of the file, 1 for its header
 * @param content the row as it was, shortened
 */
public record Rejection(String file, long line, Reason reason, String content) {

  private static final int LONGEST = 200;

  public Rejection {
    content = content.length() > LONGEST ? content.substring(0, LONGEST) + "…" : content;
  }

  /** Why; the page has words for each. */
  public enum Reason {
    UNKNOWN_FILE,
    UNREADABLE,
    NO_ADDRESS,
    UNKNOWN_RELATION,
    NO_SUCH_SKILL;

    /** How the texts of the product call it. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
