/** Several programs at once that share everybody's hours. */
@NullMarked
package org.ithaca.matching.portfolio;

import org.jspecify.annotations.NullMarked;
