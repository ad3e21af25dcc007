/** Changing profiles by hand, inviting people, and taking everything out again. */
@NullMarked
package org.ithaca.people.profiles;

import org.jspecify.annotations.NullMarked;
