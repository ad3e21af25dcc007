/** Inside of programs: invitation links and what pages count. */
@NullMarked
package org.ithaca.programs.domain;

import org.jspecify.annotations.NullMarked;
