/** Writing messages, keeping and sending them. */
@NullMarked
package org.ithaca.notifications.domain;

import org.jspecify.annotations.NullMarked;
