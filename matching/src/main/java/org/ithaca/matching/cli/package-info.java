/** The command line. */
@NullMarked
package org.ithaca.matching.cli;

import org.jspecify.annotations.NullMarked;
