@NullMarked
package org.ithaca.notifications.web;

import org.jspecify.annotations.NullMarked;
