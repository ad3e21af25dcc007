package org.ithaca.common;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where to look when everything is up. */
@Component
class Greeting {

  private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

  private final Installation installation;

  Greeting(Installation installation) {
    this.installation = installation;
  }

  @EventListener(ApplicationReadyEvent.class)
  void greet() {
    LOG.info(
        installation.demo()
            ? "Ithaca is ready: open {} and sign in with one click; the page lists who may be tried."
            : "Ithaca is ready: open {}",
        installation.address(""));
  }
}
