/** Shared by every module: ids, clock, page shell, database access. Holds no domain. */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package org.ithaca.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
