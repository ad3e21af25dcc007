/** What tests stand on: a real database and the application started once. */
@NullMarked
package org.ithaca.support;

import org.jspecify.annotations.NullMarked;
