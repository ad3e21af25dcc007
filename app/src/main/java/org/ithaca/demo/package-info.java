/**
 * Fills an empty installation with a believable organisation, so that there is something to see.
 */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "access",
      "people",
      "people :: skills",
      "formats",
      "programs",
      "rounds",
      "relationships"
    })
@NullMarked
package org.ithaca.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
