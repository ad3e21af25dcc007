/**
 * A real PostgreSQL that comes with the application, for installations that bring none. It lives in
 * the home folder, listens on the loopback address only, and is used when {@code
 * spring.datasource.url} is not set.
 */
@NullMarked
package org.ithaca.common.database.embedded;

import org.jspecify.annotations.NullMarked;
