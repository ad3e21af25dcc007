@NullMarked
package org.ithaca.rounds.domain;

import org.jspecify.annotations.NullMarked;
