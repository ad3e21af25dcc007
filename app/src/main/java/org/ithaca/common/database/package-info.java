/** One way to the database: plain SQL through JdbcClient, rows into records. */
@NullMarked
package org.ithaca.common.database;

import org.jspecify.annotations.NullMarked;
