/** One group of people: who is paired with whom. */
@NullMarked
package org.ithaca.matching.pairing;

import org.jspecify.annotations.NullMarked;
