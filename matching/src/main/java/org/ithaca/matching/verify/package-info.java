/** Independent checks of results. Shares no code with the solvers. */
@NullMarked
package org.ithaca.matching.verify;

import org.jspecify.annotations.NullMarked;
