@NullMarked
package org.ithaca;

import org.jspecify.annotations.NullMarked;
