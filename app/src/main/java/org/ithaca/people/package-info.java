@NullMarked
package org.ithaca.people;

import org.jspecify.annotations.NullMarked;
