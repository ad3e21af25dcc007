package org.ithaca.access.web;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** All that a session knows of an account; the rest is read anew at every request. */
record SignedInAccount(UUID id) implements Principal, Serializable {

  @Override
  public String getName() {
    return id.toString();
  }
}
