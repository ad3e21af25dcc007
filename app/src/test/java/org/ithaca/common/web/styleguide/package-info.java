@NullMarked
package org.ithaca.common.web.styleguide;

import org.jspecify.annotations.NullMarked;
