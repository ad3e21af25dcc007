/** Layers of people, each mentored from the layer above: all links at once. */
@NullMarked
package org.ithaca.matching.cascade;

import org.jspecify.annotations.NullMarked;
