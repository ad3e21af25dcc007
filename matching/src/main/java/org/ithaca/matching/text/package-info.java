/** Lines of words and whole numbers, in which proofs and certificates are written down. */
@NullMarked
package org.ithaca.matching.text;

import org.jspecify.annotations.NullMarked;
