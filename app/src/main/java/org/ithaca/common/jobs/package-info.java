/** Work that goes on after the page answered: kept in the database, done once, by any node. */
@NullMarked
package org.ithaca.common.jobs;

import org.jspecify.annotations.NullMarked;
