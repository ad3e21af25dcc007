@NullMarked
package org.ithaca.matching.oracle;

import org.jspecify.annotations.NullMarked;
