@NullMarked
package org.ithaca.common.ui;

import org.jspecify.annotations.NullMarked;
