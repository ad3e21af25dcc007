@NullMarked
package org.ithaca.home;

import org.jspecify.annotations.NullMarked;
