/** The walls of the house, checked: what no test here checks is no rule. */
@NullMarked
package org.ithaca.architecture;

import org.jspecify.annotations.NullMarked;
