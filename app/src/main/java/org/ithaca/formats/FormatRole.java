package org.ithaca.formats;

/** A part somebody plays for the whole relationship: mentor, mentee, peer, sponsor. */
public record FormatRole(
    @About("short name, used by the other fields") RoleKey key,
    @About("whether people in this role give") boolean gives,
    @About("whether people in this role receive") boolean receives,
    @About("how many people in this role one relationship has") Count count,
    @About("how many relationships one person may hold in this role") Choice capacity,
    @About("time one person needs outside each meeting") Span preparation) {

  public boolean givesAndReceives() {
    return gives && receives;
  }
}
