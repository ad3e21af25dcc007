/** When groups meet: one time each, nobody in two places at once. */
@NullMarked
package org.ithaca.matching.meetingtimes;

import org.jspecify.annotations.NullMarked;
