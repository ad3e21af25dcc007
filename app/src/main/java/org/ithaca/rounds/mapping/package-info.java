/**
 * The only place that knows the engine: people and words in, indices and scores out, and back again
 * with the reasons.
 */
@NullMarked
package org.ithaca.rounds.mapping;

import org.jspecify.annotations.NullMarked;
