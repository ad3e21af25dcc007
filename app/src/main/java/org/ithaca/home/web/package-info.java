@NullMarked
package org.ithaca.home.web;

import org.jspecify.annotations.NullMarked;
