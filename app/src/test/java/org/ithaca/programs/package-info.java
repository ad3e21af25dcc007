@NullMarked
package org.ithaca.programs;

import org.jspecify.annotations.NullMarked;
