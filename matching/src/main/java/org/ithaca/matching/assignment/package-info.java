/** Two sides with capacities: who is assigned to whom. */
@NullMarked
package org.ithaca.matching.assignment;

import org.jspecify.annotations.NullMarked;
