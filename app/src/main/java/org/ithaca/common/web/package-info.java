/**
 * The page shell: handlers return a {@code View} or a {@code Redirect}, templates get a {@code
 * Page}.
 */
@NullMarked
package org.ithaca.common.web;

import org.jspecify.annotations.NullMarked;
