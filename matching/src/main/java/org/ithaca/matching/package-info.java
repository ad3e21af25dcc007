@NullMarked
package org.ithaca.matching;

import org.jspecify.annotations.NullMarked;
