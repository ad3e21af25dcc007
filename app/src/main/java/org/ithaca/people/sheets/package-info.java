/**
 * Any sheet to people: what a sheet's columns mean, and each row as a person or as a rejection with
 * its reasons.
 */
@NullMarked
package org.ithaca.people.sheets;

import org.jspecify.annotations.NullMarked;
