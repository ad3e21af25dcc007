@NullMarked
package org.ithaca.common.database.embedded;

import org.jspecify.annotations.NullMarked;
