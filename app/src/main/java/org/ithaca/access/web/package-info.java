/** Pages of accounts and the security rules of every request. */
@NullMarked
package org.ithaca.access.web;

import org.jspecify.annotations.NullMarked;
