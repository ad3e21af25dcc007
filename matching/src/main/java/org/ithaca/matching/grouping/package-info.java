/** One set of people, divided into groups: who sits together. */
@NullMarked
package org.ithaca.matching.grouping;

import org.jspecify.annotations.NullMarked;
