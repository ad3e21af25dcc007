/** Who takes part: organisations, profiles, skills, availability, import and export. */
@ApplicationModule(allowedDependencies = {"common", "access"})
@NullMarked
package org.ithaca.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
