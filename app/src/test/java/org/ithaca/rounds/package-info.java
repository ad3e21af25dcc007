@NullMarked
package org.ithaca.rounds;

import org.jspecify.annotations.NullMarked;
