/** Each person's first page: what is next, who waits, how it goes. */
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
package org.ithaca.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
