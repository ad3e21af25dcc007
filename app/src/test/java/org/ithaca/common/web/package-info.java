@NullMarked
package org.ithaca.common.web;

import org.jspecify.annotations.NullMarked;
