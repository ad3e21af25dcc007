package org.ithaca.support;

import java.util.Map;
import org.ithaca.common.Viewer;
import org.springframework.core.env.Environment;

/** Visitors of the running application, signed in through the real form. */
public class SignedIn {

  private final Environment environment;

  SignedIn(Environment environment) {
    this.environment = environment;
  }

  /** Somebody who is not signed in. */
  public Visitor nobody() {
    return new Visitor(address());
  }

  public Visitor as(Viewer viewer) {
    var visitor = nobody();
    var answer =
        visitor.post(
            "/sign-in", Map.of("email", viewer.email(), "password", GivenAccounts.PASSWORD));
    if (answer.status() != 303) {
      throw new AssertionError(
          "Signing in as " + viewer.email() + " answered " + answer.status() + answer.body());
    }
    return visitor;
  }

  /** Where the application listens, such as {@code http://127.0.0.1:40123}. */
  public String address() {
    return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
  }
}
