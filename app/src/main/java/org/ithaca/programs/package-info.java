/** What a coordinator runs: design, enrolment, waiting list, invitation link. */
@ApplicationModule(
    allowedDependencies = {"common", "access", "people", "people :: files", "formats"})
@NullMarked
package org.ithaca.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
