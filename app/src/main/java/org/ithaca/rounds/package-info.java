/** A matching round: collect, solve, review, publish, ask for consent. */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "access",
      "people",
      "people :: skills",
      "people :: files",
      "formats",
      "programs"
    })
@NullMarked
package org.ithaca.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
