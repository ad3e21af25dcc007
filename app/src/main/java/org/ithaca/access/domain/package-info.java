/** Credentials, one-time links, attempts: the inside of signing in. */
@NullMarked
package org.ithaca.access.domain;

import org.jspecify.annotations.NullMarked;
