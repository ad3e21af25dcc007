package org.ithaca.common;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to look when everything is up. */
@Component
class Greeting {

  private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

  private final Installation installation;
  private final Environment environment;

  Greeting(Installation installation, Environment environment) {
    this.installation = installation;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void greet() {
    var port = environment.getProperty("local.server.port");
    LOG.info(
        installation.demo()
            ? "Ithaca is ready: open http://127.0.0.1:{} and sign in with one click; the page lists"
                + " who may be tried."
            : "Ithaca is ready: open http://127.0.0.1:{}",
        port);
  }
}
