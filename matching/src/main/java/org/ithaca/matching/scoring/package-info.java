/** From columns of data to scores, candidates and proofs over all pairs. */
@NullMarked
package org.ithaca.matching.scoring;

import org.jspecify.annotations.NullMarked;
