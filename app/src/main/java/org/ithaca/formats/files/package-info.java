/** Reads, checks and writes format files. The records of the base package are their schema. */
@NullMarked
package org.ithaca.formats.files;

import org.jspecify.annotations.NullMarked;
