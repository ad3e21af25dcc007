@NullMarked
package org.ithaca.programs.domain;

import org.jspecify.annotations.NullMarked;
