/**
 * A first mapping for a sheet nobody has described: header row, meaning of columns, role of the
 * file.
 */
@NullMarked
package org.ithaca.people.sheets.guess;

import org.jspecify.annotations.NullMarked;
