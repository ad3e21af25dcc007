package org.ithaca.formats;

/** A bond between two members of a relationship; matching looks for ties. */
public record Tie(
    @About(value = "short name, used by the texts", key = true) String key,
    @About("the role that gives") RoleKey from,
    @About("the role that receives; the same role where members are alike") RoleKey to,
    @About("whether both ends give and receive") boolean mutual,
    @About("how many of these ties each receiver holds in one relationship") Count each,
    @About("how far apart the two may be") Stage stage) {

  /** Whether the two ends play the same role. */
  public boolean joinsAlike() {
    return from.equals(to);
  }
}
