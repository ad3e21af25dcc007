/**
 * What people type into cells: lists, yes and no, numbers, grades, hours, time zones, languages.
 */
@NullMarked
package org.ithaca.people.sheets.cells;

import org.jspecify.annotations.NullMarked;
