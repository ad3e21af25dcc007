/** Tells people what happened, by e-mail. Listens to the other modules; none of them knows it. */
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
package org.ithaca.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
