/** Two sides with preferences of their own: nobody finds a pair that both would rather have. */
@NullMarked
package org.ithaca.matching.stable;

import org.jspecify.annotations.NullMarked;
