package org.ithaca.demo;

import java.util.List;
import org.ithaca.access.DemoSignIns;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Runs the seed when the application is up, and knows who may be tried. */
@Component
@ConditionalOnProperty("ithaca.demo")
class DemoStart implements ApplicationRunner, DemoSignIns {

  private final DemoSeed seed;

  DemoStart(DemoSeed seed) {
    this.seed = seed;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    seed.seedOnce();
  }

  @Override
  public List<DemoSignIn> listSignIns() {
    return seed.listSignIns();
  }
}
