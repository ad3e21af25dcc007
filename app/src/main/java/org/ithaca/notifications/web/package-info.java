/** The page of what was sent or waits. */
@NullMarked
package org.ithaca.notifications.web;

import org.jspecify.annotations.NullMarked;
