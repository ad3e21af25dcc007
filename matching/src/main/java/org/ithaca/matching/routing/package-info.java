/** Requests that come over time and go to those able to answer, and what hindsight would have. */
@NullMarked
package org.ithaca.matching.routing;

import org.jspecify.annotations.NullMarked;
