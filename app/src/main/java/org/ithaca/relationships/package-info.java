/** What was published and agreed: pairs and trios now, every other shape later. */
@ApplicationModule(
    allowedDependencies = {"common", "access", "people", "formats", "programs", "rounds"})
@NullMarked
package org.ithaca.relationships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
