@NullMarked
package org.ithaca.rounds.web;

import org.jspecify.annotations.NullMarked;
