/**
 * Provably good matching of people. The library knows indices and {@code long} scores, never
 * people. An immutable problem goes in, a sealed {@link org.ithaca.matching.Outcome} comes out, and
 * what is claimed optimal carries a certificate that {@link org.ithaca.matching.verify.Verifier}
 * checks without trusting the solver.
 *
 * <p>Everything is deterministic: the same problem and the same step budget give the same answer on
 * any machine.
 */
@NullMarked
package org.ithaca.matching;

import org.jspecify.annotations.NullMarked;
