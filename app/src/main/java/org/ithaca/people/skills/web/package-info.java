/** Pages of skills: the tree, search as you type, and the import of ESCO. */
@NullMarked
package org.ithaca.people.skills.web;

import org.jspecify.annotations.NullMarked;
