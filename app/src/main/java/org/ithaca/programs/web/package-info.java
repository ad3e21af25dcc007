/** Pages of programs, for coordinators and for those who take part. */
@NullMarked
package org.ithaca.programs.web;

import org.jspecify.annotations.NullMarked;
