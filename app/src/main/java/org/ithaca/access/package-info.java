/** Accounts, sign-in, roles and the audit trail. */
@ApplicationModule(allowedDependencies = "common")
@NullMarked
package org.ithaca.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
