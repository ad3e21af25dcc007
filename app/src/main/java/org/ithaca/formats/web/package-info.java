/** The pages of the catalogue. */
@NullMarked
package org.ithaca.formats.web;

import org.jspecify.annotations.NullMarked;
