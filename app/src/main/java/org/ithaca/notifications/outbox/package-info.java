@NullMarked
package org.ithaca.notifications.outbox;

import org.jspecify.annotations.NullMarked;
