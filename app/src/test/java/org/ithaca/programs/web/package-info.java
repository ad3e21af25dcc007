@NullMarked
package org.ithaca.programs.web;

import org.jspecify.annotations.NullMarked;
