/** Imports: from an uploaded sheet over its mapping to people in the database, and back. */
@NullMarked
package org.ithaca.people.imports;

import org.jspecify.annotations.NullMarked;
