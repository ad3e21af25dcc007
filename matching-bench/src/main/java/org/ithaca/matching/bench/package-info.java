/** The engine beside its peers. */
@NullMarked
package org.ithaca.matching.bench;

import org.jspecify.annotations.NullMarked;
