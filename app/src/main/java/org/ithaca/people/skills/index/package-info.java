/** The taxonomy in memory: pure Java, immutable, knows neither database nor people. */
@NullMarked
package org.ithaca.people.skills.index;

import org.jspecify.annotations.NullMarked;
