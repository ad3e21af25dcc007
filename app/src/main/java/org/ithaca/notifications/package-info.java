/**
 * Tells people by e-mail what happened. Only listens: for each event that people should hear of
 * there is a method with {@code @ApplicationModuleListener} in one of the classes here, and the
 * texts {@code notifications.<event>.subject}, {@code .body} and {@code .link}.
 */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "access",
      "people",
      "formats",
      "programs",
      "rounds",
      "relationships"
    })
@NullMarked
package org.ithaca.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
