/** One group of people in rings: each gives to the next and receives from the one before. */
@NullMarked
package org.ithaca.matching.rings;

import org.jspecify.annotations.NullMarked;
