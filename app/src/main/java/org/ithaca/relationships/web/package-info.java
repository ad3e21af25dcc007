@NullMarked
package org.ithaca.relationships.web;

import org.jspecify.annotations.NullMarked;
