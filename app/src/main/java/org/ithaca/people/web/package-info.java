/** Pages of people: the list, profiles, one's own profile, exports. */
@NullMarked
package org.ithaca.people.web;

import org.jspecify.annotations.NullMarked;
