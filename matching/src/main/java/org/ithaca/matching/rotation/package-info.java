/** Events in rounds: who meets whom when, nobody the same person twice. */
@NullMarked
package org.ithaca.matching.rotation;

import org.jspecify.annotations.NullMarked;
