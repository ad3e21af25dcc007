/** What the components in {@code src/main/jte/common} are fed with; docs/design.md lists them. */
@NullMarked
package org.ithaca.common.ui;

import org.jspecify.annotations.NullMarked;
