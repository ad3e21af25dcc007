package org.ithaca.access;

import java.util.List;

/** The accounts which the sign-in page of a demo installation offers. */
public interface DemoSignIns {

  /**
   * @param role what this person is there to show, in a few words
   */
  record DemoSignIn(String name, String email, String password, String role) {}

  List<DemoSignIn> listSignIns();
}
