@NullMarked
package org.ithaca.people.imports.web;

import org.jspecify.annotations.NullMarked;
