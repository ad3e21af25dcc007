@NullMarked
package org.ithaca.relationships.domain;

import org.jspecify.annotations.NullMarked;
