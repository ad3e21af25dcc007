/** Shared plumbing of the solvers. Not an API. */
@NullMarked
package org.ithaca.matching.internal;

import org.jspecify.annotations.NullMarked;
