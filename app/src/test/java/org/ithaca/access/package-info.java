/** Signing in, roles and the rules of every request, seen from outside. */
@NullMarked
package org.ithaca.access;

import org.jspecify.annotations.NullMarked;
