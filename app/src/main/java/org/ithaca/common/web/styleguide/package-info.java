/** The living style guide: every component with its name, its use and a believable example. */
@NullMarked
package org.ithaca.common.web.styleguide;

import org.jspecify.annotations.NullMarked;
